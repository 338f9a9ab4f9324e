import type { Name, Target } from '../question/vocabulary.js';
import { squash } from '../text/normalise.js';
import type { Entries } from './entries.js';

interface Named {
  name: string;
  aliases: string[];
  shortNames?: string[] | undefined;
  sharedNames?: string[] | undefined;
  numberedAs?: string[] | undefined;
  misspellings?: string[] | undefined;
}

/** Every way to write the name of everything in the knowledge. */
export function namesOf(entries: Entries): Name[] {
  const of = (kind: 'system' | 'concept', named: Record<string, Named>) =>
    Object.entries(named).flatMap(([id, entry]) => spellings({ kind, id, name: entry.name }, entry));
  return [
    ...of('system', entries.systems),
    ...of('concept', entries.concepts),
    ...Object.entries(entries.articles).flatMap(([id, entry]) =>
      spellings({ kind: 'article', id, name: entry.name }, entry),
    ),
    ...entries.phrases.ambiguous.flatMap(({ names, amongSystems, onlyAlone }, at) =>
      names.map((text): Name => {
        const rest = { ...(amongSystems !== undefined && { amongSystems }), ...(onlyAlone && { onlyAlone }) };
        const target: Target = { kind: 'ambiguous', id: String(at), name: text, ...rest };
        return { text, target, strength: onlyAlone && !text.includes(' ') ? 'short' : 'full' };
      }),
    ),
    ...entries.phrases.elsewhere.flatMap((entry, at) =>
      spellings({ kind: 'elsewhere', id: String(at), name: entry.name }, entry),
    ),
  ];
}

function spellings(target: Target, entry: Named): Name[] {
  const { shortNames = [], sharedNames = [] } = entry;
  const weaker = new Set([...shortNames, ...sharedNames].map(squash));
  const full = [entry.name, ...entry.aliases].filter((text) => !weaker.has(squash(text)));
  return [
    ...full.map((text): Name => ({ text, target, strength: 'full' })),
    ...sharedNames.map((text): Name => ({ text, target, strength: 'shared' })),
    ...shortNames.map((text): Name => ({ text, target, strength: 'short' })),
    ...(entry.numberedAs ?? []).map((text): Name => ({ text, target, strength: 'full', onlyNumbered: true })),
    ...(entry.misspellings ?? []).map((text): Name => ({ text, target, strength: 'full', misspelt: true })),
  ];
}
