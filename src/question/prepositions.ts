/** The small words that tie a name to what stands before it: "on Amazon Linux". */
export const prepositions: ReadonlySet<string> = new Set(['of', 'for', 'on', 'in', 'with', 'at', 'from']);
