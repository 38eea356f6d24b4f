import { reportsOf } from '../../output/reports-of.js';
import { sectionsOf } from '../../output/sections-of.js';
import type { Root } from '../../schema/root.js';
import { NOTHING } from '../folder/account.js';
import type { CountedTally, RecordTally } from '../folder/folder-summary.js';

/** The records of a root by type. */
export function tallyOf(root: Root): RecordTally {
  const tally: CountedTally = { ...NOTHING };
  for (const report of reportsOf(root)) {
    tally.report += 1;
    tally.section += sectionsOf(report).length;
    for (const { type } of report.records) tally[type] += 1;
    for (const { type } of report.packRecords ?? []) tally[type] = (tally[type] ?? 0) + 1;
  }
  return tally;
}
