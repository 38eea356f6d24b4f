import { dateKindSchema } from '../../schema/date.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN, recordCells, recordsOf, ruleCells } from './record-columns.js';
import { defineTable } from './table-definition.js';

export const datesTable = defineTable(
  {
    name: 'dates',
    description: 'Time expressions.',
    key: ['date_id'],
    columns: {
      date_id: column('string', 'Key.'),
      ...RECORD_COLUMNS,
      kind: column('string', 'TIMEX3 type.', { values: dateKindSchema.options }),
      value: nullableColumn('string', 'What the expression itself says: EDTF (ISO 8601-2) or an ISO 8601 duration.'),
      first_day: nullableColumn('date', 'First day meant, once the period of the report is known.'),
      last_day: nullableColumn('date', 'Last day meant, inclusive.'),
      implied: nullableColumn('boolean', 'Whether a part of the days comes from the report, not from the expression.'),
      ...RULE_COLUMN,
    },
  },
  (context) =>
    recordsOf(context, 'date').map((date) => {
      const { id, kind, value, resolved } = date;
      return {
        date_id: context.key(id),
        ...recordCells(context, date),
        ...{ kind, value: value ?? null },
        ...{ first_day: resolved?.start ?? null, last_day: resolved?.end ?? null, implied: resolved?.implied ?? null },
        ...ruleCells(date),
      };
    }),
);
