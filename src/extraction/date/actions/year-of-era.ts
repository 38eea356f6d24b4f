import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { pad } from '../read-year.js';
import { NOWHERE, type TimeExpression } from '../time-expression.js';

/** Later years are written with four digits, which are a year without 公元 too. */
const LAST = 9999;

/** `value`: a year of our era, 公元618年, or with the rule's parameter `before` one before it: 公元前221年 is `-0220`, since EDTF counts a year 0. */
export function yearOfEra(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const value = capturesOf(match, tokens).token('value')?.numeral?.value ?? 0;
  if (!Number.isInteger(value) || value < 1 || value > LAST) return null;
  const year = match.rule.parameters.before === true ? 1 - value : value;
  const digits = pad(Math.abs(year));
  return { kind: 'DATE', value: year < 0 ? `-${digits}` : digits, meaning: NOWHERE };
}
