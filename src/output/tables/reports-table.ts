import type { DateRecord } from '../../schema/date.js';
import type { Leaf } from '../../schema/leaf.js';
import { genreSchema, type Report } from '../../schema/report.js';
import { column, nullableColumn } from './column.js';
import { SPAN_COLUMNS } from './record-columns.js';
import { defineTable } from './table-definition.js';

export const reportsTable = defineTable(
  {
    name: 'reports',
    description: 'The reports of all documents.',
    key: ['report_id'],
    columns: {
      report_id: column('string', 'Key.'),
      document: column('string', 'Name of the document, as given to `toTables`.'),
      ...SPAN_COLUMNS,
      title: nullableColumn('string', 'As written.'),
      genre: column('string', 'What kind of report it is.', { values: genreSchema.options }),
      excerpt: column('boolean', 'Whether the text is only a part of a report.'),
      period_start: nullableColumn('date', 'First day of the period that the title names.'),
      period_end: nullableColumn('date', 'Last day of the period that the title names, inclusive.'),
      issuer_id: nullableColumn('string', 'The body that wrote it.', { references: 'entities' }),
    },
  },
  ({ document, report, key, keyOrNull }) => {
    const { id, title, genre, excerpt, issuer, position } = report;
    const period = datesInTitle(report)[0]?.resolved;
    return [
      {
        ...{ report_id: key(id), document },
        ...{ span_start: position.start.offset, span_end: position.end.offset, title, genre, excerpt },
        ...{ period_start: period?.start ?? null, period_end: period?.end ?? null, issuer_id: keyOrNull(issuer) },
      },
    ];
  },
);

/** The dates of a title that say which days they mean, in text order. */
function datesInTitle({ children, records }: Report): DateRecord[] {
  const title = children.filter((child): child is Leaf => child.type === 'title');
  const end = title.at(-1)?.position.end.offset;
  if (end === undefined) return [];
  const dates: DateRecord[] = [];
  for (const record of records) {
    // Records are in text order, and a title is the beginning of its report.
    if (record.start >= end) break;
    if (record.type === 'date' && record.resolved) dates.push(record);
  }
  return dates;
}
