import type { PackRecordBase } from '../../schema/pack-record.js';
import type { PackRoot } from '../../schema/pack-tree.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import type { FlatActivity, FlatCount, FlatRecord, Period } from '../../schema/types.js';
import { addsUp } from '../adds-up.js';
import { flatRecordsOf } from '../flat-records.js';
import { type NamedPackRoot, type NamedRoot, namedRootsOf } from '../named-roots.js';
import { reportsOf } from '../reports-of.js';
import { precisionOf } from './precision-of.js';
import type { TimelineActivity, TimelineBase, TimelineCount, TimelineRow } from './timeline-row.js';

/**
 * The activities and counts of any number of documents with their place in time, in the order of time: rows for a chart,
 * such as bars from `from` to `until` by Observable Plot. The first date of a record that means known days tells its place;
 * a count without one has that of its activity; what has neither has the period of its report. What has no place in time
 * is left out. Documents are named, and keys made, as `toTables` does.
 *
 * @throws BaogaoError `bad-option` where two documents have one name
 */
export function toTimeline(
  documents: PackRoot<PackRecordBase> | Iterable<PackRoot<PackRecordBase> | NamedPackRoot>,
): TimelineRow[];
export function toTimeline(documents: Root | Iterable<Root | NamedRoot>): TimelineRow[];
export function toTimeline(documents: Root | Iterable<Root | NamedRoot>): TimelineRow[] {
  const rows: TimelineRow[] = [];
  for (const { name, root } of namedRootsOf(documents)) {
    for (const report of reportsOf(root)) rows.push(...rowsOf(report, name));
  }
  return rows.sort((a, b) => a.from.getTime() - b.from.getTime() || a.until.getTime() - b.until.getTime());
}

type Days = Pick<Period, 'start' | 'end'>;
type Dates = FlatActivity['dates'] | undefined;
type Base = Omit<TimelineBase, 'action'>;

function rowsOf(report: Report, document: string): TimelineRow[] {
  const records = flatRecordsOf(report, document);
  const { days, activities, bodies } = known(records);
  const daysOf = (dates: Dates = []): Days | undefined =>
    dates.map(({ id }) => days.get(id ?? '')).find((found) => found !== undefined);

  function base(record: FlatActivity | FlatCount, activity: FlatActivity | undefined): Base | undefined {
    const own = daysOf(record.dates);
    const when = own ?? daysOf(activity?.dates) ?? report.period;
    if (when === null) return undefined;
    const from = new Date(when.start);
    const until = new Date(new Date(when.end).getTime() + DAY);
    return {
      ...{ document, report: record.report, id: record.id, from, until, precision: precisionOf(from, until) },
      dated: own ? 'itself' : when === report.period ? 'report' : 'activity',
      bodies: (activity?.organisers ?? []).map(({ id, text }) => bodies.get(id ?? '') ?? text),
    };
  }

  return records.flatMap((record): TimelineRow[] => {
    if (record.type !== 'activity' && record.type !== 'count') return [];
    const activity = record.type === 'activity' ? record : activities.get(record.activity ?? '');
    const common = base(record, activity);
    if (common === undefined) return [];
    return [record.type === 'activity' ? activityRow(record, common) : countRow(record, common, activity)];
  });
}

const DAY = 24 * 60 * 60 * 1000;

const activityRow = ({ action, name, category, status }: FlatActivity, base: Base): TimelineActivity => ({
  ...{ ...base, type: 'activity', action, name, category, status },
});

const countRow = (record: FlatCount, base: Base, activity: FlatActivity | undefined): TimelineCount => {
  const { action, item, value, unit, measure, section } = record;
  const status = activity?.status ?? (section?.role === 'plans' ? 'planned' : 'done');
  return { ...base, type: 'count', action, item, value, unit, measure, status, additive: addsUp(record) };
};

/** What rows are made from, by key. */
function known(records: readonly FlatRecord[]): {
  readonly days: ReadonlyMap<string, Days>;
  readonly activities: ReadonlyMap<string, FlatActivity>;
  readonly bodies: ReadonlyMap<string, string>;
} {
  const days = new Map<string, Days>();
  const activities = new Map<string, FlatActivity>();
  const bodies = new Map<string, string>();
  for (const record of records) {
    if (record.type === 'date' && record.resolved !== undefined) days.set(record.id, record.resolved);
    if (record.type === 'activity') activities.set(record.id, record);
    if (record.type === 'organisation') bodies.set(record.id, record.entity?.name ?? record.name);
  }
  return { days, activities, bodies };
}
