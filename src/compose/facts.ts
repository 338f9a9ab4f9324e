import { type FactAnswer, type FactLine, isAlive, type Link, type LinksAnswer, type UnknownAnswer } from '../answer.js';
import type { System, Topic } from '../knowledge/knowledge.js';
import { successorsOf } from '../knowledge/successors.js';
import { indexOf } from '../question/part-id.js';
import { namesVersion } from '../text/version-numbers.js';
import { type Context, frame, listed, type ReadingOf, sentence } from './context.js';
import { type Draft, draftsOf, linksFor } from './drafts.js';
import { factLines, lineOf, shownLink } from './facts-of.js';
import { afterFact, profileOf, stillMaintained } from './follow-ups.js';
import { notOurs } from './quotable.js';
import { notRecordedAnswer } from './unknown.js';
import { verdict } from './verdict.js';
import { releasedVersion, supportedVersion, versionDraft } from './versions.js';

/** One topic of a system or a few: the value first. "Not recorded" is said as such, with the documentation. */
export function facts(context: Context, reading: ReadingOf<'facts'>): FactAnswer | UnknownAnswer {
  const [system, other] = context.matches.systems;
  if (!system) throw new Error('a fact needs a system');
  const topics = topicsAsked(context, reading);
  if (other && topics.every(isOfKin)) return kinship(context, system, other, topics);
  if (reading.version !== undefined) return release(context, system, reading.version);
  const answers = reading.answers.flatMap((id) => ownAnswer(context, system, id));
  const version = supportedVersion(system, reading.ofVersion);
  const all = [
    ...(version?.ends === undefined ? [] : [lineOf(context, versionDraft(context, system, version))]),
    ...answers,
    ...topics.flatMap((topic) => factLines(context, system, topic)),
  ];
  const isKnown = (line: FactLine) => line.now.certainty !== 'unknown';
  const lines = [...all.filter(isKnown), ...all.filter((line) => !isKnown(line))];
  if (!all.some(isKnown)) return notRecordedAnswer(context, system, whatIsMissing(context, topics));
  const [first] = lines;
  const told = first ? (followersOf(context, system, lines) ?? headlineOf(first)) : '';
  const beside = notOurs(reading.elsewhere === undefined ? [] : [reading.elsewhere]);
  return factAnswer(context, [system], `${verdict(context, system)}${told}${beside}`, lines);
}

/** Some lines about a system, or several of which the first is the subject, with the documentation of that. */
function factAnswer(context: Context, systems: [System, ...System[]], told: string, lines: FactLine[]): FactAnswer {
  const [subject] = systems;
  const links = linksFor(subject, 'docs').map((link) => shownLink(context, link));
  const headline = `${subject.name}: ${told}`;
  return { kind: 'fact', ...frame(context, headline, systems, afterFact(subject)), facts: lines, links };
}

/** "Followed by k3OS (ended), Elemental and BurmillaOS.": where several came after a system, all of them are named first. */
function followersOf({ knowledge }: Context, system: System, lines: FactLine[]): string | undefined {
  const [first] = lines;
  const followers = successorsOf(system).flatMap(({ to }) => knowledge.systems.get(to) ?? []);
  if (first?.topic !== 'successor' || first.system !== system.id || followers.length < 2) return undefined;
  const names = followers.map(({ name, status }) => (isAlive(status.state) ? name : `${name} (ended)`));
  return `Followed by ${listed(names)}.`;
}

const releaseTopics = ['latest-release', 'first-release'];

/** When one version came out: its own entry, else what is told of the first or the latest release, if that names it. */
function release(context: Context, system: System, asked: string): FactAnswer | UnknownAnswer {
  const version = releasedVersion(system, asked);
  const telling = releaseTopics.filter((topic) => namesVersion(system.facts[topic]?.value ?? '', asked));
  const topics = telling.flatMap((id) => context.knowledge.topics.get(id) ?? []);
  const own = version ? [lineOf(context, versionDraft(context, system, version))] : [];
  const [line, ...more] = [...own, ...topics.flatMap((topic) => factLines(context, system, topic))];
  if (!line) return notRecordedAnswer(context, system, `when ${asked} came out`);
  return factAnswer(context, [system], headlineOf(line), [line, ...more]);
}

/**
 * How two systems are related: what the entry of the first says of the other, or that of the other of the first; where
 * what came next is asked, all that came after the other. Where neither names the other, that is said first.
 */
