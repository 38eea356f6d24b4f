import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { exists } from '../edtf.js';
import type { Moment } from '../moment.js';
import type { TimeExpression } from '../time-expression.js';
import { expressionOf } from './date.js';

const FIGURES = /^(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$/;

/** `figures`: month and day in four figures, 0831. Null unless there is such a day. */
export function monthAndDayFigures(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const [, month, day] = FIGURES.exec(capturesOf(match, tokens).text('figures') ?? '') ?? [];
  const moment: Moment | null = month && day ? { month, day } : null;
  return moment && exists(moment) ? expressionOf(moment) : null;
}
