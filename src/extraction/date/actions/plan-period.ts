import type { Match } from '../../../grammar/match.js';
import { parseHanInteger } from '../../../numeral/parse-han-integer.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { expressionOf } from './date.js';

const LENGTH = 5;

/** The first plan began in 1953, the third, after three years without one, in 1966. */
const FIRST = 1953;
const THIRD = 1966;

/** `“十一五”`: a named plan period, by the attributes of the word; with the rule's parameter `last` its last year: “十三五”末. */
export function planPeriod(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const start = captured.attribute('plan', 'plan-period', 'start');
  if (typeof start !== 'number') return null;
  const outside = captured.attribute('plan', 'plan-period', 'outside');
  if (match.rule.parameters.last === true) return expressionOf({ year: String(start + LENGTH - 1) });
  return { ...plan(start), ...(typeof outside === 'number' && { outside }) };
}

/** `ordinal`: 第一个五年计划. */
export function numberedPlan(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const ordinal = capturesOf(match, tokens).token('ordinal')?.numeral?.value ?? 0;
  return Number.isInteger(ordinal) && ordinal > 0 && ordinal < 100 ? plan(startOf(ordinal)) : null;
}

/** `name` of two characters, “九五”: the ordinal of the plan, and 五 for its years. */
export function shortPlan(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const ordinal = ordinalOf(match, tokens);
  return ordinal === null ? null : plan(startOf(ordinal));
}

/** The 9 of 九五, null for a number that names no plan. */
function ordinalOf(match: Match, tokens: readonly Token[]): number | null {
  const name = capturesOf(match, tokens).text('name') ?? '';
  if (name.length !== 2 || parseHanInteger(name.slice(1)) !== LENGTH) return null;
  return parseHanInteger(name.slice(0, 1));
}

const startOf = (ordinal: number): number =>
  ordinal < 3 ? FIRST + LENGTH * (ordinal - 1) : THIRD + LENGTH * (ordinal - 3);

function plan(first: number): TimeExpression {
  const last = first + LENGTH - 1;
  return { kind: 'DATE', value: `${first}/${last}`, meaning: { type: 'years', first, last } };
}
