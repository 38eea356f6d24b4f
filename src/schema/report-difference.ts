import * as z from 'zod';
import { textSpanSchema } from './span.js';

/** Why two records of two reports are taken for the same thing; all that hold, in this order. */
export const matchReasonSchema = z.enum([
  'same-item',
  'same-head',
  'same-action',
  'same-unit',
  'same-role',
  'same-column',
  'same-place-in-order',
  'same-verb',
  'same-object',
  'same-heading',
]);
export type MatchReason = z.infer<typeof matchReasonSchema>;

/** A record or section at its place in one of the reports; `text` is what it says there. */
export const comparedPlaceSchema = textSpanSchema.extend({ id: z.string() });
export type ComparedPlace = z.infer<typeof comparedPlaceSchema>;

/** A figure of both reports that is not the same. */
export const figureDifferenceSchema = z.object({
  item: z.string(),
  action: z.string().nullable(),
  unit: z.string().nullable(),
  a: comparedPlaceSchema.extend({ value: z.number() }),
  b: comparedPlaceSchema.extend({ value: z.number() }),
  /** `b` less `a`, in `unit`s; of percentages in points. */
  difference: z.number(),
  /** `b` divided by `a`; null for percentages, and where `a` is 0. */
  ratio: z.number().nullable(),
  reasons: z.array(matchReasonSchema),
});
export type FigureDifference = z.infer<typeof figureDifferenceSchema>;

/**
 * A plan of the first report: `done` where the second tells it as done (a target: reached), `changed` where it tells another
 * number, `missing` where it tells nothing of it.
 */
export const planOutcomeSchema = z.object({
  plan: comparedPlaceSchema,
  outcome: z.enum(['done', 'changed', 'missing']),
  found: comparedPlaceSchema.nullable(),
  reasons: z.array(matchReasonSchema),
});
export type PlanOutcome = z.infer<typeof planOutcomeSchema>;

/** A section or an activity that only one of the reports has. */
export const presenceSchema = z.object({
  type: z.enum(['section', 'activity']),
  /** `gone`: only in the first; `new`: only in the second. */
  change: z.enum(['gone', 'new']),
  place: comparedPlaceSchema,
});
export type Presence = z.infer<typeof presenceSchema>;

/** What is not the same in two reports; of equal ones, nothing. */
export const reportDifferenceSchema = z.object({
  /** In the order of the first report. */
  figures: z.array(figureDifferenceSchema),
  plans: z.array(planOutcomeSchema),
  /** What is gone, in the order of the first report, then what is new, in the order of the second. */
  presence: z.array(presenceSchema),
});
export type ReportDifference = z.infer<typeof reportDifferenceSchema>;
