import { readNeedAlone } from './about-advice.js';
import { readCatalogue } from './about-catalogue.js';
import { readManySystems } from './about-many.js';
import { readOneSystem } from './about-systems.js';
import { readArticle, readArticleAgain } from './about-texts.js';
import { readVendorsSystem, withVendorsSystem } from './about-vendors.js';
import { readConceptAgain, readConcepts, readNeedAsWord } from './about-words.js';
import { withoutBase } from './based-on.js';
import { readByAge } from './by-age.js';
import { readCatalogueAgain, readOthersWithIt } from './catalogue-again.js';
import { withJoinedNames, withKin } from './kin.js';
import { withoutEvent, withoutKind, withoutMakers, withoutOrigin, withoutOtherThings } from './named-in-passing.js';
import { withOrdinals, withThere } from './ordinals.js';
import {
  amongSystems,
  readAmbiguous,
  readElsewhere,
  readElsewhereAgain,
  readRivals,
  withoutFamilies,
  withoutShared,
} from './other-names.js';
import { readOwnAnswer } from './own-answers.js';
import type { Reading } from './question.js';
import { readOthersLikeIt, readSameAgain, readToldAgain, resume, withoutTakenBack } from './resume.js';
import type { Seen } from './seen.js';
import { readGreeting, readHelp } from './small-talk.js';
import { withTheFour } from './the-four.js';
import { withTheOneMeant, withTheOneWith } from './the-one-with.js';
import { readTopicAlone } from './topic-alone.js';
import { readFamily, readOtherName, readStrangeName, readUnknown } from './unknown.js';

/** What was decided, by which rule, and whether the conversation was needed for it. */
export interface Decision {
  rule: string;
  reading: Reading;
  followsUp?: boolean;
}

type Rule = (seen: Seen) => Reading | undefined;

/**
 * The rules in order: the first that has a reading decides. Each is a sentence one can say aloud;
 * its name is shown under "why this answer".
 */
const rules: [name: string, rule: Rule][] = [
  ['nothing was asked', (seen) => (seen.words.length === 0 ? { wants: 'help', about: [] } : undefined)],
  ['only a greeting', readGreeting],
  ['help was asked for', readHelp],
  ['a name of something else', readElsewhere],
  ['a name that means several things', readAmbiguous],
  ['a misspelling as near to one name as to another', readRivals],
  ['the article or a report', readArticle],
  ['a proper name that nothing here bears', readStrangeName],
  ["a vendor's system", readVendorsSystem],
  ['systems by their age', readByAge],
  ['the catalogue, filtered or held against requirements', readCatalogue],
  ['another name that ends like one of ours', readOtherName],
  ['several systems', readManySystems],
  ['one system', readOneSystem],
  ['a word of the field', readConcepts],
  ['an answer that only one system has', readOwnAnswer],
];

/** What is tried, in order, when a question says nothing by itself: what was said before, then one word of it. */
const followUps: [name: string, rule: Rule][] = [
  ['about what is none of ours once more', readElsewhereAgain],
  ['the systems that have what was asked of one', readOthersWithIt],
  ['the list or advice before, once more', readCatalogueAgain],
  [
    'about the word spoken of before',
    (seen) => readConceptAgain(seen) ?? readNeedAsWord(seen) ?? readArticleAgain(seen),
  ],
  ['about what was spoken of before', resume],
  ['others like what was spoken of', readOthersLikeIt],
  ['the same question once more', readSameAgain],
  ['words in the entry of what was spoken of', readToldAgain],
];

const remains: [name: string, rule: Rule][] = [
  ['a requirement without a system', readNeedAlone],
  ['a topic without a system', readTopicAlone],
];

type Settle = (seen: Seen) => Seen;

/** What is settled first, in order: which of the names in the question are meant, and which only stand in it. */
const written: Settle[] = [
  withoutBase,
  withoutMakers,
  withoutOtherThings,
  withoutKind,
  withoutShared,
  withoutFamilies,
  withJoinedNames,
  withoutEvent,
  withoutOrigin,
  withTheFour,
  withVendorsSystem,
];

/** Then what the conversation says is meant. */
const implied: Settle[] = [
  withoutTakenBack,
  withThere,
  withTheOneWith,
  withOrdinals,
  withTheOneMeant,
  withKin,
  amongSystems,
];

/** Decides what a question wants. Falls back to the conversation, then to one of the ways of not knowing. */
export function decide(before: Seen): Decision {
  const named = written.reduce((seen, settle) => settle(seen), before);
  const seen = implied.reduce((some, settle) => settle(some), named);
  const isImplied = seen.mentions.length > named.mentions.length;
  return (
    first(rules, seen, isImplied) ??
    first(followUps, seen, true) ??
    first(remains, seen, false) ??
    first([['a name that several systems share', readFamily]], before, false) ?? {
      rule: 'nothing fits',
      reading: readUnknown(seen),
    }
  );
}

function first(some: [name: string, rule: Rule][], seen: Seen, followsUp: boolean): Decision | undefined {
  for (const [rule, read] of some) {
    const reading = read(seen);
    if (reading) return { rule, reading, ...(followsUp && { followsUp }) };
  }
  return undefined;
}
