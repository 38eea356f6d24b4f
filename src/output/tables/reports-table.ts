import { genreSchema } from '../../schema/report.js';
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
      period_start: nullableColumn('date', 'First day that the report is about.'),
      period_end: nullableColumn('date', 'Last day that the report is about, inclusive.'),
      issuer_id: nullableColumn('string', 'The body that wrote it.', { references: 'entities' }),
    },
  },
  ({ document, report, key, keyOrNull }) => {
    const { id, title, genre, excerpt, period, issuer, position } = report;
    return [
      {
        ...{ report_id: key(id), document },
        ...{ span_start: position.start.offset, span_end: position.end.offset, title, genre, excerpt },
        ...{ period_start: period?.start ?? null, period_end: period?.end ?? null, issuer_id: keyOrNull(issuer) },
      },
    ];
  },
);
