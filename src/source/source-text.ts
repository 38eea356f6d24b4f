import { BaogaoError } from '../error.js';
import type { Point } from '../schema/position.js';
import { createLineIndex, type LineIndex } from './line-index.js';
import { shadow } from './shadow.js';

/** A text, the form of it that rules match, and the lines of it that people read. */
export interface SourceText {
  /** The text exactly as given. */
  readonly text: string;
  /** The text in half-width, Simplified form, of the same length: an offset into it is an offset into `text`. */
  readonly shadow: string;
  /** unist's point: `line` and `column` from 1, `offset` from 0. An offset outside the text is taken to its nearer end. */
  point(offset: number): Point;
}

/**
 * Any string, also one with lone surrogates, is a source text.
 *
 * @throws {BaogaoError} `not-a-string` for anything else.
 */
export function createSource(text: string): SourceText {
  if (typeof text !== 'string') throw new BaogaoError('not-a-string', { got: kindOf(text) });
  let lines: LineIndex | undefined;
  return {
    text,
    shadow: shadow(text),
    point(offset) {
      lines ??= createLineIndex(text);
      return lines.point(offset);
    },
  };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
