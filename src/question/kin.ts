import { squash, wordsOf } from '../text/normalise.js';
import { covers, type Mention } from './mention.js';
import { impliedMention } from './ordinals.js';
import { isPartOf } from './part-id.js';
import type { PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { hasIntent, mentionsOf, type Seen } from './seen.js';
import type { Vocabulary } from './vocabulary.js';
import { asksYesNo } from './yes-no.js';

/** A system whose name is a word put before the name of what is spoken of: "fedora" after CoreOS. */
export type FindKin = (part: string, spokenOf: string[]) => string | undefined;

/** The answer of another system to what an answer of one system was asked for. */
export type FindSameAnswer = (answer: string, system: string) => string | undefined;

const tunables = {
  /** Answers that have so many phrases in common answer the same question. */
  minSharedPhrases: 3,
  /** "Red Hat": the part of a name has so many words at most. */
  maxPartWords: 2,
};

/** What "the fedora ..." ends in. */
const standIns = new Set(
  'one ones version variant flavour flavor edition thing sibling os linux distro distribution product system'.split(
    ' ',
  ),
);

/** Prepares finding names of kin; ids are those of systems and of ambiguous names. */
export function createKinFinder({ names }: Vocabulary): FindKin {
  const systems = new Map(
    names.filter(({ target }) => target.kind === 'system').map(({ text, target }) => [squash(text), target.id]),
  );
  const gaps = new Map<string, Gap[]>();
  for (const { text, target } of names) {
    if (target.kind !== 'system' && target.kind !== 'ambiguous') continue;
    gaps.set(target.id, [...(gaps.get(target.id) ?? []), ...gapsIn(wordsOf(text).map(({ key }) => key))]);
  }
  return (part, spokenOf) =>
    spokenOf
      .flatMap((id) => gaps.get(id) ?? [])
      .flatMap(({ before, after }) => systems.get(before + squash(part) + after) ?? [])[0];
}

/** Where in a name a word can be put: what of the name stands before it and behind it. */
interface Gap {
  before: string;
  after: string;
}

/** "Fedora" before "CoreOS" and in place of "RHEL", "Container" within "Azure Linux". */
function gapsIn(keys: string[]): Gap[] {
  const before = keys.map((_, at) => ({ before: '', after: keys.slice(at).join('') }));
  const within = keys.map((_, at) => ({ before: keys.slice(0, at).join(''), after: keys.slice(at).join('') }));
  return [...within.slice(1), ...before];
}

/** Prepares finding the same answer elsewhere: the one with most phrases in common. */
export function createSameAnswerFinder({ phrases }: Vocabulary): FindSameAnswer {
  const byAnswer = new Map<string, Set<string>>();
  for (const { kind, id, text } of phrases) {
    if (kind === 'answer') byAnswer.set(id, (byAnswer.get(id) ?? new Set()).add(text));
  }
  return (answer, system) => {
    const asked = byAnswer.get(answer) ?? new Set();
    const shared = [...byAnswer]
      .filter(([id]) => isPartOf(id, system))
      .map(([id, texts]) => ({ id, count: [...texts].filter((text) => asked.has(text)).length }))
      .sort((a, b) => b.count - a.count)[0];
    return shared && shared.count >= tunables.minSharedPhrases ? shared.id : undefined;
  };
}

/** "The fedora one", "I meant the Red Hat flavour": a part of a name stands for the system that bears it. */
export function withKin(seen: Seen): Seen {
  const { conversation, words } = seen;
  const spokenOf = [...conversation.systems, ...(conversation.ambiguous === undefined ? [] : [conversation.ambiguous])];
  const isOfCatalogue = conversation.kind === 'list' || conversation.kind === 'recommendation';
  if (isOfCatalogue || spokenOf.length === 0 || mentionsOf(seen, 'system').length > 0) return seen;
  const compared = withCompared(seen);
  if (compared) return compared;
  for (const [from, to] of parts(seen)) {
    const some = words.slice(from, to);
    const id = seen.kinNamed(some.map(({ key }) => key).join(' '), spokenOf);
    if (id === undefined || conversation.systems.includes(id)) continue;
    return withMention(seen, id, from, to, standIns.has(keyAt(words, to)) ? to + 1 : to);
  }
  return seen;
}

/** The "Fedora" of "leave Fedora out" after a comparison with Fedora CoreOS. */
function withCompared(seen: Seen): Seen | undefined {
  const { kind, systems } = seen.conversation;
  if (kind !== 'comparison') return undefined;
  for (const word of seen.leftovers) {
    const id = seen.kinNamed(word.key, systems);
    const at = seen.words.indexOf(word);
    if (id !== undefined && systems.includes(id)) return withMention(seen, id, at, at + 1);
  }
  return undefined;
}

/** "Fedora or RHEL CoreOS", "the CoreOS from Red Hat": a part of a name beside a whole one. */
export function withJoinedNames(seen: Seen): Seen {
  const named = seen.mentions.filter(({ target }) => target.kind === 'system' || target.kind === 'ambiguous');
  for (const one of named) {
    const changed = joinedBefore(seen, one) ?? qualifiedAfter(seen, one) ?? qualifiedApart(seen, one);
    if (changed) return changed;
  }
  return seen;
}

/** The "Fedora" of "Fedora or RHEL CoreOS". */
function joinedBefore(seen: Seen, { target, from }: Mention): Seen | undefined {
  const at = from - 2;
  const isJoined = at >= 0 && ['or', 'and', 'vs', 'versus'].includes(keyAt(seen.words, from - 1));
  const isFree = seen.mentions.every((one) => at < one.from || at >= one.to);
  const id = isJoined && isFree ? seen.kinNamed(keyAt(seen.words, at), [target.id]) : undefined;
  return id === undefined || id === target.id ? undefined : withMention(seen, id, at, at + 1);
}

/** The "Red Hat" of "the CoreOS from Red Hat" makes another system of it, but not of "is CoreOS from Red Hat?" */
function qualifiedAfter(seen: Seen, named: Mention): Seen | undefined {
  const { words, kinNamed } = seen;
  const { target, to } = named;
  const asksFromWhom = ['is', 'was'].includes(keyAt(words, named.from - 1)) && asksYesNo(seen);
  if (!['from', 'by', 'of'].includes(keyAt(words, to)) || asksFromWhom) return undefined;
  for (const end of [to + 3, to + 2]) {
    const part = words
      .slice(to + 1, end)
      .map(({ key }) => key)
      .join(' ');
    const id = end <= words.length ? kinNamed(part, [target.id]) : undefined;
    if (id !== undefined && id !== target.id)
      return withMention({ ...seen, mentions: seen.mentions.filter((one) => one !== named) }, id, named.from, end);
  }
  return undefined;
}

/** The "openSUSE one" of "rollback in MicroOS, the openSUSE one" says which of them is meant. */
function qualifiedApart(seen: Seen, named: Mention): Seen | undefined {
  if (named.target.kind !== 'ambiguous') return undefined;
  const behind = [2, 1].map((length): [number, number] => [named.to, Math.min(named.to + length, seen.words.length)]);
  for (const [from, to] of [...parts(seen), ...behind]) {
    const some = seen.words.slice(from, to).map(({ key }) => key);
    const id = from >= named.to && to > from ? seen.kinNamed(some.join(' '), [named.target.id]) : undefined;
    if (id === undefined) continue;
    const rest = withMention(seen, id, from, to);
    return { ...rest, mentions: rest.mentions.filter((one) => one !== named) };
  }
  return undefined;
}

/** A system named by some words; what was read as a property up to the end of the phrase is part of that. */
function withMention(seen: Seen, id: string, from: number, to: number, end = to): Seen {
  const within = (at: number) => covers({ from, to: end }, at);
  const some = seen.words.slice(from, to);
  const mention = impliedMention(id, some.map(({ typed }) => typed).join(' '), from, to);
  const others = seen.mentions.filter((one) => one.target.kind !== 'concept' || !within(one.from));
  return {
    ...seen,
    mentions: [...others, mention].sort((a, b) => a.from - b.from),
    hits: seen.hits.filter((hit) => !isProperty(hit) || !hit.at.some(within)),
    leftovers: seen.leftovers.filter((word) => !some.includes(word)),
  };
}

/** Where a part of a name may stand: before a word that stands in for the rest, or after "I meant". */
function parts(seen: Seen): [from: number, to: number][] {
  const { words } = seen;
  const isMeant = hasIntent(seen, 'take-back');
  return words.flatMap((_, from) =>
    Array.from({ length: tunables.maxPartWords }, (_, index): [number, number] => [from, from + index + 1]).filter(
      ([, to]) =>
        to <= words.length && (isMeant || standIns.has(keyAt(words, to)) || (from === 0 && to === words.length)),
    ),
  );
}

function isProperty({ kind }: PhraseHit): boolean {
  return kind === 'vendor' || kind === 'feature' || kind === 'topic';
}
