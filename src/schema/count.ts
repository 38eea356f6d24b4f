import * as z from 'zod';
import { linkSchema } from './link.js';
import { recordBaseSchema } from './record-base.js';
import { textSpanSchema } from './span.js';

/** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
export const approximationSchema = z
  .enum(['exact', 'over', 'under', 'about', 'at-least', 'at-most', 'range'])
  .describe(
    'How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30.',
  );
export type { Approximation } from './types.js';

/** What is measured. */
export const measureSchema = z
  .enum(['count', 'money', 'percent', 'length', 'area', 'weight', 'volume', 'other'])
  .describe('What is measured.');
export type { Measure } from './types.js';

/**
 * What a figure of a table is among the others: `total` is the sum of others, `share` a part of something or a rate and
 * `change` a difference, neither of which adds up.
 */
export const cellRoleSchema = z
  .enum(['figure', 'total', 'share', 'change'])
  .describe('What a figure is among those of its table; only `figure`s may be added up.');
export type { CellRole } from './types.js';

/** The cell of a table that a count stands in. */
export const countCellSchema = z
  .object({
    table: z.int().positive().describe('Place among the tables of the text, from 1.'),
    row: z.int().positive().describe('Row in the grid of the table, from 1.'),
    column: z.int().positive().describe('Column in the grid of the table, from 1.'),
    rowHeader: textSpanSchema.nullable().describe('The innermost head of its row; null where there is none.'),
    columnHeader: textSpanSchema.nullable().describe('The innermost head of its column; null where there is none.'),
    unit: textSpanSchema
      .nullable()
      .describe('Where the unit is written: in the cell, a head, a column of units, or above the table.'),
    role: cellRoleSchema,
  })
  .describe('The cell of a table that a count stands in.');
export type { CountCell } from './types.js';

/** The least and the most that a number may be. */
export const boundsShape = {
  min: z
    .number()
    .optional()
    .describe('The least that the text allows, where it says so: 50000 of 5万多, 20 of 20至30.'),
  max: z.number().optional().describe('The most that the text allows, where it says so: 30 of 20至30.'),
};

/** A quantity: a numeral with what it measures. */
export const countSchema = recordBaseSchema
  .extend({
    type: z.literal('count'),
    value: z.number().describe('The stated number in `unit`s, with 万 and 亿 multiplied out: 3920000000 of 39.2亿元.'),
    approx: approximationSchema,
    ...boundsShape,
    unit: z.string().nullable().describe('Classifier or unit, Simplified; null where none is written.'),
    measure: measureSchema,
    item: z.string().nullable().describe('What is counted, Simplified: 手册 of 发放手册500册.'),
    action: z.string().nullable().describe('The verb that governs it, Simplified: 发放 of 发放手册500册.'),
    activity: z.string().nullable().optional().describe('Id of the activity that it measures.'),
    partOf: z
      .string()
      .nullable()
      .optional()
      .describe('Id of the count that it is a part of: of 教师24名 for the 9名 of 其中女教师9名.'),
    parts: z
      .array(z.string())
      .optional()
      .describe('Ids of the counts that are its parts, in text order; left out where it has none.'),
    exhaustive: z
      .boolean()
      .optional()
      .describe('Of a count with parts: whether the text says that there are no others (合计, the total of a table).'),
    dates: z.array(linkSchema).optional().describe('Of a figure in a table: the dates that head its row and column.'),
    cell: countCellSchema.optional().describe('Of a figure in a table: its cell.'),
  })
  .describe('A quantity: a numeral with what it measures.');
export type { Count } from './types.js';
