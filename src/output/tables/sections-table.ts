import { sectionStyleSchema } from '../../schema/section.js';
import { sectionRoleSchema } from '../../schema/section-role.js';
import { column, nullableColumn } from './column.js';
import { DOCUMENT_COLUMNS, EXTENT_COLUMNS, ID_COLUMN, SPAN_COLUMNS, TEXT_COLUMN } from './record-columns.js';
import { defineRecordTable } from './table-definition.js';

export const sectionsTable = defineRecordTable('section', {
  name: 'sections',
  description: 'The headings and numbered items of all reports. Spans are those of marker and heading.',
  key: ['id'],
  columns: {
    ...ID_COLUMN,
    ...DOCUMENT_COLUMNS,
    parent_id: nullableColumn('string', 'The section around it; null for the outermost.', { references: 'sections' }),
    ...SPAN_COLUMNS,
    ...TEXT_COLUMN,
    level: column('integer', 'Depth in its report, outermost 1.'),
    style: column('string', 'How it is numbered.', { values: sectionStyleSchema.options }),
    marker: nullableColumn('string', 'Its number as written; null for style `none`.'),
    ordinal: nullableColumn('integer', 'The number that the marker states.'),
    heading: column('string', 'The heading as written, without the marker.'),
    role: nullableColumn('string', 'What it, or the outermost section around it, is about.', {
      values: sectionRoleSchema.options,
    }),
    path: column('strings', 'The headings that lead to it, outermost first, its own last.'),
    ...EXTENT_COLUMNS,
    line: column('integer', 'The line on which it begins, from 1.'),
  },
});
