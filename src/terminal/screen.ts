/** What a terminal can show: its width in columns, and whether it takes colour. */
export interface Screen {
  columns: number;
  colour: boolean;
}

/** Widths in columns: what is assumed of a pipe, and the range in which lines stay readable. */
const screenLimits = { defaultColumns: 80, minColumns: 24, maxColumns: 100 };

/** The part of an output stream that says what it is; `process.stdout` fits. */
export interface ScreenStream {
  isTTY?: boolean;
  columns?: number;
  hasColors?: () => boolean;
}

/** The screen behind a stream. Colour only on a terminal that has it; NO_COLOR is honoured by `hasColors`. */
export function screenOf(stream: ScreenStream): Screen {
  const { defaultColumns, minColumns, maxColumns } = screenLimits;
  if (stream.isTTY !== true) return { columns: defaultColumns, colour: false };
  const columns = Math.min(Math.max(stream.columns || defaultColumns, minColumns), maxColumns);
  return { columns, colour: stream.hasColors?.() ?? false };
}
