import type { Span } from '../source/span.js';

/**
 * How a numeral is written: `integer` 三百, 5,200, 1亿2千万; `decimal` 3.5, 三点五, 1.2万; `fraction` 三分之一, 1/3, 一半;
 * `percent` 80%, 百分之三, 八成, 九折, 千分之二; `multiple` 三倍; `digits` 二〇一四, and Arabic digits too many to be a
 * quantity; `exponent` 10^6, 1e10.
 */
export type NumeralKind = 'integer' | 'decimal' | 'fraction' | 'percent' | 'multiple' | 'digits' | 'exponent';

/** A numeral in a text. */
export interface Numeral extends Span {
  readonly text: string;
  /**
   * The number that it states, the lower one of a pair such as 三五. Percent is in percent: 八成 is 80, 千分之三 is 0.3.
   * Scaled in decimal, so 39.2亿 is 3920000000 exactly. What no double can hold is ±`Number.MAX_VALUE`.
   */
  readonly value: number;
  /** The higher number of a pair: 3 of 两三, 80 of 七八十, 30000 of 两三万. */
  readonly max?: number;
  readonly kind: NumeralKind;
  /** Only a multiplier, with no digit: 万, 百, 千万. Its value is what it stands for. */
  readonly bare?: true;
}
