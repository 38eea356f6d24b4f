import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { toEdtf } from '../edtf.js';
import { readMoment } from '../read-moment.js';
import { NOWHERE, type TimeExpression } from '../time-expression.js';

/** A moment, a dash (`open`) and 至今: 2019.03-至今 is `2019-03/..`, which has no end. */
export function rangeUntilNow(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const moment = readMoment(match, tokens);
  const start = moment && toEdtf(moment);
  return start ? { kind: 'DATE', value: `${start}/..`, meaning: NOWHERE } : null;
}
