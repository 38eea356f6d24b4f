import * as z from 'zod';
import { linkSchema } from './link.js';
import { recordBaseSchema } from './record-base.js';
import { textSpanSchema } from './span.js';

/** `event` a meeting, course, performance; `delivery` handed out, made, built; `service` visits, aid, repair; `institution` set up or signed. */
export const activityCategorySchema = z
  .enum(['event', 'delivery', 'service', 'institution'])
  .describe(
    '`event` a meeting, course, performance; `delivery` handed out, made, built; `service` visits, aid, repair; `institution` set up or signed.',
  );
export type { ActivityCategory } from './types.js';

/** Whether it was done, is planned, or comes again and again. */
export const activityStatusSchema = z
  .enum(['done', 'planned', 'recurring'])
  .describe('Whether it was done, is planned, or comes again and again.');
export type { ActivityStatus } from './types.js';

/** A concrete thing done, planned or repeated: 举办培训班四期. */
export const activitySchema = recordBaseSchema
  .extend({
    type: z.literal('activity'),
    trigger: textSpanSchema.describe('The verb: 举办.'),
    object: textSpanSchema
      .nullable()
      .describe('What takes place, or what it is done to: 培训班; null where there is none.'),
    action: z.string().describe('The verb, Simplified: 举办 where the text has 舉辦.'),
    name: z
      .string()
      .nullable()
      .describe(
        'The object, Simplified and without blanks: one name for 迎春文藝演出 and 迎春文艺演出; null without object.',
      ),
    category: activityCategorySchema,
    status: activityStatusSchema,
    organisers: z.array(linkSchema).describe('Who does it.'),
    participants: z.array(linkSchema).describe('With whom or for whom it is done.'),
    dates: z.array(linkSchema).describe('When it is done.'),
    places: z.array(linkSchema).describe('Where it is done.'),
    counts: z.array(linkSchema).describe('How much or how many of it there is.'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe(
        'How sure the reading is: the share of its weight among all readings of the verb. Left out for what a row of a table states.',
      ),
  })
  .describe('A concrete thing done, planned or repeated: 举办培训班四期.');
export type { Activity } from './types.js';
