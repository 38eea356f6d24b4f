import { activityCategorySchema, activityStatusSchema } from '../../schema/activity.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN, recordCells, recordsOf, ruleCells } from './record-columns.js';
import { defineTable } from './table-definition.js';

export const activitiesTable = defineTable(
  {
    name: 'activities',
    description: 'Things done, planned or repeated; who, when, where and how many stand in the tables `activity_…`.',
    key: ['activity_id'],
    columns: {
      activity_id: column('string', 'Key.'),
      ...RECORD_COLUMNS,
      trigger: column('string', 'The verb, as written.'),
      object: nullableColumn('string', 'What it is done to, or what takes place, as written.'),
      category: column('string', 'What kind of thing it is.', { values: activityCategorySchema.options }),
      status: column('string', 'Whether it was done.', { values: activityStatusSchema.options }),
      confidence: nullableColumn('number', 'How sure the reading is, from 0 to 1; empty for a row of a table.'),
      ...RULE_COLUMN,
    },
  },
  (context) =>
    recordsOf(context, 'activity').map((activity) => {
      const { id, trigger, object, category, status, confidence = null } = activity;
      return {
        activity_id: context.key(id),
        ...recordCells(context, activity),
        ...{ trigger: trigger.text, object: object?.text ?? null, category, status, confidence },
        ...ruleCells(activity),
      };
    }),
);
