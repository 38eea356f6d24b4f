import type { Match } from '../../../grammar/match.js';
import type { Numeral } from '../../../numeral/numeral.js';
import type { Token } from '../../token/token.js';
import type { Quantity } from '../count-draft.js';
import { times } from '../exact.js';
import { numeralOf } from '../numeral-of.js';
import { trailingScale, trailingScales } from '../trailing-scale.js';
import { unitOf } from '../unit.js';

/**
 * `low … value scale? unit`: a range; `low` takes the largest multiplier of the upper end that keeps it the lower one:
 * 3—5万元 begins at 30,000, 三百至五百万元 at 3,000,000, 8500到3万元 at 8,500.
 */
export function quantityRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const low = numeralOf(match, tokens, 'low');
  const high = numeralOf(match, tokens, 'value');
  const unit = unitOf(match, tokens);
  if (!low || !high || !unit) return null;
  const scale = numeralOf(match, tokens, 'scale')?.value ?? 1;
  const max = times(high.max ?? high.value, scale);
  const min = lowerEnd(low, scale > 1 ? [scale] : trailingScales(high), max);
  if (match.rule.parameters.neighbours === true && (max !== min + 1 || max > 9)) return null;
  return min < max ? { value: min, approx: 'range', min, max, ...unit } : null;
}

function lowerEnd(low: Numeral, scales: readonly number[], max: number): number {
  const own = trailingScale(low);
  const shared = scales.find((scale) => scale > own && times(low.value, scale) < max);
  return shared === undefined ? low.value : times(low.value, shared);
}
