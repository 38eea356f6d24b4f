import type { ClassName } from '../../../generated/class-name.js';
import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { numeralOf } from '../numeral-of.js';
import { unitOf } from '../unit.js';

/** 块 is money here, though a classifier elsewhere. */
const UNIT_CLASSES: readonly ClassName[] = ['spoken-unit', 'unit'];

/** `value unit tenths`: a spoken decimal, 四米五 for 4.5米; the digit behind the unit is a single one. */
export function tenths(match: Match, tokens: readonly Token[]): Quantity | null {
  const whole = numeralOf(match, tokens, 'value');
  const digit = numeralOf(match, tokens, 'tenths');
  const unit = unitOf(match, tokens, UNIT_CLASSES);
  if (!whole || !digit || !unit || !Number.isInteger(whole.value) || digit.value < 1 || digit.value > 9) return null;
  return { ...approximate(match, tokens, { value: Number(`${whole.value}.${digit.value}`) }), ...unit };
}
