import { type MarkerStyle, traitsOf } from './marker-style.js';

interface Numbered {
  readonly style: MarkerStyle;
  readonly ordinal: number | null;
  /** How far its line is indented, or how deep its sign counts; undefined where neither shows. */
  readonly indent?: number | undefined;
  /** A paragraph with 一、 that stands right below the line of another one. */
  readonly below?: boolean;
  /** What its number is written with: `1)` is not `(1)`. */
  readonly form?: string | undefined;
  /** The part of the text in which it stands: no numbering goes on from one into the next. */
  readonly part?: number;
}

/** One of the numberings of a style that stand in each other, each in the last number of the one before. */
interface Sequence {
  ordinal: number;
  readonly indices: number[];
  readonly indent: number | undefined;
  readonly form: string | undefined;
  /** Its lines are indented deeper than those of the numbers around it, or its first right below that which holds it. */
  readonly deeper: boolean;
  /** An earlier number of it holds others of its style. */
  holds: boolean;
}

/** `1.` in `1.` in `1.`; no deeper. */
const MOST_DEPTH = 3;

/**
 * The sections that a numbering of the same style holds, each with its depth: `1. 2.` between `1.` and `2.`, since the
 * outer sequence goes on behind them where it had stopped; and those below the last number of a sequence, if they are
 * indented deeper, or if earlier numbers of it hold such ones. `outranks(a, b)`: sections of style a hold those of style b.
 */
export function findNested(
  starts: readonly Numbered[],
  outranks: (a: MarkerStyle, b: MarkerStyle) => boolean,
): ReadonlyMap<number, number> {
  const nested = new Map<number, number>();
  const open = new Map<MarkerStyle, Sequence[]>();
  const nest = (sequences: readonly Sequence[], from: number): void => {
    for (const [depth, { indices }] of sequences.entries())
      if (depth >= from) for (const one of indices) nested.set(one, depth);
  };
  /** Ends them all: what nothing goes on behind is nested only where that shows. */
  const finish = (sequences: readonly Sequence[]): void => {
    const shown = sequences.findIndex(
      ({ deeper }, depth) => depth > 0 && !deeper && sequences[depth - 1]?.holds !== true,
    );
    nest(shown < 0 ? sequences : sequences.slice(0, shown), 1);
  };
  let within = 0;
  starts.forEach(({ style, ordinal, indent, form, below = false, part = 0 }, index) => {
    if (part !== within) {
      for (const sequences of open.values()) finish(sequences);
      open.clear();
      within = part;
    }
    for (const [other, sequences] of open) {
      if (other === style || !outranks(style, other)) continue;
      // A label in the list stands in its last item.
      if (ordinal === null && indent !== undefined && indent > (sequences[0]?.indent ?? indent)) continue;
      finish(sequences);
      open.delete(other);
    }
    if (ordinal === null || (traitsOf(style).inline && style !== 'ordinal-word')) return;
    const sequences = open.get(style) ?? [];
    open.set(style, sequences);
    const begin = (deeper: boolean): void => {
      sequences.push({ ordinal, indices: [index], indent, form, deeper, holds: false });
    };
    const depth = goesOnAt(sequences, ordinal, indent, form);
    const sequence = sequences[depth];
    if (sequence !== undefined) {
      // The outer numbers go on: what stood in the last of them is nested for sure.
      nest(sequences, depth + 1);
      sequence.holds ||= depth + 1 < sequences.length;
      sequences.length = depth + 1;
      sequence.ordinal = ordinal;
      sequence.indices.push(index);
      return;
    }
    // The numbering begins again: inside the last number if the outer one goes on later, else beside it.
    const last = sequences.at(-1);
    const deeper = indent !== undefined && last?.indent !== undefined && indent > last.indent;
    // Words begin again in every paragraph.
    const mayBegin = sequences.length === 1 && !traitsOf(style).inline;
    const isInner = ordinal === 1 && (mayBegin || (deeper && sequences.length > 0 && sequences.length < MOST_DEPTH));
    if (!isInner) {
      finish(sequences);
      sequences.length = 0;
    }
    // 一、强化管理 right below 一、工作回顾
    begin(isInner && (deeper || below));
  });
  for (const sequences of open.values()) finish(sequences);
  return nested;
}

/** The depth of the innermost sequence that a number goes on with; of two that it may, its form or the indentation tells. */
function goesOnAt(
  sequences: readonly Sequence[],
  ordinal: number,
  indent: number | undefined,
  form: string | undefined,
): number {
  const may = (depth: number): boolean => sequences[depth]?.ordinal === ordinal - 1;
  let found = sequences.length - 1;
  while (found >= 0 && !may(found)) found--;
  const same = sequences.findLastIndex((one, depth) => may(depth) && one.form === form);
  if (same >= 0 && same < found && sequences[found]?.form !== form) return same;
  const other = sequences.findIndex((one, depth) => depth < found && may(depth) && one.indent === indent);
  return other >= 0 && sequences[found]?.deeper === true && sequences[found]?.indent !== indent ? other : found;
}
