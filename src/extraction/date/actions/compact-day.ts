import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { exists } from '../edtf.js';
import { readMoment } from '../read-moment.js';
import type { TimeExpression } from '../time-expression.js';
import { expressionOf } from './date.js';

/** `compact`: a day in eight digits, 20150807. Null unless there is such a day. */
export function compactDay(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const moment = readMoment(match, tokens);
  return moment && exists(moment) ? expressionOf(moment) : null;
}
