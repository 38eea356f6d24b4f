import type { NumeralKind } from './numeral.js';

/** An unsigned number as read, before what stands behind it (分之, 成, %) is looked at. */
export interface Amount {
  /** The offset behind it. */
  readonly end: number;
  readonly value: number;
  /** Equal to `value` unless a pair is written. */
  readonly max: number;
  readonly kind: NumeralKind & ('integer' | 'decimal' | 'digits' | 'exponent');
  /** A multiplier without digits. */
  readonly bare: boolean;
}
