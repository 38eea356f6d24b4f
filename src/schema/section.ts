import * as z from 'zod';
import { leafSchema } from './leaf.js';
import { positionSchema } from './position.js';
import { sectionRoleSchema } from './section-role.js';

/** How a heading is numbered: 一、 （一） 1、 （1） ① 第一， 一是 首先， —— or not at all. */
export const sectionStyleSchema = z
  .enum([
    'han-comma',
    'han-paren',
    'arabic-comma',
    'arabic-paren',
    'circled',
    'ordinal-word',
    'han-is',
    'discourse',
    'dash',
    'none',
  ])
  .describe('How it is numbered: 一、 （一） 1、 （1） ① 第一， 一是 首先， —— or not at all.');
export type { SectionStyle } from './types.js';

const position = positionSchema.describe('Where it stands.');

/** The marker and heading text of a section. */
export const headingSchema = z
  .object({
    type: z.literal('heading'),
    children: z.array(leafSchema).describe('Marker, text and what is between.'),
    position,
  })
  .describe('The marker and heading text of a section.');
export type { Heading } from './types.js';

/** Running text. */
export const paragraphSchema = z
  .object({
    type: z.literal('paragraph'),
    children: z.array(leafSchema).describe('Its text, marks and blanks.'),
    position,
  })
  .describe('Running text.');
export type { Paragraph } from './types.js';

/** One cell of a table. */
export const tableCellSchema = z
  .object({
    type: z.literal('tableCell'),
    row: z.int().positive().describe('The row of the table in which it begins, from 1.'),
    column: z.int().positive().describe('The column of the table in which it begins, from 1.'),
    rows: z
      .int()
      .nonnegative()
      .describe('How many rows it takes up; 0 for the empty place that a cell above takes up.'),
    columns: z.int().positive().describe('How many columns it takes up.'),
    header: z.boolean().describe('True where the document says that it heads a row or a column.'),
    get children() {
      return z.array(z.union([sectionSchema, leafSchema])).describe('Its text, with the items in it.');
    },
    position,
  })
  .describe('One cell of a table.');
export type { TableCellNode } from './types.js';

/** One row of a table; between its cells there are leaves of white space, in plain text of punctuation. */
export const tableRowSchema = z
  .object({
    type: z.literal('tableRow'),
    children: z
      .array(z.union([tableCellSchema, leafSchema]))
      .describe('Its cells, and the marks or blanks between them.'),
    position,
  })
  .describe('One row of a table.');
export type { TableRowNode } from './types.js';

/** A table of a document, or one that plain text draws with `|`. */
export const tableSchema = z
  .object({
    type: z.literal('table'),
    children: z.array(z.union([tableRowSchema, leafSchema])).describe('Its rows, and the blanks between them.'),
    position,
  })
  .describe('A table of a document, or one that plain text draws with `|`.');
export type { TableNode } from './types.js';

/** One enumerated heading or item with what stands under it. */
export const sectionSchema = z
  .object({
    type: z.literal('section'),
    id: z.string().describe('Unique in the root: `section-1`… in text order.'),
    style: sectionStyleSchema,
    marker: z.string().nullable().describe('Its number as written: 一、; null for style `none`.'),
    ordinal: z.int().nullable().describe('The number that the marker states; null where it states none.'),
    level: z.int().positive().describe('Depth in its report, outermost 1.'),
    role: sectionRoleSchema.nullable().describe('What it is about; null for sections inside others.'),
    heading: z.string().describe('The heading as written, without the marker.'),
    get children() {
      return z
        .array(z.union([headingSchema, paragraphSchema, tableSchema, sectionSchema, leafSchema]))
        .describe('Its heading, and what stands under it, in text order.');
    },
    position,
  })
  .describe('One enumerated heading or item with what stands under it.');
export type { Section } from './types.js';
