import * as z from 'zod';
import { positionSchema } from './position.js';

/** What a stretch of text is in its report; `furniture` is what a site or a converter added to it. */
export const leafTypeSchema = z
  .enum(['title', 'marker', 'headingText', 'text', 'punctuation', 'furniture', 'whitespace'])
  .describe('What a stretch of text is: `furniture` is what a site or a converter added.');
export type { LeafType } from './types.js';

/** unist Literal. Every character of the source belongs to exactly one leaf. */
export const leafSchema = z
  .object({
    type: leafTypeSchema,
    value: z.string().describe('The source text of the leaf.'),
    position: positionSchema.describe('Where it stands.'),
  })
  .describe('A stretch of text (unist Literal). Every character of the source belongs to exactly one.');
export type { Leaf } from './types.js';
