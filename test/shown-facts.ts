/** A dated, sourced sentence of an answer. */
interface Shown {
  text: string;
  refs: number[];
  certainty: string;
  stated?: string;
}

/** Every statement of an answer, wherever it stands. */
export function statementsIn(value: unknown): Shown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isShown(value) ? [value] : [];
  return [...own, ...Object.values(value).flatMap(statementsIn)];
}

/** True for a statement that says where it comes from and of when it speaks, or when somebody looked in vain. */
export function isDatedAndSourced({ refs, certainty, stated }: Shown): boolean {
  return refs.length > 0 && (certainty === 'unknown' || stated !== undefined);
}

function isShown(value: object): value is Shown {
  return 'text' in value && 'refs' in value && 'certainty' in value;
}
