import { organisationKindSchema } from '../../schema/organisation.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN, recordCells, recordsOf, ruleCells } from './record-columns.js';
import { defineTable } from './table-definition.js';

export const organisationsTable = defineTable(
  {
    name: 'organisations',
    description: 'Mentions of bodies; `entities` says which mentions are one body.',
    key: ['organisation_id'],
    columns: {
      organisation_id: column('string', 'Key.'),
      ...RECORD_COLUMNS,
      kind: column('string', 'What kind of body it is.', { values: organisationKindSchema.options }),
      name: column('string', 'Its name as this mention gives it, Simplified.'),
      entity_id: nullableColumn('string', 'The body that is mentioned.', { references: 'entities' }),
      ...RULE_COLUMN,
    },
  },
  (context) =>
    recordsOf(context, 'organisation').map((organisation) => {
      const { id, kind, name, text } = organisation;
      return {
        organisation_id: context.key(id),
        ...recordCells(context, organisation),
        ...{ kind, name: name ?? text, entity_id: context.entityKey(id) },
        ...ruleCells(organisation),
      };
    }),
);
