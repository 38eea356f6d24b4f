import type { TimelinePrecision } from './timeline-row.js';

const DAY = 24 * 60 * 60 * 1000;

/** Whole months that are a unit of the calendar where they begin at a multiple of themselves: 4月至6月 is a quarter. */
const UNITS: ReadonlyMap<number, TimelinePrecision> = new Map([
  [1, 'month'],
  [3, 'quarter'],
  [6, 'half-year'],
  [12, 'year'],
]);

/** What a stretch of days is, its end exclusive. */
export function precisionOf(from: Date, until: Date): TimelinePrecision {
  if (until.getTime() - from.getTime() === DAY) return 'day';
  if (from.getUTCDate() !== 1 || until.getUTCDate() !== 1) return 'days';
  const months = monthOf(until) - monthOf(from);
  return (monthOf(from) % months === 0 && UNITS.get(months)) || 'days';
}

const monthOf = (day: Date): number => day.getUTCFullYear() * 12 + day.getUTCMonth();
