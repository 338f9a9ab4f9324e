import type { Screen } from './screen.js';
import { type Indent, wrap } from './wrap.js';

const codes = { bold: 1, dim: 2, cyan: 36 };
type Style = keyof typeof codes;

/** Puts text on a screen: knows its width, and paints only where there is colour. */
export interface Pen extends Screen {
  /** The text in a style, word by word, so that it may be wrapped afterwards. */
  paint(style: Style, text: string): string;
  /** The text with its `code` between backticks painted; without colour the backticks stay. */
  code(text: string): string;
  /** Wrapped lines of curated text, its code painted. */
  prose(text: string, indent?: Indent): string[];
}

/** A pen for this screen. */
export function createPen(screen: Screen): Pen {
  const paint = (style: Style, text: string) =>
    screen.colour ? text.replace(/[^ \n]+/g, (word) => `\u001b[${codes[style]}m${word}\u001b[0m`) : text;
  const code = (text: string) =>
    screen.colour ? text.replace(/`([^`\n]+)`/g, (_all, inside: string) => paint('cyan', inside)) : text;
  return { ...screen, paint, code, prose: (text, indent) => wrap(code(text), screen.columns, indent) };
}
