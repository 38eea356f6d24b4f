import * as z from 'zod';
import { textSpanSchema } from './span.js';

/** Why two records of two reports are taken for the same thing. */
export const matchReasonSchema = z
  .enum([
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
  ])
  .describe('Why two records of two reports are taken for the same thing.');
export type { MatchReason } from './types.js';

const reasons = z
  .array(matchReasonSchema)
  .describe('Why they are taken for the same thing: all that hold, in the order of the values.');

/** A record or section at its place in one of the reports; `text` is what it says there. */
export const comparedPlaceSchema = textSpanSchema
  .extend({ id: z.string().describe('Id of the record or section in its report.') })
  .describe('A record or section at its place in one of the reports; `text` is what it says there.');
export type { ComparedPlace } from './types.js';

/** A figure at its place in one of the reports. */
export const comparedFigureSchema = comparedPlaceSchema
  .extend({ value: z.number().describe('The stated number in `unit`s.') })
  .describe('A figure at its place in one of the reports.');
export type { ComparedFigure } from './types.js';

/** A figure of both reports that is not the same. */
export const figureDifferenceSchema = z
  .object({
    item: z.string().describe('What is counted, Simplified.'),
    action: z.string().nullable().describe('The verb that governs it, Simplified.'),
    unit: z.string().nullable().describe('Its unit, Simplified.'),
    a: comparedFigureSchema.describe('What the first report says.'),
    b: comparedFigureSchema.describe('What the second report says.'),
    difference: z.number().describe('`b` less `a`, in `unit`s; of percentages in points.'),
    ratio: z.number().nullable().describe('`b` divided by `a`; null for percentages, and where `a` is 0.'),
    reasons,
  })
  .describe('A figure of both reports that is not the same.');
export type { FigureDifference } from './types.js';

/** What became of a plan of the first report. */
export const planOutcomeSchema = z
  .object({
    plan: comparedPlaceSchema.describe('The plan in the first report.'),
    outcome: z
      .enum(['done', 'changed', 'missing'])
      .describe(
        '`done` where the second report tells it as done (a target: reached), `changed` where it tells another number, `missing` where it tells nothing of it.',
      ),
    found: comparedPlaceSchema.nullable().describe('What the second report says of it; null where it is missing.'),
    reasons,
  })
  .describe('What became of a plan of the first report.');
export type { PlanOutcome } from './types.js';

/** A section, an activity or a figure that only one of the reports has. */
export const presenceSchema = z
  .object({
    type: z.enum(['section', 'activity', 'count']).describe('What it is.'),
    change: z.enum(['gone', 'new']).describe('`gone`: only in the first; `new`: only in the second.'),
    item: z.string().nullable().describe('What a figure counts, Simplified; null for sections and activities.'),
    action: z.string().nullable().describe('The verb that governs a figure, Simplified; null for all else.'),
    place: comparedPlaceSchema.describe('Where it stands in the report that has it.'),
  })
  .describe('A section, an activity or a figure that only one of the reports has.');
export type { Presence } from './types.js';

/** What is not the same in two reports; of equal ones, nothing. */
export const reportDifferenceSchema = z
  .object({
    figures: z.array(figureDifferenceSchema).describe('Figures that differ, in the order of the first report.'),
    plans: z.array(planOutcomeSchema).describe('What became of the plans of the first report.'),
    presence: z
      .array(presenceSchema)
      .describe('What is gone, in the order of the first report, then what is new, in the order of the second.'),
  })
  .describe('What is not the same in two reports; of equal ones, nothing.');
export type { ReportDifference } from './types.js';
