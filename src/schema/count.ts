import * as z from 'zod';
import { linkSchema } from './link.js';
import { recordBaseSchema } from './record-base.js';
import { textSpanSchema } from './span.js';

/** How the stated number relates to the true one. */
export const approximationSchema = z.enum(['exact', 'over', 'under', 'about', 'at-least', 'at-most', 'range']);
export type Approximation = z.infer<typeof approximationSchema>;

export const measureSchema = z.enum(['count', 'money', 'percent', 'length', 'area', 'weight', 'volume', 'other']);
export type Measure = z.infer<typeof measureSchema>;

/**
 * What a figure of a table is among the others: `total` is the sum of others, `share` a part of something or a rate and
 * `change` a difference, neither of which adds up.
 */
export const cellRoleSchema = z.enum(['figure', 'total', 'share', 'change']);
export type CellRole = z.infer<typeof cellRoleSchema>;

/** The cell of a table that a count stands in. */
export const countCellSchema = z.object({
  /** Place among the tables of the text, from 1. */
  table: z.int().positive(),
  /** Place in the grid of the table, from 1. */
  row: z.int().positive(),
  column: z.int().positive(),
  /** The cells that head the row and the column, the innermost ones; null where there is none. */
  rowHeader: textSpanSchema.nullable(),
  columnHeader: textSpanSchema.nullable(),
  /** Where the unit is written: in the cell, a head, a column of units, or above the table. */
  unit: textSpanSchema.nullable(),
  role: cellRoleSchema,
});
export type CountCell = z.infer<typeof countCellSchema>;

/** A numeral with what it measures (annotation guide, section 3). */
export const countSchema = recordBaseSchema.extend({
  type: z.literal('count'),
  /** The stated number in `unit`s, scaled: `39.2亿元` → 3920000000. */
  value: z.number(),
  approx: approximationSchema,
  /** Bounds where the text gives them: `5万多` → min 50000, `20至30` → min 20, max 30. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** Classifier or unit in Simplified script, null where none is written. */
  unit: z.string().nullable(),
  measure: measureSchema,
  /** What is counted, Simplified. */
  item: z.string().nullable(),
  /** The governing verb, Simplified. */
  action: z.string().nullable(),
  /** Id of the activity that this count measures. */
  activity: z.string().nullable().optional(),
  /** Id of the count that this one is a part of: `9` of 教师24名，其中女教师9名. */
  partOf: z.string().nullable().optional(),
  /** Ids of the counts that are its parts, in text order; left out where it has none. */
  parts: z.array(z.string()).optional(),
  /** Of a count with parts: whether the text says that there are no others (合计, the total of a table). */
  exhaustive: z.boolean().optional(),
  /** Of a figure in a table: the dates that head its row and column. */
  dates: z.array(linkSchema).optional(),
  /** Of a figure in a table: its cell. */
  cell: countCellSchema.optional(),
});
export type Count = z.infer<typeof countSchema>;
