import { NOWHERE, type TimeExpression } from '../time-expression.js';

/** A time expression that the text alone does not place in the calendar, and that has no value: 寒假, 新春. */
export function timeWithoutPlace(): TimeExpression {
  return { kind: 'DATE', meaning: NOWHERE };
}
