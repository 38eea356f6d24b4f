import { genreSchema } from '../../schema/report.js';
import { column, nullableColumn } from './column.js';
import { DOCUMENT_COLUMN, ID_COLUMN, SPAN_COLUMNS } from './record-columns.js';
import { defineRecordTable } from './table-definition.js';

export const reportsTable = defineRecordTable('report', {
  name: 'reports',
  description: 'The reports of all documents.',
  key: ['id'],
  columns: {
    ...ID_COLUMN,
    ...DOCUMENT_COLUMN,
    ...SPAN_COLUMNS,
    title: nullableColumn('string', 'As written.'),
    genre: column('string', 'What kind of report it is.', { values: genreSchema.options }),
    excerpt: column('boolean', 'Whether the text is only a part of a report.'),
    period_start: nullableColumn('date', 'First day that the report is about.'),
    period_end: nullableColumn('date', 'Last day that the report is about, inclusive.'),
    period_given: nullableColumn('boolean', 'Whether the caller stated it, and not the report.'),
    issuer_id: nullableColumn('string', 'The body that wrote it.', { references: 'entities' }),
    issuer_name: nullableColumn('string', 'Its name, Simplified.'),
  },
});
