import { recordTypeSchema } from '../schema/record.js';

/** The types of flat record, in the order in which tables come. */
export const FLAT_TYPES = ['report', 'section', ...recordTypeSchema.options] as const;
