import type { Match } from '../../../grammar/match.js';
import { isAfterMark } from '../../../numeral/mark.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { quotient } from '../exact.js';
import { lowerNeighbour } from '../neighbours.js';
import { numeralOf, signedNumeral } from '../numeral-of.js';

/** 80%, 八成, 百分之五: the value in hundredths. */
export function percentage(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = signedNumeral(match, tokens, 'value');
  return numeral ? { unit: '%', measure: 'percent', ...approximate(match, tokens, numeral) } : null;
}

/** A number that measures nothing by itself: 三分之一, 一半, 3.4倍. The rule's parameter `unit` names its unit. */
export function ratio(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = numeralOf(match, tokens, 'value');
  if (!numeral) return null;
  const { unit } = match.rule.parameters;
  const { value, max } = numeral;
  const stated = { value: quotient(value), ...(max === undefined ? {} : { max: quotient(max) }) };
  return { unit: typeof unit === 'string' ? unit : null, measure: 'other', ...approximate(match, tokens, stated) };
}

/** 师生比为1:14: `low` divided by `value`. */
export function proportion(match: Match, tokens: readonly Token[]): Quantity | null {
  const first = numeralOf(match, tokens, 'low');
  const second = numeralOf(match, tokens, 'value');
  if (!first || !second || second.value <= 0) return null;
  const stated = { value: quotient(first.value / second.value) };
  return { unit: null, measure: 'other', ...approximate(match, tokens, stated) };
}

/** 5%-8%, 三到四成, 百分之三至五: both ends in hundredths. */
export function percentageRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const low = numeralOf(match, tokens, 'low');
  const high = numeralOf(match, tokens, 'value');
  if (!low || !high) return null;
  // 三到四成: the first number has its unit from the second.
  const tenths = low.kind !== 'percent' && isAfterMark(high.text, high.text.length, 'tenth');
  const max = high.max ?? high.value;
  const written = tenths ? low.value * 10 : low.value;
  const min = match.rule.parameters.neighbours === true ? lowerNeighbour(low.value, max) : written;
  return min !== null && min < max ? { value: min, approx: 'range', min, max, unit: '%', measure: 'percent' } : null;
}

/** 2到3倍, 三分之一到二分之一: both ends as stated; the rule's parameter `unit` names their unit. Null where they fall. */
export function ratioRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const low = numeralOf(match, tokens, 'low');
  const high = numeralOf(match, tokens, 'value');
  if (!low || !high) return null;
  const { unit } = match.rule.parameters;
  const [min, max] = [quotient(low.value), quotient(high.max ?? high.value)];
  if (min >= max) return null;
  return { value: min, approx: 'range', min, max, unit: typeof unit === 'string' ? unit : null, measure: 'other' };
}
