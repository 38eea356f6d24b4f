import { twoDigits } from '../two-digits.js';
import { daysInMonth, type Interval, partsOf } from './interval.js';

/** The period that a report is about. */
export interface Reference extends Interval {
  /** The year that 今年 means: that of the period's end. */
  readonly year: number;
}

export function createReference({ start, end }: Interval): Reference {
  return { start, end, year: partsOf(end)[0] };
}

/** The period that a caller states: `2014`, `2014-06` or `2014-06-30`. */
export function parseReference(reference: string): Reference {
  const [year = '', month, day] = reference.split('-');
  const first = month ?? '01';
  const last = month ?? '12';
  const end = day ?? twoDigits(daysInMonth(Number(year), Number(last)));
  return createReference({ start: `${year}-${first}-${day ?? '01'}`, end: `${year}-${last}-${end}` });
}

/** The one month that the period lies in, if it is no longer. */
export function monthOfReference({ start, end }: Reference): number | undefined {
  return start.slice(0, 7) === end.slice(0, 7) ? partsOf(start)[1] : undefined;
}

/** The one quarter that the period lies in, counted from 0. */
export function quarterOfReference({ start, end }: Reference): number | undefined {
  const quarter = Math.floor((partsOf(start)[1] - 1) / 3);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return sameYear && quarter === Math.floor((partsOf(end)[1] - 1) / 3) ? quarter : undefined;
}
