import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';

const LENGTH = 5;

/** The first plan began in 1953, the third, after three years without one, in 1966. */
const FIRST = 1953;
const THIRD = 1966;

/** The plans for teaching the law run in five years each from 1986 on, and are numbered apart. */
const FIRST_OF_LAW = 1986;

/** `“十一五”`: a named plan period, by the attributes of the word. */
export function planPeriod(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const start = captured.attribute('plan', 'plan-period', 'start');
  if (typeof start !== 'number') return null;
  const outside = captured.attribute('plan', 'plan-period', 'outside');
  return { ...plan(start), ...(typeof outside === 'number' && { outside }) };
}

/** `ordinal`: 第一个五年计划. */
export function numberedPlan(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const ordinal = capturesOf(match, tokens).token('ordinal')?.numeral?.value ?? 0;
  return Number.isInteger(ordinal) && ordinal > 0 && ordinal < 100 ? plan(startOf(ordinal)) : null;
}

/** `“七五”普法`: the named period of the plans for teaching the law. */
export function lawPlanPeriod(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const start = capturesOf(match, tokens).attribute('plan', 'plan-period', 'start');
  if (typeof start !== 'number') return null;
  return { ...plan(FIRST_OF_LAW + LENGTH * (ordinalOf(start) - 1)), range: rangeOf(match) };
}

const startOf = (ordinal: number): number =>
  ordinal < 3 ? FIRST + LENGTH * (ordinal - 1) : THIRD + LENGTH * (ordinal - 3);

const ordinalOf = (start: number): number =>
  start < THIRD ? (start - FIRST) / LENGTH + 1 : (start - THIRD) / LENGTH + 3;

function rangeOf(match: Match): { from: number; to: number } {
  return match.captures.get('span') ?? match;
}

function plan(first: number): TimeExpression {
  const last = first + LENGTH - 1;
  return { kind: 'DATE', value: `${first}/${last}`, meaning: { type: 'years', first, last } };
}
