import * as z from 'zod';

/** Offset into the source in UTF-16 code units, from 0. */
export const offsetSchema = z.int().nonnegative();

/** Where something stands in the source. */
export const spanShape = {
  start: offsetSchema.describe('Where it begins in the text, in UTF-16 code units from 0.'),
  end: offsetSchema.describe('Where it ends, exclusive.'),
};

/** A stretch of the source with its text: `text === source.slice(start, end)`. */
export const textSpanSchema = z
  .object({ ...spanShape, text: z.string().describe('As written: `source.slice(start, end)`.') })
  .describe('A stretch of the source with its text.');
export type { TextSpan } from './types.js';
