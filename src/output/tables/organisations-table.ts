import { organisationKindSchema } from '../../schema/organisation.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN } from './record-columns.js';
import { defineRecordTable } from './table-definition.js';

export const organisationsTable = defineRecordTable('organisation', {
  name: 'organisations',
  description: 'Mentions of bodies; `entities` says which mentions are one body.',
  key: ['id'],
  columns: {
    ...RECORD_COLUMNS,
    kind: column('string', 'What kind of body it is.', { values: organisationKindSchema.options }),
    name: column('string', 'Its name as this mention gives it, Simplified.'),
    entity_id: nullableColumn('string', 'The body that is mentioned.', { references: 'entities' }),
    entity_name: nullableColumn('string', 'The fullest name of that body, Simplified.'),
    ...RULE_COLUMN,
  },
});
