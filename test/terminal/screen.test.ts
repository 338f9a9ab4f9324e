import { expect, test } from 'vitest';
import { screenOf } from '../../src/terminal/screen.js';

const hasColors = () => true;

test.each([
  { title: 'a pipe', stream: { hasColors, columns: 200 }, screen: { columns: 80, colour: false } },
  { title: 'a terminal', stream: { isTTY: true, columns: 90, hasColors }, screen: { columns: 90, colour: true } },
  {
    title: 'a terminal without colour (NO_COLOR)',
    stream: { isTTY: true, columns: 90, hasColors: () => false },
    screen: { columns: 90, colour: false },
  },
  {
    title: 'a very wide one',
    stream: { isTTY: true, columns: 300, hasColors },
    screen: { columns: 100, colour: true },
  },
  { title: 'a very narrow one', stream: { isTTY: true, columns: 3, hasColors }, screen: { columns: 24, colour: true } },
  {
    title: 'one that does not know its width',
    stream: { isTTY: true, columns: 0 },
    screen: { columns: 80, colour: false },
  },
])('$title', ({ stream, screen }) => {
  expect(screenOf(stream)).toEqual(screen);
});
