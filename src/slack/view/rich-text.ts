import type { RichTextBlock, RichTextElement, RichTextList, RichTextSection } from '@slack/types';

/** Rich text holds everything we say: its text elements are literal, so nothing in them can ping or link. */
export type Inline = RichTextElement;

/** Plain text with `code` between backticks drawn as code. */
export function prose(text: string): Inline[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^`[^`]+`$/.test(part)
        ? { type: 'text', text: part.slice(1, -1), style: { code: true } }
        : { type: 'text', text: part },
    );
}

/** Bold text. */
export function bold(text: string): Inline {
  return { type: 'text', text, style: { bold: true } };
}

/** Text that steps back: dates, numbers of sources, remarks. */
export function aside(text: string): Inline {
  return { type: 'text', text, style: { italic: true } };
}

/** A link; anything but http(s) becomes plain text. */
export function link(url: string, label: string): Inline {
  return /^https?:\/\/\S+$/.test(url)
    ? { type: 'link', url, text: label }
    : { type: 'text', text: `${label} (${url})` };
}

/** One paragraph. */
export function section(elements: Inline[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** Bullets, one a line; `indent` 1 for those below another. */
export function bullets(items: Inline[][], indent = 0): RichTextList {
  return { type: 'rich_text_list', style: 'bullet', indent, elements: items.map(section) };
}

/** A block of paragraphs and bullets. */
export function richText(elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}
