import type { Span } from '../../source/span.js';
import type { CountDraft, Quantity } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';
import type { Mark } from './mark.js';

/** A number that a comparison or a level states: a count, or the length of a time. */
export interface Stated extends Span, Quantity {
  readonly item: string | null;
  /** Left out for a place (第12位). */
  readonly record?: CountDraft | DateDraft;
}

/** What a mark states; null where it is no number. */
export function statedBy(mark: Mark | undefined, tokens: readonly Token[]): Stated | null {
  if (mark?.count) return { record: mark.count, ...mark.count };
  if (mark?.date?.kind !== 'DURATION') return null;
  const { date, from, to, start, end } = mark;
  for (let index = from; index < to; index++) {
    const value = tokens[index]?.numeral?.value;
    if (typeof value !== 'number') continue;
    const unit = textOf(tokens, { from: index + 1, to });
    return { start, end, value, approx: 'exact', unit, measure: 'count', item: null, record: date };
  }
  return null;
}
