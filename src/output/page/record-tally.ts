import type { RecordType, ReportRecord } from '../../schema/record.js';
import { RECORD_TYPES } from './record-types.js';

/** How many records there are of each type. */
export type RecordTally = Record<RecordType, number>;

export function tallyOf(records: readonly ReportRecord[]): RecordTally {
  const tally = emptyTally();
  for (const { type } of records) tally[type] += 1;
  return tally;
}

/** The records in each section and below, by its id. */
export function tallyBySection(records: readonly ReportRecord[]): Map<string, RecordTally> {
  const tallies = new Map<string, RecordTally>();
  for (const { type, sections } of records) {
    for (const id of sections) {
      const tally = tallies.get(id) ?? emptyTally();
      tally[type] += 1;
      tallies.set(id, tally);
    }
  }
  return tallies;
}

export const emptyTally = (): RecordTally => ({ count: 0, date: 0, organisation: 0, activity: 0, comparison: 0 });

export const totalOf = (tally: RecordTally): number => RECORD_TYPES.reduce((sum, type) => sum + tally[type], 0);
