/** The id of an answer of a system, or of a saying of an article: whose it is, and its place there from 0 ("talos/3"). */
export function partId(owner: string, at: number): string {
  return `${owner}/${at}`;
}

/** The id of the system or article a part belongs to. */
export function ownerOf(part: string): string {
  return part.split('/')[0] ?? '';
}

/** The place of a part in what it belongs to, from 0; `NaN` for what is no part. */
export function indexOf(part: string): number {
  return Number(part.split('/')[1]);
}

/** True for a part of this system or article. */
export function isPartOf(part: string, owner: string): boolean {
  return part.startsWith(`${owner}/`);
}
