import type { RecordType } from '../../schema/record.js';

/** The types of record in the order in which the page shows them. */
export const RECORD_TYPES: readonly RecordType[] = ['count', 'date', 'organisation', 'activity', 'comparison'];

/** Whether a type is none of ours. */
export const isPackType = (type: string): boolean => !(RECORD_TYPES as readonly string[]).includes(type);
