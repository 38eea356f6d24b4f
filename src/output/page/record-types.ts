import type { RecordType } from '../../schema/record.js';

/** The types of record in the order in which the page shows them. */
export const RECORD_TYPES: readonly RecordType[] = ['count', 'date', 'organisation', 'activity', 'comparison'];
