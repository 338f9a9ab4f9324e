import type { Word } from '../text/normalise.js';
import { isIntent, isRequirement, type PhraseHit, sentenceOf } from './phrase-hit.js';
import type { Seen } from './seen.js';

const pointers = new Set(['it', 'that', 'this', 'one', 'there', 'their', 'those', 'these', 'both']);

/** "We only have Proxmox. Which of them has images for it?": the requirements told before the question that points at them. */
export function pointedAt(seen: Seen): PhraseHit[] | undefined {
  const { words, hits, mentions } = seen;
  const last = lastSentence(seen);
  const isIn = (hit: PhraseHit) => sentenceOf(words, hit) === last;
  const isLast = ({ sentence }: Word) => sentence === last;
  const required = hits.filter(isRequirement);
  const isCondition = (hit: PhraseHit) => isRequirement(hit) || isIntent(hit, 'without', 'unwanted');
  const points = words.some(({ key, sentence }) => sentence === last && pointers.has(key));
  const names = mentions.some(({ target }) => target.kind === 'system');
  const asks = hits.some((hit) => isIntent(hit, 'which') && isIn(hit));
  const saysOne = words.some(({ key, sentence }) => sentence === last && key === 'one');
  const asksThere = words.at(-1)?.key === 'there' && auxiliaries.has(words.find(isLast)?.key ?? '');
  if (names && asksThere && !required.some(isIn)) return featuresBefore(required, words);
  if (!points || !asks || names || required.every(isIn) || (required.some(isIn) && !saysOne)) return undefined;
  const nearest = lastSentenceOf(required, words);
  return hits.filter((hit) => isCondition(hit) && (saysOne ? !isIn(hit) : sentenceOf(words, hit) === nearest));
}

const auxiliaries = new Set('can could does do is are will would has have'.split(' '));

/** "We are on Proxmox. Can Flatcar be installed there?" */
function featuresBefore(required: PhraseHit[], words: Word[]): PhraseHit[] | undefined {
  const features = required.filter(({ kind }) => kind === 'feature');
  const nearest = lastSentenceOf(features, words);
  return features.length === 0 ? undefined : features.filter((hit) => sentenceOf(words, hit) === nearest);
}

function lastSentenceOf(hits: PhraseHit[], words: Word[]): number {
  return Math.max(...hits.map((hit) => sentenceOf(words, hit)));
}

/** Number of the sentence that stands last. */
export function lastSentence({ words }: Seen): number {
  return words.at(-1)?.sentence ?? 0;
}
