import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import type { TimeExpression } from '../time-expression.js';
import { date } from './date.js';

/** `month/day` joined like a range: 10-8日 falls and is a day, 8-10日 is a range. Null unless the first is the greater one. */
export function fallingDay(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const [month, day] = (['month', 'day'] as const).map(
    (name) => tokens[match.captures.get(name)?.from ?? match.to]?.numeral?.value,
  );
  return month !== undefined && day !== undefined && month > day ? date(match, tokens) : null;
}
