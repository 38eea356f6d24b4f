import * as z from 'zod';
import { activitySchema } from './activity.js';
import { countSchema } from './count.js';
import { dateSchema } from './date.js';
import { organisationSchema } from './organisation.js';

/** Any extracted record, told apart by `type`. */
export const recordSchema = z.discriminatedUnion('type', [countSchema, dateSchema, organisationSchema, activitySchema]);
export type ReportRecord = z.infer<typeof recordSchema>;

/** The types of record that can be asked for. */
export const recordTypeSchema = z.enum(['count', 'date', 'organisation', 'activity']);
export type RecordType = z.infer<typeof recordTypeSchema>;
