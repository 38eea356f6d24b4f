import { type MarkerStyle, traitsOf } from './marker-style.js';

interface Numbered {
  readonly style: MarkerStyle;
  readonly ordinal: number | null;
  /** How far its line is indented; left out where it begins none. */
  readonly indent?: number | undefined;
}

/** A sequence of one style that has begun, and what may turn out to stand inside its last number. */
interface Sequence {
  ordinal: number;
  readonly indent: number | undefined;
  /** Where the style has begun again inside the number, and how far it has come; null if it has not. */
  inner: Inner | null;
  /** An earlier number holds others of its style. */
  readonly holds: boolean;
}

interface Inner {
  readonly indices: number[];
  ordinal: number;
  /** Its lines are indented deeper than those of the outer numbers. */
  readonly deeper: boolean;
}

/**
 * The sections that a numbering of the same style holds: `1. 2.` between `1.` and `2.`, since the outer sequence goes on
 * behind them where it had stopped; and those below the last number of a sequence, if they are indented deeper, or if
 * earlier numbers of it hold such ones. `outranks(a, b)`: sections of style a hold those of style b.
 */
export function findNested(
  starts: readonly Numbered[],
  outranks: (a: MarkerStyle, b: MarkerStyle) => boolean,
): ReadonlySet<number> {
  const nested = new Set<number>();
  const sequences = new Map<MarkerStyle, Sequence>();
  const nest = (inner: Inner | null): void => {
    for (const one of inner?.indices ?? []) nested.add(one);
  };
  const finish = ({ inner, holds }: Sequence): void => {
    if (inner !== null && (holds || inner.deeper)) nest(inner);
  };
  starts.forEach(({ style, ordinal, indent }, index) => {
    for (const [other, sequence] of sequences) {
      if (other === style || !outranks(style, other)) continue;
      finish(sequence);
      sequences.delete(other);
    }
    if (ordinal === null || traitsOf(style).inline) return;
    const sequence = sequences.get(style);
    const begin = (holds = false): void => {
      sequences.set(style, { ordinal, indent, inner: null, holds });
    };
    if (sequence === undefined) {
      begin();
      return;
    }
    const { inner } = sequence;
    if (inner !== null && ordinal === inner.ordinal + 1 && !(inner.deeper && indent === sequence.indent)) {
      inner.indices.push(index);
      inner.ordinal = ordinal;
      return;
    }
    if (ordinal === sequence.ordinal + 1) {
      nest(inner);
      begin(sequence.holds || inner !== null);
      return;
    }
    // The numbering begins again: inside the last number if the outer one goes on later, else beside it.
    if (ordinal === 1 && inner === null) {
      const deeper = indent !== undefined && sequence.indent !== undefined && indent > sequence.indent;
      sequence.inner = { indices: [index], ordinal, deeper };
      return;
    }
    finish(sequence);
    begin();
  });
  for (const sequence of sequences.values()) finish(sequence);
  return nested;
}
