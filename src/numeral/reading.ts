import type { Amount } from './amount.js';
import type { NumeralKind } from './numeral.js';

/** An unsigned numeral as read, with what stands behind the number taken into account. */
export interface Reading extends Omit<Amount, 'kind'> {
  readonly kind: NumeralKind;
}
