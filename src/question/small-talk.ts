import { isCircumstance, readAboutBot } from './about-bot.js';
import { isIntent, isWithin, type PhraseHit } from './phrase-hit.js';
import { endOf, keyAt } from './places.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, isToBot, otherMentions, type Seen, saysExample, saysTheTwo } from './seen.js';

const tunables = {
  /** A first name and a last one. */
  maxNameWords: 2,
  /** So many words make a whole sentence of small talk. */
  minWordsOfTalk: 4,
  /** "Thank you, that will keep the class busy!": so many everyday words may say what for. */
  maxWordsOfThanks: 2,
};

const trade = new Set(
  `ask asked answer answers question questions know remember understand tell say find search work use used useful trust
  learn write type talk help`.split(/\s+/),
);

/** What the bot can do, where its facts come from, where to report a wrong one. */
export function readHelp(seen: Seen): Reading | undefined {
  const ofBot = readAboutBot(seen);
  if (ofBot) return ofBot;
  const asks = seen.hits.filter((hit) => isIntent(hit, 'help') && !isCircumstance(seen, hit));
  const toBot = asks.some(({ at }) => at.some((one) => ['you', 'your', 'bot'].includes(keyAt(seen.words, one))));
  const beside = idsOf(seen, 'feature').length + idsOf(seen, 'unrecorded').length;
  const strange = otherMentions(seen) + seen.leftovers.length + beside;
  const intents = seen.hits.every(({ kind }) => kind === 'intent' || kind === 'about');
  const addressed = strange === 0 && intents && isToBot(seen) && isOfTrade(seen);
  if (addressed && !hasIntent(seen, 'list', 'recommend', 'compare')) return { wants: 'help', about: [] };
  if (idsOf(seen, 'article').length > 0) return undefined;
  if (seen.conversation.systems.length > 0 && hasIntent(seen, 'others')) return undefined;
  const isPhrase = asks.some(({ at }) => at.length > 1);
  if (saysExample(seen) && seen.conversation.concept !== undefined) return undefined;
  const isAlone = strange === 0 && (toBot || isPhrase || idsOf(seen, 'topic').length === 0);
  return isAlone && asks.length > 0 && !comparesThem(seen) ? { wants: 'help', about: [] } : undefined;
}

/** What the bot is there for: "do you remember what I asked?", but not "do you dance?". */
function isOfTrade({ words }: Seen): boolean {
  return words.some(({ key }) => key === 'bot' || trade.has(key));
}

/** Hello, thanks, goodbye, and nothing else. */
export function readGreeting(seen: Seen): Reading | undefined {
  const asks = seen.hits.some((hit) => !['intent', 'answer', 'about'].includes(hit.kind) && !isSmallTalk(seen, hit));
  if (otherMentions(seen) > 0 && !thanksForIt(seen)) return undefined;
  if (seen.leftovers.length > Math.max(ownNameWords(seen), toldWords(seen)) || asks) return undefined;
  if (hasIntent(seen, 'recommend', 'list', 'compare') && !hasIntent(seen, 'thanks')) return undefined;
  if ((hasIntent(seen, 'help', 'define') || asksTask(seen)) && !hasIntent(seen, 'thanks')) return undefined;
  if (seen.words.some((word) => word.asking) && hasIntent(seen, 'help')) return undefined;
  if (hasIntent(seen, 'thanks') && !goesOn(seen)) return { wants: 'greeting', of: 'thanks' };
  if (hasIntent(seen, 'goodbye')) return { wants: 'greeting', of: 'goodbye' };
  return saysHello(seen) ? { wants: 'greeting', of: 'hello' } : undefined;
}

/** The "how are you" of "how sure are you about that?" greets nobody. */
function saysHello({ hits }: Seen): boolean {
  const doubts = hits.filter((hit) => isIntent(hit, 'why'));
  return hits.some((hit) => isIntent(hit, 'hello') && !doubts.some((other) => isWithin(hit, other)));
}

/** The "channel" of "I am new in this channel". */
function isSmallTalk({ hits }: Seen, { at }: PhraseHit): boolean {
  return hits.some((hit) => isIntent(hit, 'hello') && at.every((one) => hit.at.includes(one)));
}

/** "How do I test it locally?" */
function asksTask({ hits, words }: Seen): boolean {
  return hits.some((hit) => isIntent(hit, 'how-to') && ['i', 'we', 'to', 'one'].includes(keyAt(words, endOf(hit))));
}

/** "Thanks for the Talos info!" names what was spoken of. */
function thanksForIt({ mentions, conversation, words, hits }: Seen): boolean {
  const areSpokenOf = mentions.every(({ target }) => conversation.systems.includes(target.id));
  const begins = hits.some((hit) => isIntent(hit, 'thanks') && hit.at[0] === 0);
  return areSpokenOf && begins && !words.some(({ asking }) => asking);
}

/** "Cool, and who is it for?": thanks, and a question about what was spoken of. */
function goesOn(seen: Seen): boolean {
  const { systems, article, concept } = seen.conversation;
  const isSpokenOf = systems.length > 0 || article !== undefined || concept !== undefined;
  const asks = seen.words.some(({ asking }) => asking) && hasIntent(seen, 'which', 'why', 'how-to', 'how-about');
  return isSpokenOf && asks;
}

/** "Can you compare them for me?" asks for a comparison; "can you compare systems?" asks what the bot can do. */
function comparesThem(seen: Seen): boolean {
  return (
    hasIntent(seen, 'compare') && (saysTheTwo(seen) || seen.words.some(({ key }) => key === 'them' || key === 'these'))
  );
}

/** "Good evening from Pune", "thanks, that saved me some googling": in a whole sentence of small talk one word may be anything. */
function toldWords(seen: Seen): number {
  const asks =
    seen.words.some(({ asking }) => asking) || hasIntent(seen, 'recommend', 'which', 'why', 'how-to', 'define');
  if (asks || seen.words.length < tunables.minWordsOfTalk) return 0;
  const begins = seen.hits.some((hit) => isIntent(hit, 'thanks') && hit.at[0] === 0);
  const turns = seen.words.some(({ key }) => ['but', 'now', 'please', 'then'].includes(key));
  const isPlain = begins && !turns && seen.leftovers.every(({ key }) => seen.isCommonWord(key));
  return isPlain || greetsFrom(seen) ? tunables.maxWordsOfThanks : 1;
}

/** "Good evening from rainy Lisbon!" */
function greetsFrom({ words, hits }: Seen): boolean {
  const hello = hits.find((hit) => isIntent(hit, 'hello') && hit.at[0] === 0);
  return hello !== undefined && keyAt(words, endOf(hello) + 1) === 'from';
}

/** "Hello, I am Kenji": so many words may be a name. */
function ownNameWords(seen: Seen): number {
  const introduces = seen.words.some(
    ({ key }, at) => key === 'am' || key === 'im' || (key === 'name' && seen.words[at - 1]?.key === 'my'),
  );
  return hasIntent(seen, 'hello') && introduces && !seen.words.some(({ asking }) => asking) ? tunables.maxNameWords : 0;
}
