import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { timeWithoutPlace } from './time-without-place.js';

/**
 * `event value`: 建军87周年 is the year 1927 + 87. The event's year is an attribute of the word, or the rule's parameter
 * `year`, and the number may be its parameter `count` (百年华诞); without the year, or without a number (建军xx周年), the expression has no value.
 */
export function anniversary(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const year = match.rule.parameters.year ?? captured.attribute('event', 'anniversary', 'year');
  const count = match.rule.parameters.count ?? captured.token('value')?.numeral?.value;
  const celebrated = typeof year === 'number' ? year + Number(count ?? Number.NaN) : Number.NaN;
  if (!(celebrated <= LAST_YEAR)) return timeWithoutPlace();
  return { kind: 'DATE', value: String(celebrated), meaning: { type: 'anniversary', year: celebrated } };
}

/** Later years can be written, but nobody celebrates in them. */
const LAST_YEAR = 2199;
