import type { KnownBlock } from '@slack/types';

/** What is posted: blocks for the reader, `text` for notifications and screen readers. */
export interface Message {
  text: string;
  blocks: KnownBlock[];
}
