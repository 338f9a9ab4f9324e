/**
 * The lines of a stream of UTF-8, without their line ends (LF or CRLF) and without a byte order mark. A last line
 * without a line end counts. Of a line longer than `maxChars` only the first `maxChars` + 1 characters are kept.
 * Node's readline is no help here: it also breaks at U+2028, which JSON may hold as it is.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  maxChars: number,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  const line = createLine(maxChars);
  for await (const chunk of input) {
    const text = decoder.decode(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, { stream: true });
    const pieces = text.split('\n');
    const unfinished = pieces.pop() ?? '';
    for (const piece of pieces) {
      line.add(piece);
      yield line.take();
    }
    line.add(unfinished);
  }
  line.add(decoder.decode());
  if (!line.isEmpty()) yield line.take();
}

/** Collects the pieces of one line; joined once, so that a long line costs no more than its length. */
function createLine(maxChars: number) {
  let pieces: string[] = [];
  let length = 0;
  return {
    add(piece: string) {
      // One more for the CR of a CRLF, one more to tell that the line was too long.
      const room = maxChars + 2 - length;
      if (room <= 0 || piece === '') return;
      pieces.push(piece.slice(0, room));
      length += Math.min(piece.length, room);
    },
    isEmpty: () => length === 0,
    take() {
      const whole = pieces
        .join('')
        .replace(/\r$/, '')
        .slice(0, maxChars + 1);
      pieces = [];
      length = 0;
      return whole;
    },
  };
}
