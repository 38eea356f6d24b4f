import * as z from 'zod';
import { activitySchema } from './activity.js';
import { comparisonSchema } from './comparison.js';
import { countSchema } from './count.js';
import { dateSchema } from './date.js';
import { organisationSchema } from './organisation.js';

/** Any extracted record, told apart by `type`. */
export const recordSchema = z
  .discriminatedUnion('type', [countSchema, dateSchema, organisationSchema, activitySchema, comparisonSchema])
  .describe('Any extracted record, told apart by `type`.');
export type { ReportRecord } from './types.js';

/** The types of record that can be asked for. */
export const recordTypeSchema = z
  .enum(['count', 'date', 'organisation', 'activity', 'comparison'])
  .describe('The types of record that can be asked for.');
export type { RecordType } from './types.js';
