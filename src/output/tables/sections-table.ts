import type { Section } from '../../schema/section.js';
import { sectionStyleSchema } from '../../schema/section.js';
import { sectionRoleSchema } from '../../schema/section-role.js';
import { sectionsOf } from '../sections-of.js';
import { column, nullableColumn } from './column.js';
import { DOCUMENT_COLUMNS, documentCells, SPAN_COLUMNS } from './record-columns.js';
import { defineTable } from './table-definition.js';

export const sectionsTable = defineTable(
  {
    name: 'sections',
    description: 'The headings and numbered items of all reports, each with what stands under it.',
    key: ['section_id'],
    columns: {
      section_id: column('string', 'Key.'),
      ...DOCUMENT_COLUMNS,
      parent_id: nullableColumn('string', 'The section around it; null for the outermost.', { references: 'sections' }),
      ...SPAN_COLUMNS,
      line: column('integer', 'The line on which it begins, from 1.'),
      level: column('integer', 'Depth in its report, outermost 1.'),
      style: column('string', 'How it is numbered.', { values: sectionStyleSchema.options }),
      marker: nullableColumn('string', 'Its number as written; null for style `none`.'),
      ordinal: nullableColumn('integer', 'The number that the marker states.'),
      heading: column('string', 'The heading as written, without the marker.'),
      path: column('strings', 'The headings that lead to it, outermost first, its own last.'),
      role: nullableColumn('string', 'What the outermost section around it is about.', {
        values: sectionRoleSchema.options,
      }),
    },
  },
  (context) => {
    /** The sections from the outermost to the one before, each inside the one before it. */
    const around: Section[] = [];
    return sectionsOf(context.report).map((section) => {
      while (around.length > 0 && !isAround(around.at(-1), section)) around.pop();
      const parent = around.at(-1);
      around.push(section);
      const { id, position, level, style, marker, ordinal, heading } = section;
      return {
        section_id: context.key(id),
        ...documentCells(context),
        parent_id: context.keyOrNull(parent?.id),
        ...{ span_start: position.start.offset, span_end: position.end.offset, line: position.start.line },
        ...{ level, style, marker, ordinal, heading },
        ...{ path: around.map((each) => each.heading), role: around[0]?.role ?? null },
      };
    });
  },
);

const isAround = (outer: Section | undefined, { level, position }: Section): boolean =>
  outer !== undefined && outer.level < level && outer.position.end.offset >= position.end.offset;
