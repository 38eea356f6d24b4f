import * as z from 'zod';
import { offsetSchema } from './span.js';

/** unist Point: 1-based line and column, 0-based offset, columns counted in UTF-16 code units. */
export const pointSchema = z.object({
  line: z.int().positive(),
  column: z.int().positive(),
  offset: offsetSchema,
});
export type Point = z.infer<typeof pointSchema>;

/** unist Position: where a node stands in the source. */
export const positionSchema = z.object({ start: pointSchema, end: pointSchema });
export type Position = z.infer<typeof positionSchema>;
