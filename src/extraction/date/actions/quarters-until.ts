import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { toEdtfInterval } from '../edtf.js';
import { quarterNumber } from '../quarter.js';
import { readMoment } from '../read-moment.js';
import type { TimeExpression } from '../time-expression.js';

/** 前三季度: the quarters from the first to that of the rule's parameter `last`. */
export function quartersUntil(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const { last } = match.rule.parameters;
  const year = readMoment(match, tokens);
  if (!year || typeof last !== 'number') return null;
  const start = { ...year, season: quarterNumber(1) };
  const end = { ...year, season: quarterNumber(last) };
  return { kind: 'DATE', value: toEdtfInterval(start, end), meaning: { type: 'interval', start, end } };
}
