import * as z from 'zod';
import { recordBaseSchema } from './record-base.js';

/** TIMEX3 types: a day, month, year or season; with a clock time; a length; something that comes again. */
export const dateKindSchema = z
  .enum(['DATE', 'TIME', 'DURATION', 'SET'])
  .describe('TIMEX3 type: a calendar date, one with a clock time, a length, or what comes again.');
export type { DateKind } from './types.js';

/** Two days, both inclusive. */
export const daysShape = {
  start: z.iso.date().describe('First day, `YYYY-MM-DD`.'),
  end: z.iso.date().describe('Last day, inclusive, `YYYY-MM-DD`.'),
};

/** The days that a date means. */
export const resolvedDateSchema = z
  .object({
    ...daysShape,
    implied: z.boolean().describe('True where a part of it comes from the report’s period or another date.'),
  })
  .describe('The days that a date means.');
export type { ResolvedDate } from './types.js';

/** A time expression: 4月2日, 去年末, 近20年, 每季度. */
export const dateSchema = recordBaseSchema
  .extend({
    type: z.literal('date'),
    kind: dateKindSchema,
    value: z
      .string()
      .optional()
      .describe(
        'What the expression itself says: EDTF (ISO 8601-2) or an ISO 8601 duration; left out where it says nothing.',
      ),
    resolved: resolvedDateSchema
      .optional()
      .describe('The days that are meant, once the report’s period is known; left out where they are not.'),
  })
  .describe('A time expression: 4月2日, 去年末, 近20年, 每季度.');
export type { DateRecord } from './types.js';
