import * as z from 'zod';
import { linkSchema } from './link.js';
import { recordBaseSchema } from './record-base.js';
import { textSpanSchema } from './span.js';

export const activityCategorySchema = z.enum(['event', 'delivery', 'service', 'institution']);
export type ActivityCategory = z.infer<typeof activityCategorySchema>;

export const activityStatusSchema = z.enum(['done', 'planned', 'recurring']);
export type ActivityStatus = z.infer<typeof activityStatusSchema>;

/** A concrete thing done, planned or repeated (annotation guide, section 6). */
export const activitySchema = recordBaseSchema.extend({
  type: z.literal('activity'),
  trigger: textSpanSchema,
  object: textSpanSchema.nullable(),
  category: activityCategorySchema,
  status: activityStatusSchema,
  organisers: z.array(linkSchema),
  participants: z.array(linkSchema),
  dates: z.array(linkSchema),
  places: z.array(linkSchema),
  counts: z.array(linkSchema),
  /**
   * How sure the reading is, from 0 to 1: the share of its weight among all readings of the verb, none at all among them. Of
   * activities with 0.9 and more in texts that the weights had not seen, nine in ten were right, of those around 0.5 one in two.
   * Left out for activities that a table's row states.
   */
  confidence: z.number().min(0).max(1).optional(),
});
export type Activity = z.infer<typeof activitySchema>;
