import type { KnownBlock, RichTextBlock } from '@slack/types';

/** A part of a message that is never cut in two, and the numbers of the sources it cites. */
export interface Piece {
  block: KnownBlock;
  refs: number[];
  /** True for rich text that is drawn in one block with what stands before it. */
  joins: boolean;
}

const tunables = {
  /** Rich text is joined up to here; longer blocks are hard to read and near Slack's limits. */
  maxJoinedCharacters: 2800,
};

/** Everything a block shows, counted in characters of its texts and addresses. */
export function charactersOf(block: KnownBlock): number {
  return shownIn(block);
}

function shownIn(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  let sum = 0;
  for (const [key, part] of Object.entries(node)) {
    if (typeof part === 'string') sum += key === 'text' || key === 'url' ? part.length : 0;
    else sum += shownIn(part);
  }
  return sum;
}

/** Joins neighbouring rich text into as few blocks as read well: bullets of one level become one list. */
export function joinPieces(pieces: Piece[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let characters = 0;
  for (const { block, joins } of pieces) {
    const last = blocks.at(-1);
    const own = charactersOf(block);
    const fits = joins && characters + own <= tunables.maxJoinedCharacters;
    if (fits && last?.type === 'rich_text' && block.type === 'rich_text') {
      blocks.splice(-1, 1, joined(last, block));
      characters += own;
    } else {
      blocks.push(block);
      characters = own;
    }
  }
  return blocks;
}

function joined(first: RichTextBlock, second: RichTextBlock): RichTextBlock {
  const elements = [...first.elements];
  for (const element of second.elements) {
    const last = elements.at(-1);
    const sameList =
      last?.type === 'rich_text_list' && element.type === 'rich_text_list' && last.indent === element.indent;
    if (sameList) elements.splice(-1, 1, { ...last, elements: [...last.elements, ...element.elements] });
    else elements.push(element);
  }
  return { type: 'rich_text', elements };
}
