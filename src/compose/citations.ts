import type { SourceNote, Statement } from '../answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Provenance } from '../knowledge/provenance.js';

/** Numbers the sources of one answer while it is being composed. */
export interface Citations {
  /** The statement with numbers for its sources. `text` stands in where the knowledge has no value. */
  state(fact: Provenance, text?: string): Statement;
  /** Numbers for the sources of something that is no statement, such as a link. */
  cite(fact: Provenance): number[];
  /** The numbered sources so far, each with the day it was last checked. */
  notes(): SourceNote[];
}

/** What an answer says of a fact that somebody looked for and did not find. */
export const notRecorded = 'not recorded';

/** Starts the numbering for one answer. */
export function createCitations({ sources }: Pick<Knowledge, 'sources'>): Citations {
  const notes = new Map<string, SourceNote>();

  function cite(fact: Provenance): number[] {
    return fact.sources
      .flatMap((key) => {
        const source = sources.get(key);
        if (!source) return [];
        const { title, publisher, url } = source;
        const before = notes.get(key);
        if (before && before.checked >= fact.checked) return [before.ref];
        const ref = before?.ref ?? notes.size + 1;
        notes.set(key, { ref, title, publisher, url, checked: fact.checked });
        return [ref];
      })
      .sort((a, b) => a - b);
  }

  return {
    cite,
    state: (fact, text) => ({
      text: text ?? fact.value ?? notRecorded,
      certainty: fact.certainty,
      checked: fact.checked,
      refs: cite(fact),
      ...(fact.stated && { stated: fact.stated }),
    }),
    notes: () => [...notes.values()],
  };
}
