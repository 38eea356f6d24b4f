import type { Diagnostic } from '../../schema/diagnostic.js';
import type { View } from '../../source/view.js';
import type { UnsoundTotal } from './check-totals.js';

/** What a reader of a table is told of a total that is none. */
export function unsoundTotal({ value, sum, ...span }: UnsoundTotal, view: View): Diagnostic {
  const message = `the total ${value} is not what its parts add up to, ${sum}`;
  return { code: 'table-total', message, ...view.spanToSource(span) };
}
