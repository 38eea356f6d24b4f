import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { expressionOf } from './date.js';

/**
 * `event value`: 建军87周年 is the year 1927 + 87. The event's year is an attribute of the word, or the rule's parameter
 * `year`; without it, or without a number (建军xx周年), the expression has no value.
 */
export function anniversary(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const year = match.rule.parameters.year ?? captured.attribute('event', 'anniversary', 'year');
  const count = captured.token('value')?.numeral?.value;
  if (typeof year !== 'number' || count === undefined || !Number.isSafeInteger(count)) return expressionOf({});
  return expressionOf({ year: String(year + count) });
}
