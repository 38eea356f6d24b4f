import * as z from 'zod';
import { recordBaseSchema } from './record-base.js';

/** How the stated number relates to the true one. */
export const approximationSchema = z.enum(['exact', 'over', 'under', 'about', 'at-least', 'at-most', 'range']);
export type Approximation = z.infer<typeof approximationSchema>;

export const measureSchema = z.enum(['count', 'money', 'percent', 'length', 'area', 'weight', 'volume', 'other']);
export type Measure = z.infer<typeof measureSchema>;

/** A numeral with what it measures (annotation guide, section 3). */
export const countSchema = recordBaseSchema.extend({
  type: z.literal('count'),
  /** The stated number in `unit`s, scaled: `39.2亿元` → 3920000000. */
  value: z.number(),
  approx: approximationSchema,
  /** Bounds where the text gives them: `5万多` → min 50000, `20至30` → min 20, max 30. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** Classifier or unit in Simplified script, null where none is written. */
  unit: z.string().nullable(),
  measure: measureSchema,
  /** What is counted, Simplified. */
  item: z.string().nullable(),
  /** The governing verb, Simplified. */
  action: z.string().nullable(),
  /** Id of the activity that this count measures. */
  activity: z.string().nullable().optional(),
});
export type Count = z.infer<typeof countSchema>;
