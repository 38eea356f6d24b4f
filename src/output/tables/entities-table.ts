import { entityLevelSchema } from '../../schema/entity.js';
import { organisationKindSchema } from '../../schema/organisation.js';
import { column, nullableColumn } from './column.js';
import { DOCUMENT_COLUMNS, documentCells, ID_COLUMN } from './record-columns.js';
import { defineTable } from './table-definition.js';

export const entitiesTable = defineTable(
  {
    name: 'entities',
    description: 'The bodies of each report, each with all its mentions. Bodies of two reports are one by `name` only.',
    key: ['id'],
    columns: {
      ...ID_COLUMN,
      ...DOCUMENT_COLUMNS,
      name: column('string', 'The fullest name that the report gives it, Simplified.'),
      kind: column('string', 'What kind of body it is.', { values: organisationKindSchema.options }),
      level: nullableColumn('string', 'What it belongs to; null where its name does not say.', {
        values: entityLevelSchema.options,
      }),
      mentions: column('integer', 'How often the report mentions it.', { unit: 'rows of `organisations`' }),
      is_issuer: column('boolean', 'Whether it wrote the report.'),
    },
  },
  (context) =>
    context.report.entities.map(({ id, name, kind, level, mentions }) => ({
      id: context.key(id),
      ...documentCells(context),
      ...{ name, kind, level, mentions: mentions.length, is_issuer: id === context.report.issuer },
    })),
);
