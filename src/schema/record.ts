import * as z from 'zod';
import { type Activity, activitySchema } from './activity.js';
import { type Comparison, comparisonSchema } from './comparison.js';
import { type Count, countSchema } from './count.js';
import { type DateRecord, dateSchema } from './date.js';
import { type Organisation, organisationSchema } from './organisation.js';

/** Any extracted record, told apart by `type`. */
export const recordSchema = z
  .discriminatedUnion('type', [countSchema, dateSchema, organisationSchema, activitySchema, comparisonSchema])
  .describe('Any extracted record, told apart by `type`.');
/** Any extracted record, told apart by `type`. */
export type ReportRecord = Count | DateRecord | Organisation | Activity | Comparison;

/** The types of record that can be asked for. */
export const recordTypeSchema = z
  .enum(['count', 'date', 'organisation', 'activity', 'comparison'])
  .describe('The types of record that can be asked for.');
/** The types of record that can be asked for. */
export type RecordType = z.infer<typeof recordTypeSchema>;
