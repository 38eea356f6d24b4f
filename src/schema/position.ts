import * as z from 'zod';
import { offsetSchema } from './span.js';

/** unist Point: 1-based line and column, 0-based offset, columns counted in UTF-16 code units. */
export const pointSchema = z
  .object({
    line: z.int().positive().describe('Line, from 1.'),
    column: z.int().positive().describe('Column in UTF-16 code units, from 1.'),
    offset: offsetSchema.describe('UTF-16 code units from the beginning of the text, from 0.'),
  })
  .describe('A place in the source (unist Point).');
export type { Point } from './types.js';

/** unist Position: where a node stands in the source. */
export const positionSchema = z
  .object({ start: pointSchema.describe('Where it begins.'), end: pointSchema.describe('Where it ends, exclusive.') })
  .describe('Where a node stands in the source (unist Position).');
export type { Position } from './types.js';
