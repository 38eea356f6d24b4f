import type { ClassName } from '../../../generated/class-name.js';
import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { numeralOf } from '../numeral-of.js';
import { unitOf } from '../unit.js';

/** 块 is money here, though a classifier elsewhere. */
const UNIT_CLASSES: readonly ClassName[] = ['spoken-unit', 'unit'];

/** Digits behind the unit: 四米五, 1米75. */
const MOST_DIGITS = 2;

/** `value unit tenths`: a spoken decimal, 四米五 for 4.5米, 1米75 for 1.75米. */
export function tenths(match: Match, tokens: readonly Token[]): Quantity | null {
  const whole = numeralOf(match, tokens, 'value');
  const digit = numeralOf(match, tokens, 'tenths');
  const unit = unitOf(match, tokens, UNIT_CLASSES);
  if (!whole || !digit || !unit || !Number.isInteger(whole.value) || digit.value < 1 || digit.max !== undefined)
    return null;
  const isDigits = digit.kind === 'digits' || /^\d+$/.test(digit.text);
  const digits = String(digit.value).padStart(isDigits ? digit.text.length : 0, '0');
  if (digits.length > MOST_DIGITS) return null;
  return { ...approximate(match, tokens, { value: Number(`${whole.value}.${digits}`) }), ...unit };
}
