import type { Word } from '../text/normalise.js';
import { isVersionNumber, namesVersion } from '../text/version-numbers.js';
import { saysAlternative } from './alternative.js';
import { asksForSeveral } from './asked.js';
import { needsOf } from './needs.js';
import { isRequirement } from './phrase-hit.js';
import { keyAt } from './places.js';
import {
  asksWhichOfTwo,
  endsInToo,
  hasIntent,
  idsOf,
  mentionsOf,
  type Seen,
  saysAnswerOfSpokenOf,
  saysIt,
  saysIts,
  saysTheTwo,
} from './seen.js';
import { asksOfIt, asksYesNo } from './yes-no.js';

const tunables = {
  /** Who asks for one system that is not named names one property at most. */
  maxNeedsOfOne: 1,
};

/** How one speaks of what was compared. */
const ofThem = new Set(['them', 'they', 'either', 'both', 'neither', 'these', 'two']);

/** "Which of the two needs less memory?" after a comparison; "does it support Ignition?" after a system. */
export function aboutSpokenOf(seen: Seen): boolean {
  const { kind, systems, earlier } = seen.conversation;
  if (systems.length === 0) return speaksOfUnnamed(seen);
  if (earlier !== undefined && saysTheTwo(seen)) return true;
  if (mentionsOf(seen, 'system').length > 0) return false;
  if (earlier !== undefined && asksWhichOfTwo(seen)) return true;
  const isOfOne = kind === undefined && systems.length === 1;
  if (isOfOne && asksIfThere(seen)) return true;
  if (hasIntent(seen, 'recommend', 'field') || dismissesThem(seen)) return false;
  const asks = idsOf(seen, 'topic').length + idsOf(seen, 'feature').length > 0;
  const asksLife = hasIntent(seen, 'ended', 'alive') && seen.words.some(({ key }) => ofThem.has(key));
  if (kind === 'comparison') return (asks || asksLife) && !asksForOtherOnes(seen);
  if (isOfOne && asksOfOne(seen, asks)) return true;
  return asks && kind === undefined && (aboutIt(seen) || speaksOfOne(seen) || asksTopicAlone(seen) || asksOfThis(seen));
}

/** "Does the OS we use support ARM?", "until which date is it supported?", "which of the two is smaller?" */
function speaksOfUnnamed(seen: Seen): boolean {
  if (hasIntent(seen, 'recommend', 'list') || ['no', 'without'].includes(keyAt(seen.words, 0))) return false;
  const saysTwo = saysTheTwo(seen) && hasIntent(seen, 'which') && isNew(seen);
  const isSystem = (at: number) => ['system', 'os', 'distro', 'distribution'].includes(keyAt(seen.words, at));
  const isSought = seen.words.some(({ key }, at) => key === 'which' && isSystem(at + 1));
  return (
    (asksOfIt(seen) && !isSought && !requiresOfSought(seen)) ||
    (!hasIntent(seen, 'field') && (speaksOfOne(seen) || saysTwo))
  );
}

/** "It must do real time as well" after a list or advice: "it" is what one is looking for. */
export function requiresOfSought({ words, conversation }: Seen): boolean {
  const [first, second = '', third] = words.map(({ key }) => key);
  const isRequired = ['must', 'should'].includes(second) || (['has', 'needs'].includes(second) && third === 'to');
  const isOfCatalogue = conversation.kind === 'recommendation' || conversation.kind === 'list';
  return isOfCatalogue && first === 'it' && isRequired;
}

/** "Which of the two is smaller?" where nothing was said before and nothing is named. */
function isNew({ conversation, mentions }: Seen): boolean {
  const { kind, shown = [] } = conversation;
  return mentions.length === 0 && kind === undefined && shown.length === 0;
}

/** "Neither of these then. Something with paid support please" */
function dismissesThem(seen: Seen): boolean {
  const says = (...keys: string[]) => seen.words.some(({ key }) => keys.includes(key));
  return says('neither') && says('something', 'anything', 'others', 'else');
}

/** "Does NVIDIA's GPU operator work there?" */
function asksIfThere(seen: Seen): boolean {
  const isLast = seen.words.at(-1)?.key === 'there';
  return isLast && asksYesNo(seen) && idsOf(seen, 'feature').length > 0 && !hasIntent(seen, 'list', 'others');
}

/** "How long is 4.0 supported?", "its kernel?", "is there a FIPS build?" after one system. */
function asksOfOne(seen: Seen, asks: boolean): boolean {
  if (saysVersionOfSpokenOf(seen) || asksOfLife(seen) || asksOwnAnswer(seen)) return true;
  return asks && (saysIts(seen) || asksIfToo(seen) || endsInIt(seen) || asksIfThereIs(seen));
}

/** "Which others have no systemd?" after a comparison. */
function asksForOtherOnes(seen: Seen): boolean {
  const saysOthers = seen.words.some(({ key }) => key === 'others' || key === 'else');
  return saysOthers && hasIntent(seen, 'which', 'list') && idsOf(seen, 'feature').length > 0;
}

/** "Is there a real-time kernel too?" */
function asksIfToo(seen: Seen): boolean {
  return asksYesNo(seen) && endsInToo(seen) && !hasIntent(seen, 'list', 'others');
}

