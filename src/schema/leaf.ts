import * as z from 'zod';
import { positionSchema } from './position.js';

export const leafTypeSchema = z.enum([
  'title',
  'marker',
  'headingText',
  'text',
  'punctuation',
  'furniture',
  'whitespace',
]);
export type LeafType = z.infer<typeof leafTypeSchema>;

/** unist Literal. Every character of the source belongs to exactly one leaf. */
export const leafSchema = z.object({
  type: leafTypeSchema,
  /** The source text of the leaf. */
  value: z.string(),
  position: positionSchema,
});
export type Leaf = z.infer<typeof leafSchema>;
