import type { Match, TokenRange } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { toEdtf } from '../edtf.js';
import type { Moment } from '../moment.js';
import { readMoment } from '../read-moment.js';
import type { TimeExpression } from '../time-expression.js';

/**
 * A moment of any precision: 2014年, 7月21日上午9时, “八一”建军节, 年底. The rule's parameter `day` is a month
 * and day, `10-01`; `outside` is how many characters at the end do not belong to it.
 */
export function date(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const moment = readMoment(match, tokens);
  if (!moment) return null;
  const lead = capturesOf(match, tokens).attribute('year', 'relative-year', 'lead');
  const expression = expressionOf(onDay(moment, match.rule.parameters.day));
  const { outside } = match.rule.parameters;
  if (typeof lead !== 'number' && typeof outside !== 'number') return expression;
  return {
    ...expression,
    ...(typeof lead === 'number' && { lead }),
    ...(typeof outside === 'number' && { outside }),
  };
}

function onDay(moment: Moment, day: unknown): Moment {
  if (typeof day !== 'string') return moment;
  const [month = '', date = ''] = day.split('-');
  return { ...moment, month, day: date };
}

/** The expression that a moment is; a clock time makes it a TIME. */
export function expressionOf(moment: Moment, range?: TokenRange): TimeExpression {
  return {
    kind: moment.clock === undefined ? 'DATE' : 'TIME',
    value: toEdtf(moment),
    meaning: { type: 'moment', moment },
    ...(range && { range }),
  };
}
