import type { SourceText } from './source-text.js';
import type { Span } from './span.js';

/** A stretch of the shadow with spans cut out of it, and the map back to the source. */
export interface View {
  /** What is left of the shadow. */
  readonly text: string;
  /** The stretch of the source that the view was made from. */
  readonly base: Span;
  /** The source offset of the view's character at `offset`; for the view's end, the end of its last character. */
  toSource(offset: number): number;
  /** The source span of the view's span. It may run across what was cut out, but never begins or ends there. */
  spanToSource(span: Span): Span;
  /** The view offset of a source offset; for an offset inside what was cut out, that of the next character left. */
  fromSource(offset: number): number;
}

/**
 * The shadow of `span` without the `omitted` spans, which may come in any order, overlap, or reach out of `span`.
 * Offsets outside the view or its base are taken to the nearer end. A look-up costs the logarithm of the number of
 * omitted spans; with none, the view is an addition.
 */
export function createView(source: SourceText, span: Span, omitted: readonly Span[]): View {
  const base = clip(span, { start: 0, end: source.shadow.length });
  const pieces = remaining(base, omitted);
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return contiguousView(source, base, only);
  return piecedView(source, base, pieces);
}

function contiguousView(source: SourceText, base: Span, piece: Span): View {
  const length = piece.end - piece.start;
  const toSource = (offset: number): number => piece.start + clamp(offset, 0, length);
  return {
    text: source.shadow.slice(piece.start, piece.end),
    base,
    toSource,
    spanToSource: ({ start, end }) => ({ start: toSource(start), end: toSource(Math.max(start, end)) }),
    fromSource: (offset) => clamp(offset, piece.start, piece.end) - piece.start,
  };
}

function piecedView(source: SourceText, base: Span, pieces: readonly Span[]): View {
  // `viewStarts[i]` is where piece i begins in the view; a last entry holds the view's length.
  const viewStarts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { start, end } of pieces) {
    viewStarts.push(length);
    texts.push(source.shadow.slice(start, end));
    length += end - start;
  }
  const sourceStarts = pieces.map(({ start }) => start);
  const last = pieces.at(-1);

  const toSource = (offset: number): number => {
    const inside = clamp(offset, 0, length);
    if (inside === length) return last?.end ?? base.start;
    const index = lastAtMost(viewStarts, inside);
    return (sourceStarts[index] ?? 0) + inside - (viewStarts[index] ?? 0);
  };
  return {
    text: texts.join(''),
    base,
    toSource,
    spanToSource({ start, end }) {
      const from = toSource(start);
      return end > start
        ? { start: from, end: Math.max(from, toSource(Math.min(end, length) - 1) + 1) }
        : { start: from, end: from };
    },
    fromSource(offset) {
      const index = lastAtMost(sourceStarts, offset);
      const piece = pieces[index];
      if (piece === undefined) return 0;
      return (viewStarts[index] ?? 0) + clamp(offset, piece.start, piece.end) - piece.start;
    },
  };
}

/** What the omitted spans leave of `base`, in order, without empty pieces. */
function remaining(base: Span, omitted: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let start = base.start;
  for (const hole of inOrder(omitted)) {
    if (hole.start >= base.end) break;
    if (hole.start > start) pieces.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < base.end) pieces.push({ start, end: base.end });
  return pieces;
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  const ordered = spans.every((span, index) => index === 0 || (spans[index - 1]?.start ?? 0) <= span.start);
  return ordered ? spans : [...spans].sort((a, b) => a.start - b.start);
}

/** The index of the last number that is not greater than `offset`, or of the first if all are. */
function lastAtMost(ascending: readonly number[], offset: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ascending[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function clip({ start, end }: Span, within: Span): Span {
  const from = clamp(start, within.start, within.end);
  return { start: from, end: clamp(end, from, within.end) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
