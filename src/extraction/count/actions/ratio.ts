import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { numeralOf } from '../numeral-of.js';

/** 80%, 八成, 百分之五: the value in hundredths. */
export function percentage(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = numeralOf(match, tokens, 'value');
  return numeral ? { ...approximate(match, tokens, numeral.value), unit: '%', measure: 'percent' } : null;
}

/** Decimals that a fraction is given with, as the annotation guide does: 三分之一 is 0.3333. */
const FRACTION_DIGITS = 4;

/** A number that measures nothing by itself: 三分之一, 一半, 3.4倍. The rule's parameter `unit` names its unit. */
export function ratio(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = numeralOf(match, tokens, 'value');
  if (!numeral) return null;
  const { unit } = match.rule.parameters;
  const value = Number(numeral.value.toFixed(FRACTION_DIGITS));
  return { ...approximate(match, tokens, value), unit: typeof unit === 'string' ? unit : null, measure: 'other' };
}

/** 5%-8%: both ends in hundredths. */
export function percentageRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const low = numeralOf(match, tokens, 'low');
  const high = numeralOf(match, tokens, 'value');
  if (!low || !high || low.value >= high.value) return null;
  return { value: low.value, approx: 'range', min: low.value, max: high.value, unit: '%', measure: 'percent' };
}
