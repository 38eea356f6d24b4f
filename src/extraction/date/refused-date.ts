import type { Diagnostic } from '../../schema/diagnostic.js';
import type { Span } from '../../source/span.js';
import type { View } from '../../source/view.js';
import { exists } from './edtf.js';
import type { FoundTime } from './found-time.js';
import type { Meaning } from './time-expression.js';

/** A time expression whose value was refused. */
export interface RefusedDate extends Span {
  readonly code: 'date-impossible' | 'date-reversed';
}

const MESSAGES: Readonly<Record<RefusedDate['code'], string>> = {
  'date-impossible': 'there is no such day, so that the date has no value',
  'date-reversed': 'the range ends before it begins, so that it has no value',
};

/** The expressions of a passage that name no days: 2023年2月30日, 2020年至2019年. */
export function refusedDates(times: readonly FoundTime[]): RefusedDate[] {
  return times.flatMap(({ start, end, meaning }) => {
    const code = refusal(meaning);
    return code ? [{ start, end, code }] : [];
  });
}

/** What a reader of the result is told of such a date. */
export function refusedDate({ code, ...span }: RefusedDate, view: View): Diagnostic {
  return { code, message: MESSAGES[code], ...view.spanToSource(span) };
}

function refusal(meaning: Meaning): RefusedDate['code'] | undefined {
  if (meaning.type === 'moment') return exists(meaning.moment) ? undefined : 'date-impossible';
  if (meaning.type !== 'interval') return undefined;
  const { start, end } = meaning;
  if (!exists(start) || !exists(end)) return 'date-impossible';
  const [first, last] = [start.year, end.year];
  return isYear(first) && isYear(last) && last < first ? 'date-reversed' : undefined;
}

const isYear = (digits: string | undefined): digits is string => digits !== undefined && /^\d+$/.test(digits);
