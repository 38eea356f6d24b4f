import { activityCategorySchema, activityStatusSchema } from '../../schema/activity.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN } from './record-columns.js';
import { defineRecordTable } from './table-definition.js';

export const activitiesTable = defineRecordTable('activity', {
  name: 'activities',
  description:
    'Things done, planned or repeated. Who, when, where and how many are texts here; the tables `activity_…` join them.',
  key: ['id'],
  columns: {
    ...RECORD_COLUMNS,
    trigger: column('string', 'The verb, as written.'),
    object: nullableColumn('string', 'What it is done to, or what takes place, as written.'),
    action: column('string', 'The verb, Simplified.'),
    name: nullableColumn('string', 'The object, Simplified and without blanks.'),
    category: column('string', 'What kind of thing it is.', { values: activityCategorySchema.options }),
    status: column('string', 'Whether it was done.', { values: activityStatusSchema.options }),
    organisers: column('strings', 'Who does it, as written.'),
    participants: column('strings', 'With whom or for whom it is done, as written.'),
    dates: column('strings', 'When it is done, as written.'),
    places: column('strings', 'Where it is done, as written.'),
    counts: column('strings', 'How much or how many of it there is, as written.'),
    confidence: nullableColumn('number', 'How sure the reading is, from 0 to 1; empty for a row of a table.'),
    ...RULE_COLUMN,
  },
});
