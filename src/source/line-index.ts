import type { Point } from '../schema/position.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Finds the line and column of an offset. */
export interface LineIndex {
  /** Number of lines, at least 1: the empty text has one. */
  readonly lineCount: number;
  /** unist's point: `line` and `column` from 1, `offset` from 0. An offset outside the text is taken to its nearer end. */
  point(offset: number): Point;
}

/** An index of the lines of `text`, which end with `\n`, `\r\n` or `\r`; a line end belongs to the line that it ends. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  return {
    lineCount: starts.length,
    point(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lineAt(starts, inside);
      return { line: line + 1, column: inside - (starts[line] ?? 0) + 1, offset: inside };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) {
      starts.push(index + 1);
    }
  }
  return starts;
}

/** The last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
