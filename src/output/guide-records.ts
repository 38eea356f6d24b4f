import type { Activity } from '../schema/activity.js';
import type { Comparison, Level } from '../schema/comparison.js';
import type { Count } from '../schema/count.js';
import type { DateRecord } from '../schema/date.js';
import type { GuideRecord } from '../schema/guide-record.js';
import type { Link } from '../schema/link.js';
import type { Organisation } from '../schema/organisation.js';
import type { ReportRecord } from '../schema/record.js';
import type { Report } from '../schema/report.js';
import type { Section } from '../schema/section.js';
import { headingSpan } from './heading-span.js';
import { sectionsOf } from './sections-of.js';

/** The flat records of a report with the fields of the definition of records and no others, in no order. */
export function guideRecordsOf(report: Report): GuideRecord[] {
  const records: GuideRecord[] = report.excerpt ? [] : [guideReport(report)];
  for (const section of sectionsOf(report)) records.push(guideSection(section));
  for (const record of report.records) records.push(guideRecord(record));
  return records;
}

function guideReport({ title, genre, position }: Report): GuideRecord {
  return { type: 'report', start: position.start.offset, end: position.end.offset, title, genre };
}

function guideSection(section: Section): GuideRecord {
  const { marker, style, ordinal, level, heading } = section;
  return { type: 'section', ...headingSpan(section), marker, style, ordinal, level, heading };
}

function guideRecord(record: ReportRecord): GuideRecord {
  switch (record.type) {
    case 'count':
      return guideCount(record);
    case 'date':
      return guideDate(record);
    case 'organisation':
      return guideOrganisation(record);
    case 'activity':
      return guideActivity(record);
    case 'comparison':
      return guideComparison(record);
  }
}

function guideCount({
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
}: Count): GuideRecord {
  return {
    ...{ type, start, end, text, value, approx, unit, measure, item, action },
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(dates !== undefined && { dates: dates.map(textOf) }),
    ...(cell !== undefined && { cell }),
  };
}

function guideDate({ type, start, end, text, kind, value }: DateRecord): GuideRecord {
  return { type, start, end, text, kind, ...(value !== undefined && { value }) };
}

function guideOrganisation({ type, start, end, text, kind, name }: Organisation): GuideRecord {
  return { type, start, end, text, kind, ...(name !== undefined && { name }) };
}

function guideActivity({ type, start, end, trigger, object, category, status, ...roles }: Activity): GuideRecord {
  return {
    ...{ type, start, end, trigger, object, category, status },
    organisers: roles.organisers.map(textOf),
    participants: roles.participants.map(textOf),
    dates: roles.dates.map(textOf),
    places: roles.places.map(textOf),
    counts: roles.counts.map(textOf),
  };
}

function guideComparison(comparison: Comparison): GuideRecord {
  const { type, start, end, text, kind, item, direction, value, approx, min, max } = comparison;
  const { unit, form, against, basis, level, base } = comparison;
  return {
    ...{ type, start, end, text, kind, item, direction, value, approx },
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...{ unit, form, against, basis: basis?.text ?? null, level: guideLevel(level), base: guideLevel(base) },
  };
}

function guideLevel(level: Level | null): Omit<Level, 'id'> | null {
  if (level === null) return null;
  const { value, min, max, unit, computed, text } = level;
  return { value, min, max, unit, computed, text };
}

const textOf = ({ text }: Link): string => text;
