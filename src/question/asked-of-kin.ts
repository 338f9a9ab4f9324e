import type { Mention } from './mention.js';
import { wordsForAnother } from './needs.js';
import { keyAt } from './places.js';
import { noFacts, type Reading, type Relation } from './question.js';
import { hasIntent, idsOf, mentionsOf, type Seen } from './seen.js';
import { asksYesNo } from './yes-no.js';

const kinTopics = ['successor', 'lineage'];

/** How several systems are related: what came after one of them, what one is made of. */
export function readKin(seen: Seen, systems: string[], topics: string[]): Reading | undefined {
  const another = asIfAnother(seen);
  if (another) return another;
  const isOfBase = asksForBase(seen, topics);
  if (!isOfBase && !asksForKin(seen, topics)) return undefined;
  const whether = relationAsked(seen);
  const rest = { ...noFacts, ...(whether && { whether }) };
  const asked = saysBasically(seen, topics) ? ['lineage'] : kinOf(topics);
  const origin = !isOfBase && asked.includes('successor') ? originOf(seen, systems) : undefined;
  if (origin !== undefined) return { ...rest, systems: [origin], topics: ['successor'] };
  return { ...rest, systems: systems.slice(0, isOfBase ? 1 : 2), topics: asked };
}

/** "Is Flatcar or Fedora CoreOS the heir of Container Linux?": of three or more that one which another came after. */
function originOf({ heirOf }: Seen, systems: string[]): string | undefined {
  if (systems.length < 3) return undefined;
  return systems.find((system) => systems.includes(heirOf(system) ?? ''));
}

const wordsOfRelation = new Map<string, Relation>([
  ['fork', 'fork-of'],
  ['forked', 'fork-of'],
  ['based', 'based-on'],
  ['built', 'based-on'],
  ['renamed', 'rename-of'],
]);

/** "Is Flatcar a fork of CoreOS?": whether the first is that of the second. */
function relationAsked(seen: Seen): { relation: Relation; to: string } | undefined {
  const [first, second, ...more] = mentionsOf(seen, 'system');
  const between = seen.words.slice(first?.to ?? 0, second?.from ?? 0).map(({ key }) => key);
  const [relation, ...others] = between.flatMap((key) => wordsOfRelation.get(key) ?? []);
  const isPlain = more.length + others.length === 0 && !between.includes('not');
  return second && relation && isPlain && asksYesNo(seen) ? { relation, to: second.target.id } : undefined;
}

/** "Is Fedora CoreOS an alternative to Flatcar?" compares them; "is Talos a replacement for k3OS?" asks what came after k3OS. */
function asIfAnother(seen: Seen): Reading | undefined {
  const [first, second, ...more] = mentionsOf(seen, 'system');
  if (!first || !second || more.length > 0 || !asksYesNo(seen) || idsOf(seen, 'feature').length > 0) return undefined;
  const [link = '', word = ''] = [1, 2].map((steps) => seen.words[second.from - steps]?.key);
  const isHeir = seen.heirOf(second.target.id) === first.target.id;
  if (isHeir || !['to', 'for', 'of'].includes(link) || !wordsForAnother.has(word)) return undefined;
  const systems = [first.target.id, second.target.id];
  if (word !== 'replacement')
    return { wants: 'comparison', systems, named: 2, topics: [], features: [], elsewhere: [] };
  return { ...noFacts, systems: systems.slice(1), topics: ['successor'] };
}

/** "Did RancherOS turn into Elemental?", "how do I get from Container Linux to Flatcar?" */
function asksForKin(seen: Seen, topics: string[]): boolean {
  if (hasIntent(seen, 'compare')) return false;
  const isOfKin = (topic: string) => kinTopics.includes(topic);
  const isOfWay = topics.every((topic) => ['updates', 'provisioning'].includes(topic));
  const moves = isOfWay && (movesTo(seen) || (topics.length === 0 && hasIntent(seen, 'how-to') && saysWay(seen)));
  if (saysBasically(seen, topics) && idsOf(seen, 'feature').length === 0) return true;
  if ((isOneTheOther(seen) || asksIfHeir(seen)) && topics.length === 0) return true;
  const aside = ['vendor', 'status', 'github', 'docs'];
  const isAside = asksYesNo(seen) && topics.every((topic) => isOfKin(topic) || aside.includes(topic));
  return moves || (topics.some(isOfKin) && (topics.every(isOfKin) || isAside));
}

