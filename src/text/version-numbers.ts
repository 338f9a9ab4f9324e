/** True for a word that is a version number and nothing else: "6", "v1.12", "4.18.2". */
export function isVersionNumber(word: string): boolean {
  return /^v?\d+(\.\d+)*$/i.test(word);
}

/** "2026-11-11", "2026-11", "9 October", "since 2020": the numbers of the calendar. */
const dates =
  /\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2} (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|(?<![\d.])20\d{2}(?![\d.])/g;

/** The numbers in a text that can be of a version, each with its dots: "1.14.6 of 2026-11-11" holds 1.14.6. */
export function numbersIn(text: string): string[] {
  return text.replace(dates, ' ').split(/[^\d.]+/);
}

/** True where a text names a version or a release of it: "1.14" stands in "1.14.6 of 2026-11-11", neither in "11.14" nor does 11 stand there. */
export function namesVersion(text: string, version: string): boolean {
  return numbersIn(text).some((number) => number === version || number.startsWith(`${version}.`));
}
