import * as z from 'zod';
import { recordBaseSchema } from './record-base.js';

/** TIMEX3 types. */
export const dateKindSchema = z.enum(['DATE', 'TIME', 'DURATION', 'SET']);
export type DateKind = z.infer<typeof dateKindSchema>;

/** A time expression (annotation guide, section 4). */
export const dateSchema = recordBaseSchema.extend({
  type: z.literal('date'),
  kind: dateKindSchema,
  /** EDTF (ISO 8601-2) or an ISO 8601 duration, as far as the expression itself says it. */
  value: z.string().optional(),
  /** The days that are meant once the report's period is known, both inclusive, `YYYY-MM-DD`. */
  resolved: z
    .object({
      start: z.iso.date(),
      end: z.iso.date(),
      /** True where a part of the interval comes from the report's period or another date, not from the expression. */
      implied: z.boolean(),
    })
    .optional(),
});
export type DateRecord = z.infer<typeof dateSchema>;
