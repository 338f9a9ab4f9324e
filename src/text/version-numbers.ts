/** True for a word that is a version number and nothing else: "6", "v1.12", "4.18.2". */
export function isVersionNumber(word: string): boolean {
  return /^v?\d+(\.\d+)*$/i.test(word);
}

/** The numbers in a text, each with its dots: "1.14.6 of 2026-11-11" holds 1.14.6, 2026, 11 and 11. */
export function numbersIn(text: string): string[] {
  return text.split(/[^\d.]+/);
}

/** True where a text names a version or a release of it: "1.14" stands in "1.14.6 of 2026-11-11", not in "11.14". */
export function namesVersion(text: string, version: string): boolean {
  return numbersIn(text).some((number) => number === version || number.startsWith(`${version}.`));
}
