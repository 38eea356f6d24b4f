import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import type { Quantity } from '../count-draft.js';
import { numeralOf, scaled } from '../numeral-of.js';
import { trailingScale } from '../trailing-scale.js';
import { unitOf } from '../unit.js';

/** `low … value scale? unit`: a range; `low` takes the scale of the upper end when it has none of its own (3—5万元). */
export function quantityRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const low = numeralOf(match, tokens, 'low');
  const high = numeralOf(match, tokens, 'value');
  const unit = unitOf(match, tokens);
  if (!low || !high || !unit) return null;
  const scale = numeralOf(match, tokens, 'scale')?.value ?? 1;
  const max = scaled(high.value, scale);
  const shared = scale > 1 ? scale : trailingScale(high);
  const inherits = shared > 1 && trailingScale(low) === 1 && low.value < max / shared;
  const min = inherits ? scaled(low.value, shared) : low.value;
  if (match.rule.parameters.neighbours === true && (max !== min + 1 || max > 9)) return null;
  return min < max ? { value: min, approx: 'range', min, max, ...unit } : null;
}
