import { isRecord } from '../../slack/view/limit-checks.js';

const interactive = new Set([
  'button',
  'static_select',
  'external_select',
  'overflow',
  'feedback_buttons',
  'icon_button',
]);

function completeElement(element: unknown, id: string): unknown {
  if (!isRecord(element) || !interactive.has(String(element.type))) return element;
  return element.action_id === undefined ? { ...element, action_id: id } : element;
}

function completeBlock(block: unknown, index: number): unknown {
  if (!isRecord(block)) return block;
  const id = `block-${index}`;
  const elements: unknown = Array.isArray(block.elements)
    ? block.elements.map((element, at) => completeElement(element, `${id}-action-${at}`))
    : block.elements;
  return {
    ...block,
    block_id: block.block_id ?? id,
    ...(elements === undefined ? {} : { elements }),
    ...(block.accessory === undefined ? {} : { accessory: completeElement(block.accessory, `${id}-accessory`) }),
  };
}

/** Gives blocks and interactive elements the ids they lack, as Slack does on receipt. */
export function completeBlocks(blocks: readonly unknown[]): unknown[] {
  return blocks.map(completeBlock);
}

/** One thing that can be clicked: the element and the block it is in. */
export interface Clickable {
  blockId: string;
  element: Record<string, unknown>;
}

/** Every button of a message's blocks, in reading order. */
export function buttonsOf(blocks: readonly unknown[]): Clickable[] {
  return blocks.flatMap((block) => {
    if (!isRecord(block)) return [];
    const elements: unknown[] = Array.isArray(block.elements) ? block.elements : [block.accessory];
    return elements
      .filter(isRecord)
      .filter((element) => element.type === 'button')
      .map((element) => ({ blockId: String(block.block_id), element }));
  });
}
