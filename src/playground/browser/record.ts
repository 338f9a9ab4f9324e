/** True for a plain object: what blocks and elements are made of. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list, or none where it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string, or the empty one. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
