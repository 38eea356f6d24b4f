import type { Match } from '../../../grammar/match.js';
import type { TimeExpression } from '../time-expression.js';
import { expressionOf } from './date.js';

/** A year or a day told from another one in several words (上一年, 这一天); parameters `unit`, `shift` and `from`. */
export function relatedDate({ rule: { parameters } }: Match): TimeExpression {
  const { unit, shift, from } = parameters;
  return expressionOf({
    relation: {
      unit: unit === 'day' || unit === 'month' ? unit : 'year',
      shift: typeof shift === 'number' ? shift : 0,
      from: from === 'text' ? 'text' : 'report',
    },
  });
}
