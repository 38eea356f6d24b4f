import { approximationSchema, measureSchema } from '../../schema/count.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN, recordCells, recordsOf, ruleCells } from './record-columns.js';
import { defineTable } from './table-definition.js';

export const countsTable = defineTable(
  {
    name: 'counts',
    description: 'Quantities: how much of what, and what was done with it.',
    key: ['count_id'],
    columns: {
      count_id: column('string', 'Key.'),
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
      ...RULE_COLUMN,
    },
  },
  (context) =>
    recordsOf(context, 'count').map((count) => {
      const { id, value, min, max, approx, unit, measure, item, action, activity } = count;
      return {
        count_id: context.key(id),
        ...recordCells(context, count),
        ...{ value, min: min ?? null, max: max ?? null, approx, unit, measure, item, action },
        activity_id: context.keyOrNull(activity),
        ...ruleCells(count),
      };
    }),
);
