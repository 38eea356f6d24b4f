import type { Activity } from '../schema/activity.js';
import type { Comparison, Level } from '../schema/comparison.js';
import type { Count } from '../schema/count.js';
import type { DateRecord } from '../schema/date.js';
import type { FlatPackRecord } from '../schema/flat-pack-record.js';
import type { FlatRecord } from '../schema/flat-record.js';
import type { Link } from '../schema/link.js';
import type { Organisation } from '../schema/organisation.js';
import type { PackRecordBase } from '../schema/pack-record.js';
import type { PackReport, PackRoot } from '../schema/pack-tree.js';
import type { ReportRecord } from '../schema/record.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';
import type { Section } from '../schema/section.js';
import { flatPackRecords } from './flat-pack-record.js';
import { headingSpan } from './heading-span.js';
import { reportsOf } from './reports-of.js';
import { sectionsOf } from './sections-of.js';

/** Records that begin at the same place come in this order. */
const TYPE_ORDER: readonly string[] = ['report', 'section', 'count', 'date', 'organisation', 'activity', 'comparison'];

/**
 * The records of the annotation guide, flat, with its field names and in text order: one plain object each, fit for
 * one line of JSON. An excerpt, which is only a part of a report, gives no record of type `report`. The records of packs
 * are among them.
 */
export function toRecords<P extends PackRecordBase>(
  node: PackRoot<P> | PackReport<P>,
): (FlatRecord | FlatPackRecord<P>)[];
export function toRecords(node: Root | Report): FlatRecord[];
export function toRecords(node: Root | Report): (FlatRecord | FlatPackRecord)[] {
  const records: (FlatRecord | FlatPackRecord)[] = [];
  for (const report of reportsOf(node)) {
    if (!report.excerpt) records.push(flatReport(report));
    for (const section of sectionsOf(report)) records.push(flatSection(section));
    for (const record of report.records) records.push(flatRecord(record));
    for (const record of flatPackRecords(report)) records.push(record);
  }
  return records.sort(inTextOrder);
}

type Placed = Pick<FlatRecord, 'type' | 'start' | 'end'> | Pick<FlatPackRecord, 'type' | 'start' | 'end'>;

function inTextOrder(a: Placed, b: Placed): number {
  return a.start - b.start || rankOf(a) - rankOf(b) || a.end - b.end;
}

/** Records of packs stand behind ours. */
function rankOf({ type }: Placed): number {
  const rank = TYPE_ORDER.indexOf(type);
  return rank < 0 ? TYPE_ORDER.length : rank;
}

function flatReport({ title, genre, position }: Report): FlatRecord {
  return { type: 'report', start: position.start.offset, end: position.end.offset, title, genre };
}

function flatSection(section: Section): FlatRecord {
  const { marker, style, ordinal, level, heading } = section;
  return { type: 'section', ...headingSpan(section), marker, style, ordinal, level, heading };
}

function flatRecord(record: ReportRecord): FlatRecord {
  switch (record.type) {
    case 'count':
      return flatCount(record);
    case 'date':
      return flatDate(record);
    case 'organisation':
      return flatOrganisation(record);
    case 'activity':
      return flatActivity(record);
    case 'comparison':
      return flatComparison(record);
  }
}

function flatCount({
  type,
  start,
  end,
  text,
  value,
  approx,
  unit,
  measure,
  item,
  action,
  min,
  max,
  dates,
  cell,
}: Count): FlatRecord {
  return {
    ...{ type, start, end, text, value, approx, unit, measure, item, action },
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(dates !== undefined && { dates: dates.map(textOf) }),
    ...(cell !== undefined && { cell }),
  };
}

function flatDate({ type, start, end, text, kind, value }: DateRecord): FlatRecord {
  return { type, start, end, text, kind, ...(value !== undefined && { value }) };
}

function flatOrganisation({ type, start, end, text, kind, name }: Organisation): FlatRecord {
  return { type, start, end, text, kind, ...(name !== undefined && { name }) };
}

function flatActivity({ type, start, end, trigger, object, category, status, ...roles }: Activity): FlatRecord {
  return {
    ...{ type, start, end, trigger, object, category, status },
    organisers: roles.organisers.map(textOf),
    participants: roles.participants.map(textOf),
    dates: roles.dates.map(textOf),
    places: roles.places.map(textOf),
    counts: roles.counts.map(textOf),
  };
}

function flatComparison(comparison: Comparison): FlatRecord {
  const { type, start, end, text, kind, item, direction, value, approx, min, max } = comparison;
  const { unit, form, against, basis, level, base } = comparison;
  return {
    ...{ type, start, end, text, kind, item, direction, value, approx },
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...{ unit, form, against, basis: basis?.text ?? null, level: flatLevel(level), base: flatLevel(base) },
  };
}

function flatLevel(level: Level | null): Omit<Level, 'id'> | null {
  if (level === null) return null;
  const { value, min, max, unit, computed, text } = level;
  return { value, min, max, unit, computed, text };
}

const textOf = ({ text }: Link): string => text;
