import { stem, type Word, wordsOf } from '../text/normalise.js';
import { placeOf } from './ordinals.js';
import { keyAt } from './places.js';
import type { Vocabulary } from './vocabulary.js';

type Offered = ReturnType<Vocabulary['readingsOf']>[number];

const tunables = {
  /** Where only words without meaning are said, those of more letters than this still tell two labels apart. */
  maxShortWord: 3,
  /** "I mean these small systems in general": so many words of one label alone say which. */
  minSharedWords: 2,
};

/** After these stands what is not meant. */
const negations = new Set(['not', 'no']);

/** The label of what has ended says so; people say "the old one". */
const wordsOfEnded = new Set(['old', 'older', 'original', 'former', 'previous', 'dead']);

const wordsOfMeaning = new Set(['mean', 'meant']);

const wordsOfChoosing = new Set([...wordsOfMeaning, 'want', 'wanted']);

/** "The second", "the product", "the product, not the kind": which of the readings offered for an ambiguous name is meant, by its place or its label. */
export function chosenReading(
  words: Word[],
  offered: Offered[],
  isFiller: (key: string) => boolean,
): Offered | undefined {
  const isTelling = (key: string) => key.length > tunables.maxShortWord && !wordsOfChoosing.has(key);
  const [place] = words.flatMap((_, at) => placeOf(words, at) ?? []);
  const negated = words.findIndex(({ key }, at) => at > 0 && negations.has(key));
  if (negations.has(keyAt(words, 0))) return undefined;
  const said = negated === -1 ? words : words.slice(0, negated);
  const saysMuch = (key: string) => wordsOfEnded.has(key) || !(isFiller(key) || wordsOfChoosing.has(key));
  const others = said.filter(({ key }, at) => saysMuch(key) && placeOf(words, at) === undefined);
  if (place !== undefined && others.length === 0) return offered.at(place);
  const telling = others.length > 0 ? others : said.filter(({ key }) => isTelling(key));
  const wanted = stemsOf(telling);
  const labels = offered.map(({ label }) => new Set(wordsOf(label).map(({ key }) => stem(key))));
  const fitting = offered.filter((_, at) => wanted.length > 0 && wanted.every((one) => labels[at]?.has(one)));
  if (fitting.length === 0) return nearestOf(offered, labels, stemsOf(said.filter(({ key }) => isTelling(key))), words);
  return fitting.length === 1 ? fitting[0] : undefined;
}

function stemsOf(words: Word[]): string[] {
  return words.map(({ key }) => stem(wordsOfEnded.has(key) ? 'ended' : key));
}

/** "I mean these small systems in general, not the SUSE thing": the only label that has any of the words, and enough of them. */
function nearestOf(offered: Offered[], labels: Set<string>[], said: string[], words: Word[]): Offered | undefined {
  const shares = labels.map((label) => said.filter((one) => label.has(one)).length);
  const alike = offered.filter((_, at) => (shares[at] ?? 0) > 0);
  const isMeant = words.some(({ key }) => wordsOfMeaning.has(key));
  const isClear = isMeant && Math.max(0, ...shares) >= tunables.minSharedWords;
  return isClear && alike.length === 1 ? alike[0] : undefined;
}
