import type { Link } from '../../schema/link.js';
import type { RecordValue } from '../../schema/reviewed-record.js';
import { addsUp } from '../adds-up.js';

/** Days from the first to the last, `YYYY-MM-DD`. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** What was counted of one thing in one stretch of time. */
export interface TimedTotal extends Days {
  readonly total: number;
  /** Ids of the counts, in text order. */
  readonly counts: readonly string[];
}

/** The totals of an item in a unit, in the order of time. */
export interface TimedSeries {
  readonly item: string;
  readonly unit: string | null;
  readonly totals: readonly TimedTotal[];
}

export interface TimedActivity extends Days {
  readonly id: string;
  readonly text: string;
  readonly status: 'done' | 'planned' | 'recurring';
}

export interface ChartData {
  /** Those with more than one total, the longest first. */
  readonly series: readonly TimedSeries[];
  /** In the order of time. */
  readonly activities: readonly TimedActivity[];
}

/** What of records has a place in time: the days that their dates mean, for counts else the period of their report. */
export function chartDataOf(records: readonly RecordValue[], periodAt: (offset: number) => Days | null): ChartData {
  const days = new Map<string, Days>();
  const activities = new Map<string, RecordValue & { readonly type: 'activity' }>();
  for (const record of records) {
    if (record.type === 'date' && record.resolved !== undefined) days.set(record.id, record.resolved);
    if (record.type === 'activity') activities.set(record.id, record);
  }
  const daysOf = (dates: readonly Link[] = []): Days | undefined =>
    dates.map(({ id }) => days.get(id ?? '')).find((found) => found !== undefined);

  const series = new Map<string, { item: string; unit: string | null; totals: Map<string, TimedTotal> }>();
  for (const record of records) {
    if (record.type !== 'count' || record.item === null || !addsUp(record)) continue;
    const activity = activities.get(record.activity ?? '');
    if (activity?.status === 'planned') continue;
    const when = daysOf(record.dates) ?? daysOf(activity?.dates) ?? periodAt(record.start);
    if (when === null) continue;
    const { item, unit } = record;
    const key = JSON.stringify([item, unit]);
    const known = series.get(key) ?? { item, unit, totals: new Map<string, TimedTotal>() };
    const { start, end } = when;
    const before = known.totals.get(`${start}/${end}`) ?? { start, end, total: 0, counts: [] };
    const total = { ...before, total: before.total + record.value, counts: [...before.counts, record.id] };
    series.set(key, { ...known, totals: known.totals.set(`${start}/${end}`, total) });
  }
  return {
    series: [...series.values()]
      .filter(({ totals }) => totals.size > 1)
      .map(({ item, unit, totals }) => ({ item, unit, totals: [...totals.values()].sort(inTime) }))
      .sort((a, b) => b.totals.length - a.totals.length),
    activities: [...activities.values()]
      .flatMap(({ id, text, status, dates }) => {
        const when = daysOf(dates);
        return when === undefined ? [] : [{ id, text, status, start: when.start, end: when.end }];
      })
      .sort(inTime),
  };
}

const inTime = (a: Days, b: Days): number => a.start.localeCompare(b.start) || a.end.localeCompare(b.end);
