import type { KnownBlock } from '@slack/types';
import type { Answer, ReadAs } from '../../answer.js';
import type { Asked } from './asked.js';
import { bodyOf } from './body.js';
import { buttonsFor } from './buttons.js';
import type { Message } from './message.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { type Page, pageOf } from './pages.js';
import { joinPieces, type Piece } from './piece.js';
import { bold, prose, richText, section } from './rich-text.js';
import { sourceBlocks } from './sources.js';

const tunables = {
  /** Headlines up to here are bold as a whole; of longer ones only the name. */
  maxBoldCharacters: 80,
  maxTextCharacters: 3000,
};

/** Draws an answer as Slack shows it. Pure; a long answer is cut between two facts and offers the rest. */
export function messageFor(answer: Answer, asked: Asked): Message {
  const body = bodyOf(answer);
  const page = pageOf(body, asked.page ?? 0);
  const next = page.number + 1 < page.of ? page.number + 1 : undefined;
  const blocks: KnownBlock[] = [
    headlineBlock(answer.headline),
    ...readAsBlocks(answer.readAs),
    ...joinPieces(page.pieces),
    ...partBlocks(page),
    ...sourceBlocks(sourcesOn(answer, body, page)),
    ...buttonsFor(answer, asked, next),
  ];
  return { text: escapeMrkdwn(answer.headline.slice(0, tunables.maxTextCharacters)), blocks };
}

function headlineBlock(headline: string): KnownBlock {
  const colon = headline.indexOf(': ');
  if (headline.length <= tunables.maxBoldCharacters || colon < 0 || colon > tunables.maxBoldCharacters) {
    return richText([section([bold(headline.replace(/`/g, ''))])]);
  }
  return richText([section([bold(headline.slice(0, colon + 1)), ...prose(headline.slice(colon + 1))])]);
}

function readAsBlocks(readAs: ReadAs[]): KnownBlock[] {
  if (readAs.length === 0) return [];
  const text = readAs.map(({ typed, read }) => `Read “${typed}” as ${read}.`).join(' ');
  return [{ type: 'context', elements: [{ type: 'plain_text', text: text.slice(0, 1900), emoji: false }] }];
}

function partBlocks({ number, of }: Page): KnownBlock[] {
  if (of < 2) return [];
  return [{ type: 'context', elements: [{ type: 'plain_text', text: `Part ${number + 1} of ${of}.`, emoji: false }] }];
}

/** The sources cited on this page; the first page also has those only the headline rests on. */
function sourcesOn(answer: Answer, body: Piece[], { pieces, number }: Page): Answer['sources'] {
  const everywhere = new Set(body.flatMap((piece) => piece.refs));
  const here = new Set(pieces.flatMap((piece) => piece.refs));
  return answer.sources.filter(({ ref }) => here.has(ref) || (number === 0 && !everywhere.has(ref)));
}
