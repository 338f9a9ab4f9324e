import { editDistance } from '../text/edit-distance.js';

const tunables = { maxEdits: 2 };

/** What to do about an unknown key: perhaps the known one nearest to it is meant, or else `otherwise` ("add it there"). */
export function suggestion(wrong: string, known: Iterable<string>, otherwise: string): string {
  const [nearest] = [...known]
    .map((key) => ({ key, edits: editDistance(wrong, key, tunables.maxEdits) }))
    .filter(({ edits }) => edits <= tunables.maxEdits)
    .sort((a, b) => a.edits - b.edits);
  if (nearest) return `Write “${nearest.key}” if you mean that, or ${otherwise}`;
  return otherwise.charAt(0).toUpperCase() + otherwise.slice(1);
}
