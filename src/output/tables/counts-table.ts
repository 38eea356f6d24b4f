import { approximationSchema, cellRoleSchema, measureSchema } from '../../schema/count.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN } from './record-columns.js';
import { defineRecordTable } from './table-definition.js';

/** Of figures in tables. */
const CELL_COLUMNS = {
  cell_table: nullableColumn('integer', 'Of a figure in a table: which table of the document, from 1.'),
  cell_row: nullableColumn('integer', 'The row of its cell, from 1.'),
  cell_column: nullableColumn('integer', 'The column of its cell, from 1.'),
  cell_row_header: nullableColumn('string', 'The innermost head of its row, as written.'),
  cell_column_header: nullableColumn('string', 'The innermost head of its column, as written.'),
  cell_unit: nullableColumn('string', 'The words that give its unit, as written.'),
  cell_role: nullableColumn('string', 'What it is among the figures of its table: add up none but `figure`.', {
    values: cellRoleSchema.options,
  }),
} as const;

export const countsTable = defineRecordTable('count', {
  name: 'counts',
  description: 'Quantities: how much of what, and what was done with it.',
  key: ['id'],
  columns: {
    ...RECORD_COLUMNS,
    value: column('number', 'The stated number with wan and yi multiplied out.', { unit: 'the row’s `unit`' }),
    min: nullableColumn('number', 'The least that the text allows, where it says so.', { unit: 'the row’s `unit`' }),
    max: nullableColumn('number', 'The most that the text allows, where it says so.', { unit: 'the row’s `unit`' }),
    approx: column('string', 'How the stated number relates to the true one.', {
      values: approximationSchema.options,
    }),
    unit: nullableColumn('string', 'Unit or classifier, Simplified; null where none is written.'),
    measure: column('string', 'What is measured.', { values: measureSchema.options }),
    item: nullableColumn('string', 'What is counted, Simplified.'),
    action: nullableColumn('string', 'The verb that governs the count, Simplified.'),
    activity_id: nullableColumn('string', 'The activity that it measures.', { references: 'activities' }),
    part_of_id: nullableColumn('string', 'The count that it is a part of.', { references: 'counts' }),
    dates: column('strings', 'Of a figure in a table: the dates of its heads, as written.'),
    ...CELL_COLUMNS,
    ...RULE_COLUMN,
  },
});
