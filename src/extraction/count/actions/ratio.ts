import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { numeralOf } from '../numeral-of.js';

function ratio(unit: string | null, measure: Quantity['measure']) {
  return (match: Match, tokens: readonly Token[]): Quantity | null => {
    const numeral = numeralOf(match, tokens, 'value');
    return numeral ? { ...approximate(match, tokens, numeral.value), unit, measure } : null;
  };
}

/** 80%, 八成, 百分之五: the value in hundredths. */
export const percentage = ratio('%', 'percent');

/** 三分之一, 一半: the value itself. */
export const fraction = ratio(null, 'other');

/** 3.4倍. */
export const multiple = ratio('倍', 'other');

/** 5%-8%: both ends in hundredths. */
export function percentageRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const low = numeralOf(match, tokens, 'low');
  const high = numeralOf(match, tokens, 'value');
  if (!low || !high || low.value >= high.value) return null;
  return { value: low.value, approx: 'range', min: low.value, max: high.value, unit: '%', measure: 'percent' };
}