/** What one calls a system, or a way, that one does not know yet. */
const wordsForAny = new Set(
  'one system os distro distribution linux product platform option anything something way'.split(' '),
);

/** "Is there a FIPS build?" after a system, but not "is there a system with FIPS?" */
function asksIfThereIs(seen: Seen): boolean {
  const [first, second, third = ''] = seen.words.map(({ key }) => key);
  const isThing = ['a', 'an', 'the', 'also'].includes(third) && !seen.words.some(({ key }) => wordsForAny.has(key));
  return first === 'is' && second === 'there' && isThing && !hasIntent(seen, 'others') && !saysAlternative(seen);
}

/** "Who would give us paid support for it?", "can FIPS be switched on there?" */
function endsInIt(seen: Seen): boolean {
  const isLast = ['it', 'there'].includes(seen.words.at(-1)?.key ?? '');
  const before = seen.words.at(-2)?.key ?? '';
  const isSaid = ['for', 'with', 'on', 'in', 'of'].includes(before) || seen.words.at(-1)?.key === 'there';
  return isLast && isSaid && !asksForSeveral(seen) && !hasIntent(seen, 'list', 'others');
}

/** "Is there a free version?" after a system that has an answer to that. */
function asksOwnAnswer(seen: Seen): boolean {
  return saysAnswerOfSpokenOf(seen) && !hasIntent(seen, 'list', 'others') && !asksForSeveral(seen);
}

/** "How long is 4.0 looked after, we have a few of those": a version that is recorded of the system spoken of. */
export function saysVersionOfSpokenOf(seen: Seen): boolean {
  const { words, conversation, versionsOf } = seen;
  if (hasIntent(seen, 'list', 'others', 'field') || hasIntent(seen, 'recommend')) return false;
  const isSystems = words.some(({ key }) => ['systems', 'oses', 'distros', 'else'].includes(key));
  const names = versionsOf(conversation.systems[0] ?? '');
  const isTheirs = ({ typed }: Word) => typed.includes('.') && names.some((name) => namesVersion(name, typed));
  return !isSystems && words.some((word) => isVersionNumber(word.typed) && isTheirs(word));
}

/** "Who killed it?" asks of one, "which ones are dead?" of all. */
function asksOfLife(seen: Seen): boolean {
  const saysOne = seen.words.some(({ key }) => key === 'it' || key === 'its');
  return saysOne && hasIntent(seen, 'ended', 'alive') && !hasIntent(seen, 'list') && !asksForSeveral(seen);
}

/** "Must I reboot after this?" */
function asksOfThis(seen: Seen): boolean {
  const isOneNeed = needsOf(seen).length <= tunables.maxNeedsOfOne;
  const isAsked = seen.words.some(({ asking }) => asking) && saysIt(seen);
  return isOneNeed && isAsked && !hasIntent(seen, 'list', 'others') && !asksForSeveral(seen);
}

/** "How many years of support does one release get?" after a system: a topic, and no word for several systems. */
function asksTopicAlone(seen: Seen): boolean {
  const { systems } = seen.conversation;
  const isOfSeveral = hasIntent(seen, 'list', 'others', 'wish') || asksForSeveral(seen);
  return systems.length === 1 && topicsBeside(seen) && !isOfSeveral;
}

/** "Does it enforce SELinux?", "until which date is it supported?", though nothing was spoken of. */
function speaksOfOne(seen: Seen): boolean {
  const { words } = seen;
  const isAside = (at: number) => ['on', 'for', 'in', 'about', 'with', 'of'].includes(keyAt(words, at - 1));
  const isTheirs = (at: number) =>
    at === words.length - 1 && ['has', 'have', 'supports'].includes(keyAt(words, at - 1)) && hasIntent(seen, 'which');
  const isThere = (at: number) => ['exist', 'exists'].includes(keyAt(words, at + 1));
  const saysPronoun = words.some(
    ({ key }, at) => (key === 'it' || key === 'its') && !isAside(at) && !isThere(at) && !isTheirs(at),
  );
  const isOneNeed = needsOf(seen).length <= tunables.maxNeedsOfOne;
  const asks = topicsBeside(seen) || asksYesNo(seen) || idsOf(seen, 'topic').includes('successor');
  return asksOfIt(seen) || (isOneNeed && saysPronoun && asks);
}

/** True where a topic is asked in other words than the properties: "default user for SSH". */
export function topicsBeside({ hits, words }: Seen): boolean {
  const properties = new Set(hits.filter(isRequirement).flatMap(({ at }) => at));
  const minWords = words.some(({ key }) => key === 'where') ? 1 : 2;
  return hits.some(
    ({ kind, id, at }) =>
      kind === 'topic' && id !== 'successor' && at.length >= minWords && !at.some((one) => properties.has(one)),
  );
}

/** "Does it have a shell?" speaks of one system, not of the list before. */
export function aboutIt(seen: Seen): boolean {
  const saysThatOne = seen.words.some(({ key }, at) => key === 'that' && seen.words[at + 1]?.key === 'one');
  return asksYesNo(seen) && (saysThatOne || seen.words.some(({ key }) => key === 'it'));
}
