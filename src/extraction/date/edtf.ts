import type { Moment } from './moment.js';

const UNKNOWN_YEAR = 'XXXX';
const UNKNOWN_PAIR = 'XX';

/** The first of EDTF's numbers for parts of a year that are not seasons of the weather. */
const FIRST_QUARTER = 33;

/**
 * What a moment states, in EDTF (ISO 8601-2): `XXXX-07-21T09:00`, `2015-35`. Undefined where it states nothing by
 * itself (今年, 年初), also for a season without its year.
 */
export function toEdtf(moment: Moment): string | undefined {
  const date = toEdtfDate(moment);
  if (moment.clock === undefined) return date;
  return `${date ?? ''}T${moment.clock}`;
}

function toEdtfDate(moment: Moment): string | undefined {
  const { year = UNKNOWN_YEAR, month = UNKNOWN_PAIR, day, season } = moment;
  const hasYear = year !== UNKNOWN_YEAR;
  const hasMonth = month !== UNKNOWN_PAIR;
  if (day !== undefined) return hasYear || hasMonth || day !== UNKNOWN_PAIR ? `${year}-${month}-${day}` : undefined;
  if (hasMonth || (hasYear && moment.month !== undefined)) return `${year}-${month}`;
  if (season !== undefined && (hasYear || season >= FIRST_QUARTER)) return `${year}-${season}`;
  return hasYear ? year : undefined;
}

/** `start/end`, undefined unless both ends state something. */
export function toEdtfInterval(start: Moment, end: Moment): string | undefined {
  const from = toEdtf(start);
  const to = toEdtf(end);
  return from === undefined || to === undefined ? undefined : `${from}/${to}`;
}
