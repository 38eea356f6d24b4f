import * as z from 'zod';
import { ruleReferenceSchema } from './rule-reference.js';
import { textSpanSchema } from './span.js';

/** What every record has, whatever it records. */
export const recordBaseSchema = textSpanSchema.extend({
  id: z.string().describe('Unique in the root: `count-1`, `date-4`…, numbered in text order.'),
  sentence: z.int().nonnegative().describe('The sentence in which it begins: index into the root’s `sentences`.'),
  sections: z.array(z.string()).describe('Ids of the sections around it, outermost first.'),
  rule: ruleReferenceSchema.describe('The grammar rule that made it.'),
});
