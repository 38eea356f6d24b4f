import type { Report } from '../../schema/report.js';
import { RECORD_TYPES } from './record-types.js';

/** How many records there are of each type. */
export type RecordTally = Record<string, number>;

/** What is counted of a record. */
interface Counted {
  readonly type: string;
  readonly sections: readonly string[];
}

/** The records of a report, those of packs behind ours. */
export const allRecords = ({
  records,
  packRecords = [],
}: Report): readonly (Counted & { readonly start: number })[] => [...records, ...packRecords];

export function tallyOf(records: readonly Counted[]): RecordTally {
  const tally = emptyTally();
  for (const { type } of records) tally[type] = (tally[type] ?? 0) + 1;
  return tally;
}

/** The records in each section and below, by its id. */
export function tallyBySection(records: readonly Counted[]): Map<string, RecordTally> {
  const tallies = new Map<string, RecordTally>();
  for (const { type, sections } of records) {
    for (const id of sections) {
      const tally = tallies.get(id) ?? emptyTally();
      tally[type] = (tally[type] ?? 0) + 1;
      tallies.set(id, tally);
    }
  }
  return tallies;
}

export const emptyTally = (): RecordTally => Object.fromEntries(RECORD_TYPES.map((type) => [type, 0]));

export const totalOf = (tally: RecordTally): number => Object.values(tally).reduce((sum, number) => sum + number, 0);
