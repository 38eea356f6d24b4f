import * as z from 'zod';
import { ruleReferenceSchema } from './rule-reference.js';
import { offsetSchema } from './span.js';

/** What every record has, whatever it records. */
export const recordBaseSchema = z.object({
  /** Unique in the root: `count-1`, `date-4`… in text order. */
  id: z.string(),
  start: offsetSchema,
  end: offsetSchema,
  /** `source.slice(start, end)`. */
  text: z.string(),
  /** Index into the root's `sentences`. */
  sentence: z.int().nonnegative(),
  /** Ids of the sections around the record, outermost first. */
  sections: z.array(z.string()),
  rule: ruleReferenceSchema,
});
