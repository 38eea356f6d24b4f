import * as z from 'zod';
import { leafSchema } from './leaf.js';
import { positionSchema } from './position.js';
import { sectionRoleSchema } from './section-role.js';

/** How a heading is numbered (annotation guide, section 1). */
export const sectionStyleSchema = z.enum([
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
]);
export type SectionStyle = z.infer<typeof sectionStyleSchema>;

/** The marker and heading text of a section. */
export const headingSchema = z.object({
  type: z.literal('heading'),
  children: z.array(leafSchema),
  position: positionSchema,
});
export type Heading = z.infer<typeof headingSchema>;

/** Running text. */
export const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  children: z.array(leafSchema),
  position: positionSchema,
});
export type Paragraph = z.infer<typeof paragraphSchema>;

/** One cell of a table. */
export const tableCellSchema = z.object({
  type: z.literal('tableCell'),
  /** The row and the column of the table in which it begins, from 1. */
  row: z.int().positive(),
  column: z.int().positive(),
  /** How many rows it takes up; 0 for the empty place that a cell above takes up. */
  rows: z.int().nonnegative(),
  /** How many columns it takes up. */
  columns: z.int().positive(),
  /** True where the document says that it heads a row or a column. */
  header: z.boolean(),
  children: z.array(leafSchema),
  position: positionSchema,
});
export type TableCellNode = z.infer<typeof tableCellSchema>;

/** One row of a table; between its cells there are leaves of white space, in plain text of punctuation. */
export const tableRowSchema = z.object({
  type: z.literal('tableRow'),
  children: z.array(z.union([tableCellSchema, leafSchema])),
  position: positionSchema,
});
export type TableRowNode = z.infer<typeof tableRowSchema>;

/** A table of a document, or one that plain text draws with `|`. */
export const tableSchema = z.object({
  type: z.literal('table'),
  children: z.array(z.union([tableRowSchema, leafSchema])),
  position: positionSchema,
});
export type TableNode = z.infer<typeof tableSchema>;

/** One enumerated heading or item with what stands under it. */
export const sectionSchema = z.object({
  type: z.literal('section'),
  /** Unique in the root: `section-1`… in text order. */
  id: z.string(),
  style: sectionStyleSchema,
  /** As written; null for style `none`. */
  marker: z.string().nullable(),
  /** The number the marker states; null where it states none. */
  ordinal: z.int().nullable(),
  /** Depth in its report, outermost 1. */
  level: z.int().positive(),
  /** What the section is about; null for sections inside others. */
  role: sectionRoleSchema.nullable(),
  /** The heading text as written, without the marker. */
  heading: z.string(),
  get children() {
    return z.array(z.union([headingSchema, paragraphSchema, tableSchema, sectionSchema, leafSchema]));
  },
  position: positionSchema,
});
export type Section = z.infer<typeof sectionSchema>;