function kinship(context: Context, first: System, second: System, topics: Topic[]): FactAnswer | UnknownAnswer {
  const ofFirst = kinDrafts(context, first, second, topics);
  const ofSecond = kinDrafts(context, second, first, topics);
  const next = topics.some(({ id }) => id === 'successor') ? [...ofSecond.near, ...ofSecond.far].filter(isNext) : [];
  const isRelated = ofFirst.near.length + ofSecond.near.length > 0;
  const own = ofFirst.near.length > 0 ? [...ofFirst.near, ...ofFirst.far.filter(isKin)] : ofSecond.near;
  const drafts = isRelated ? [...own, ...next] : next.length > 0 ? next : ofFirst.far;
  const [line, ...more] = [...new Set(drafts)].map((draft) => lineOf(context, draft));
  if (!line || line.now.certainty === 'unknown')
    return notRecordedAnswer(context, first, whatIsMissing(context, topics));
  const [subject, other] = line.system === first.id ? [first, second] : [second, first];
  const others = more.some(({ system }) => system === other.id) ? [other] : [];
  const told = isRelated ? '' : `No kinship with ${other.name} is recorded. `;
  const yes = subject === first ? verdict(context, first) : '';
  return factAnswer(context, [subject, ...others], `${yes || told}${headlineOf(line)}`, [line, ...more]);
}

/** What came after a system, by name. */
function isNext(draft: Draft): boolean {
  return draft.topic === 'successor' && isKin(draft);
}

/** Not that nothing is recorded. */
function isKin({ text }: Draft): boolean {
  return text === undefined;
}

/** What there is to say of a system's kin, with what names the other system apart. */
function kinDrafts(context: Context, system: System, other: System, topics: Topic[]) {
  const all = topics.flatMap((topic) => draftsOf(context, system, topic));
  const drafts = all.filter((one, at) => all.findIndex(({ label }) => label === one.label) === at);
  const isNear = ({ label }: Draft) => label.includes(other.name);
  return { near: drafts.filter(isNear), far: drafts.filter((one) => !isNear(one)) };
}

function isOfKin({ id }: Topic): boolean {
  return id === 'successor' || id === 'lineage';
}

/** GitHub then and now, documentation, site, of one system or several. */
export function links(context: Context, { topics }: ReadingOf<'links'>): LinksAnswer | UnknownAnswer {
  const { systems } = context.matches;
  const [one] = systems;
  if (!one) throw new Error('links are of a system');
  const found = systems.map((system) => ({ name: system.name, links: linksOn(context, system, topics) }));
  const shown = found.flatMap(({ links }) => links);
  if (shown.length === 0) return notRecordedAnswer(context, one, 'a link of this kind');
  const firsts = found.map(({ name, links: [first] }) => `${name}: ${first?.url}`);
  return {
    kind: 'links',
    ...frame(context, firsts.join('; '), systems, [profileOf(one), stillMaintained(one)]),
    links: shown,
  };
}

/** The links of one system on some topics, each of its addresses once. */
function linksOn(context: Context, system: System, topics: string[]): Link[] {
  const found = topics.flatMap((topic) => linksFor(system, topic));
  return found
    .filter((link, at) => found.findIndex((other) => other.url === link.url) === at)
    .map((link) => shownLink(context, link));
}

/** The topics asked for in order, and those under which the features asked for would be recorded: first where they decide a yes or no. */
function topicsAsked({ matches, knowledge }: Context, { yesNo }: ReadingOf<'facts'>): Topic[] {
  const ofFeatures = matches.features.flatMap((feature) => knowledge.topics.get(feature.topic) ?? []);
  return [...new Set(yesNo ? [...ofFeatures, ...matches.topics] : [...matches.topics, ...ofFeatures])];
}

function ownAnswer({ citations }: Context, system: System, id: string): FactLine[] {
  const answer = system.answers?.[indexOf(id)];
  return answer ? [{ system: system.id, topic: 'answer', label: answer.label, now: citations.state(answer) }] : [];
}

function headlineOf({ label, now }: FactLine): string {
  return sentence(`${label}: ${now.text}`);
}

function whatIsMissing({ matches }: Context, topics: Topic[]): string {
  const parts = matches.features.length > 0 ? matches.features : topics;
  return listed(parts.map((part) => part.label));
}
