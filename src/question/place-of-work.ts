import { statusTopics } from './life-topics.js';
import type { PhraseHit } from './phrase-hit.js';
import { idsOf, mentionsOf, type Seen } from './seen.js';
import { asksYesNo } from './yes-no.js';

/** The "OpenShift nodes on" of "which engine do OpenShift nodes on RHCOS use": where it runs, beside what is asked. */
export function isPlaceOfWork(seen: Seen, { at }: PhraseHit): boolean {
  const end = at.at(-1) ?? 0;
  if (runsTheSystem(seen, end)) return true;
  const [last = '', next = ''] = [end, end + 1].map((place) => seen.words[place]?.key);
  const isOn = at.length > 1 && ['node', 'nodes'].includes(last) && ['on', 'of', 'running'].includes(next);
  if (!isOn) return false;
  const topics = idsOf(seen, 'topic');
  return topics.length > 0 && !topics.some((topic) => statusTopics.includes(topic)) && !asksYesNo(seen);
}

/** "My old Pi 3 still runs RancherOS, does that get any updates?" */
function runsTheSystem(seen: Seen, end: number): boolean {
  const { words, hits } = seen;
  const named = mentionsOf(seen, 'system').find(({ from }) => from > end);
  const between = words.slice(end + 1, named?.from).map(({ key }) => key);
  const isRunning = between.includes('runs') && between.every((key) => /^(?:still|all|now|runs|\d+)$/.test(key));
  const isAfter = ({ kind, at }: PhraseHit) => kind === 'topic' && (at.at(-1) ?? 0) >= (named?.to ?? 0);
  return named !== undefined && isRunning && hits.some(isAfter);
}
