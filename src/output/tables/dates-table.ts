import { dateKindSchema } from '../../schema/date.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN } from './record-columns.js';
import { defineRecordTable } from './table-definition.js';

export const datesTable = defineRecordTable('date', {
  name: 'dates',
  description: 'Time expressions.',
  key: ['id'],
  columns: {
    ...RECORD_COLUMNS,
    kind: column('string', 'TIMEX3 type.', { values: dateKindSchema.options }),
    value: nullableColumn('string', 'What the expression itself says: EDTF (ISO 8601-2) or an ISO 8601 duration.'),
    resolved_start: nullableColumn('date', 'First day meant, once the period of the report is known.'),
    resolved_end: nullableColumn('date', 'Last day meant, inclusive.'),
    resolved_implied: nullableColumn(
      'boolean',
      'Whether a part of the days comes from the report, not from the expression.',
    ),
    ...RULE_COLUMN,
  },
});
