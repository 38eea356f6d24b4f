import * as z from 'zod';
import { activitySchema } from './activity.js';
import { comparisonSchema } from './comparison.js';
import { countSchema } from './count.js';
import { dateSchema } from './date.js';
import { organisationSchema } from './organisation.js';

/** Any extracted record, told apart by `type`. */
export const recordSchema = z.discriminatedUnion('type', [
  countSchema,
  dateSchema,
  organisationSchema,
  activitySchema,
  comparisonSchema,
]);
export type ReportRecord = z.infer<typeof recordSchema>;

/** The types of record that can be asked for. */
export const recordTypeSchema = z.enum(['count', 'date', 'organisation', 'activity', 'comparison']);
export type RecordType = z.infer<typeof recordTypeSchema>;