/** "Container Linux to Flatcar in place, still possible?" */
export function movesTo(seen: Seen): boolean {
  const [, second] = mentionsOf(seen, 'system');
  const before = keyAt(seen.words, (second?.from ?? 0) - 1);
  const asks = asksYesNo(seen) || hasIntent(seen, 'how-to') || seen.words.some(({ asking }) => asking);
  return ['to', 'into', 'onto'].includes(before) && asks;
}

const wordsOfBasically = new Set('basically essentially simply merely really practically effectively'.split(' '));

/** "Azure Container Linux is basically Flatcar, no?" */
function isBasically({ words }: Seen, other: Mention | undefined): boolean {
  const before = [1, 2, 3].map((steps) => keyAt(words, (other?.from ?? 0) - steps));
  const at = before.findIndex((key) => wordsOfBasically.has(key));
  return (
    other !== undefined && at !== -1 && before.slice(0, at).every((key) => ['a', 'the', 'just', 'like'].includes(key))
  );
}

/** Of two that are named, and of nothing else they have. */
function saysBasically(seen: Seen, topics: string[]): boolean {
  return topics.length === 0 && isBasically(seen, mentionsOf(seen, 'system')[1]);
}

/** "So basically Flatcar with another logo?" after a system: how the two are related. */
export function readBasically(seen: Seen): Reading | undefined {
  const { systems, kind } = seen.conversation;
  const [spokenOf, ...others] = systems;
  const [named, ...more] = mentionsOf(seen, 'system');
  const isOfOne = spokenOf !== undefined && others.length + more.length === 0 && kind === undefined;
  const asksElse = seen.hits.some(({ kind: of }) => of === 'topic' || of === 'feature');
  if (!isOfOne || !named || named.target.id === spokenOf || asksElse || !isBasically(seen, named)) return undefined;
  return { ...noFacts, systems: [spokenOf, named.target.id], topics: ['lineage'] };
}

/** "Is Flatcar the new CoreOS?", "is Flatcar what CoreOS was?" */
function isOneTheOther(seen: Seen): boolean {
  const [, second] = mentionsOf(seen, 'system');
  const { words } = seen;
  const isNew = words[(second?.from ?? 0) - 1]?.key === 'new';
  const isPast = ['was', 'were'].includes(keyAt(words, second?.to ?? 0)) && words.some(({ key }) => key === 'what');
  return second !== undefined && asksYesNo(seen) && (isNew || isPast);
}

/** "Since Project Atomic is over, is Fedora CoreOS what we should be using?" */
function asksIfHeir(seen: Seen): boolean {
  const [a = '', b = '', ...more] = mentionsOf(seen, 'system').map(({ target }) => target.id);
  const areKin = more.length === 0 && (seen.heirOf(a) === b || seen.heirOf(b) === a);
  const asks = asksYesNo(seen) && hasIntent(seen, 'ended', 'recommend') && idsOf(seen, 'feature').length === 0;
  return areKin && asks && seen.conversation.systems.length === 0;
}

function saysWay({ words }: Seen): boolean {
  return words.some(({ key }) => key === 'to' || key === 'from');
}

/** The topics of kin among those asked; what came after where none was named. */
function kinOf(topics: string[]): string[] {
  const own = topics.filter(isOfOrigin);
  return own.length > 0 ? own : ['successor'];
}

function isOfOrigin(topic: string): boolean {
  return topic === 'base' || kinTopics.includes(topic);
}

/** "Was k3OS built upon Alpine?" asks what the first one is made of, "base of k3OS and Talos?" compares them. */
function asksForBase(seen: Seen, topics: string[]): boolean {
  const asksOrigin = topics.every(isOfOrigin) || topics.includes('lineage');
  const asks = seen.words.some(({ asking }) => asking) || ['what', 'whats', 'which'].includes(keyAt(seen.words, 0));
  const [, second] = mentionsOf(seen, 'system');
  const saysOther = seen.words.some(({ key }) => key === 'other');
  const isOfBoth = seen.words[(second?.from ?? 0) - 1]?.key === 'and' && !saysOther;
  const isAsked = asksOrigin && (asksYesNo(seen) || asks) && !isOfBoth;
  return topics.includes('base') && isAsked && !hasIntent(seen, 'compare');
}
