import type { ClassName } from '../../../generated/class-name.js';
import type { Match } from '../../../grammar/match.js';
import type { Numeral } from '../../../numeral/numeral.js';
import { textOf } from '../../token/text-of.js';
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
  const unit = unitOf(match, tokens, UNIT_CLASSES);
  const value = decimalOf(numeralOf(match, tokens, 'value'), numeralOf(match, tokens, 'tenths'));
  return unit && value !== null ? { ...approximate(match, tokens, { value }), ...unit } : null;
}

/** `value unit tenths? joiner value unit tenths?`: from one spoken decimal to a larger one, 一米五到一米八. */
export function colloquialRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const unit = unitOf(match, tokens, UNIT_CLASSES);
  const units = match.captures.get('unit')?.parts ?? [];
  if (!unit || new Set(units.map((part) => textOf(tokens, part))).size > 1) return null;
  const digits = match.captures.get('tenths')?.parts ?? [];
  const [min, max] = (match.captures.get('value')?.parts ?? []).map(({ from }, index) => {
    const behind = digits.find((digit) => digit.from === units[index]?.to);
    const whole = tokens[from]?.numeral;
    return behind ? decimalOf(whole, tokens[behind.from]?.numeral) : (whole?.value ?? null);
  });
  if (typeof min !== 'number' || typeof max !== 'number' || min >= max) return null;
  return { value: min, approx: 'range', min, max, ...unit };
}

/** 一 and 五 make 1.5, 1 and 75 make 1.75, 一 and 零五 1.05. */
function decimalOf(whole: Numeral | undefined, digit: Numeral | undefined): number | null {
  if (!whole || !digit || !Number.isInteger(whole.value) || digit.value < 1 || digit.max !== undefined) return null;
  const isDigits = digit.kind === 'digits' || /^\d+$/.test(digit.text);
  const digits = String(digit.value).padStart(isDigits ? digit.text.length : 0, '0');
  return digits.length > MOST_DIGITS ? null : Number(`${whole.value}.${digits}`);
}
