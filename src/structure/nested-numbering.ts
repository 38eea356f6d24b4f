import { type MarkerStyle, traitsOf } from './marker-style.js';

interface Numbered {
  readonly style: MarkerStyle;
  readonly ordinal: number | null;
}

/** A sequence of one style that has begun, and what may turn out to stand inside its last number. */
interface Sequence {
  ordinal: number;
  /** Where the style has begun again inside the number, and how far it has come; null if it has not. */
  inner: { readonly indices: number[]; ordinal: number } | null;
}

/**
 * The sections that a numbering of the same style holds: `1. 2.` between `1.` and `2.`, since the outer sequence goes on
 * behind them where it had stopped. `outranks(a, b)`: sections of style a hold those of style b.
 */
export function findNested(
  starts: readonly Numbered[],
  outranks: (a: MarkerStyle, b: MarkerStyle) => boolean,
): ReadonlySet<number> {
  const nested = new Set<number>();
  const sequences = new Map<MarkerStyle, Sequence>();
  starts.forEach(({ style, ordinal }, index) => {
    for (const other of sequences.keys()) if (other !== style && outranks(style, other)) sequences.delete(other);
    if (ordinal === null || traitsOf(style).inline) return;
    const sequence = sequences.get(style);
    if (sequence === undefined) {
      sequences.set(style, { ordinal, inner: null });
      return;
    }
    const { inner } = sequence;
    if (inner !== null && ordinal === inner.ordinal + 1) {
      inner.indices.push(index);
      inner.ordinal = ordinal;
      return;
    }
    if (ordinal === sequence.ordinal + 1) {
      for (const one of inner?.indices ?? []) nested.add(one);
      sequences.set(style, { ordinal, inner: null });
      return;
    }
    // The numbering begins again: inside the last number if the outer one goes on later, else beside it.
    if (ordinal === 1 && inner === null) sequence.inner = { indices: [index], ordinal };
    else sequences.set(style, { ordinal, inner: null });
  });
  return nested;
}
