import { stem, type Word, wordsOf } from '../text/normalise.js';
import { placeOf } from './ordinals.js';
import type { Vocabulary } from './vocabulary.js';

type Offered = ReturnType<Vocabulary['readingsOf']>[number];

/** "The second", "the product": which of the readings offered for an ambiguous name is meant, by its place or its label. */
export function chosenReading(
  words: Word[],
  offered: Offered[],
  isFiller: (key: string) => boolean,
): Offered | undefined {
  const places = words.flatMap((_, at) => placeOf(words, at) ?? []);
  const [place] = places;
  const others = words.filter(({ key }, at) => !isFiller(key) && placeOf(words, at) === undefined);
  if (place !== undefined && others.length === 0) return offered.at(place);
  const wanted = others.map(({ key }) => stem(key));
  const fitting = offered.filter(({ label }) => {
    const stems = new Set(wordsOf(label).map(({ key }) => stem(key)));
    return wanted.length > 0 && wanted.every((one) => stems.has(one));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
