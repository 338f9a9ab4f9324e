import { isIntent, isRequirement, type PhraseHit } from './phrase-hit.js';
import { endOf, keyAt, startOf } from './places.js';
import type { Reading } from './question.js';
import { hasIntent, isToBot, mentionsOf, type Seen, saysIt } from './seen.js';

const tunables = {
  /** Nobody reads more about a bot at once. */
  maxSaid: 2,
  /** "Are you ChatGPT" is about the bot whatever else is said. */
  wordsThatSayPlainly: 3,
  /** For each word that means something else, more than so many must be about the bot. */
  wordsPerStrangeOne: 2,
  /** A short question to the bot may hold one such word. */
  maxShortWords: 12,
};

/** What a question about the bot speaks of where it does not say "you". */
const ownWords = new Set(
  `slack thread threads channel channels dm dms slash mention mentions message messages button buttons workspace answer
  answers reply replies question questions asked microos bot app brackets checked stated llm`.split(/\s+/),
);

/** "Do you store what I write?", "how do I report a wrong fact?": the bot itself, by what about.yaml says of it. */
export function readAboutBot(seen: Seen): Reading | undefined {
  if (reports(seen) && !reportsBug(seen)) return { wants: 'help', about: ['report'] };
  if (asksForSource(seen) || asksAboutNamed(seen) || asksIfKnown(seen)) return undefined;
  const own = seen.hits.filter(({ kind }) => kind === 'about').sort((a, b) => b.at.length - a.at.length);
  const isPlain = (own[0]?.at.length ?? 0) >= tunables.wordsThatSayPlainly && !hasIntent(seen, 'list', 'recommend');
  if (own.length === 0 || (isAboutSystems(seen) && !isPlain) || !speaksOfBot(seen, own)) return undefined;
  if (asksHowMany(seen)) return undefined;
  return { wants: 'help', about: [...new Set(own.map(({ id }) => id))].slice(0, tunables.maxSaid) };
}

/** Not the "something goes wrong" of "how do I get in when something goes wrong?" */
function reports(seen: Seen): boolean {
  return seen.hits.some((hit) => isIntent(hit, 'report') && !isCircumstance(seen, hit));
}

/** What stands behind the "when" or "if" of a task is not asked. */
export function isCircumstance({ words, hits }: Seen, hit: PhraseHit): boolean {
  const isWhen = ['when', 'if', 'once'].includes(keyAt(words, startOf(hit) - 1));
  return isWhen && hits.some((one) => isIntent(one, 'how-to') && endOf(one) < startOf(hit) - 1);
}

/** "Where do I report bugs for Flatcar?" is asked of the system. */
function reportsBug(seen: Seen): boolean {
  const isBug = seen.words.some(({ key }) => ['bug', 'bugs', 'issue', 'issues'].includes(key));
  return isBug && mentionsOf(seen, 'system').length > 0 && !isToBot(seen);
}

/** "Where did you get that from?" after a fact asks for its source. */
function asksForSource(seen: Seen): boolean {
  const isWhere = seen.words[0]?.key === 'where' && saysIt(seen) && hasIntent(seen, 'why');
  return isWhere && seen.conversation.systems.length > 0;
}

/** "Is NixOS one of the systems you cover?" */
function asksIfKnown({ words, mentions }: Seen): boolean {
  return mentions.some(({ target, from }) => target.kind === 'elsewhere' && from === 1 && words[0]?.key === 'is');
}

/** "What can you tell me about Rancher?" */
function asksAboutNamed({ words, mentions }: Seen): boolean {
  return mentions.some(({ target, from }) => target.kind === 'elsewhere' && words[from - 1]?.key === 'about');
}

/** "Which systems do you know?" */
function isAboutSystems(seen: Seen): boolean {
  return hasIntent(seen, 'compare') || (hasIntent(seen, 'list', 'recommend') && hasIntent(seen, 'field'));
}

/** "How many systems do you know?", "how many of the systems you know ..." */
function asksHowMany({ words }: Seen): boolean {
  const counted = ['systems', 'oses', 'distros', 'distributions'];
  const small = ['of', 'the', 'these', 'your', 'different'];
  const firstAfter = (at: number) => words.slice(at + 1).find(({ key }) => !small.includes(key))?.key ?? '';
  return words.some(({ key }, at) => key === 'many' && counted.includes(firstAfter(at)));
}

/** True where more of the question is about the bot than about anything else, and nothing of it about a system. */
function speaksOfBot(seen: Seen, own: PhraseHit[]): boolean {
  const { hits, words, leftovers } = seen;
  const said = new Set(own.flatMap(({ at }) => at));
  const isOwn = (key = '') => ownWords.has(key);
  const isAddressed = isToBot(seen) || [...said].some((at) => isOwn(words[at]?.key));
  const others = hits.filter((hit) => asksElse(hit) && !hit.at.every((at) => said.has(at)));
  const properties = others.some((hit) => isRequirement(hit) || hit.kind === 'article');
  if (!isAddressed || properties || mentionsOf(seen, 'system').length > 0) return false;
  const strange = leftovers.filter((word) => !said.has(words.indexOf(word)) && !isOwn(word.key));
  const isShort = words.length <= tunables.maxShortWords && isToBot(seen) && others.length === 0;
  return isShort && said.size > 1
    ? strange.length <= 1
    : said.size > tunables.wordsPerStrangeOne * strange.length + others.length;
}

function asksElse({ kind }: PhraseHit): boolean {
  return ['topic', 'feature', 'vendor', 'article', 'unrecorded'].includes(kind);
}
