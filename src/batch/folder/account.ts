import { FLAT_TYPES } from '../flat-types.js';
import type { FileFailure, RecordTally } from './folder-summary.js';
import type { JournalEntry } from './journal.js';

/** A summary tells no more failures than a person reads. */
const MOST_FAILURES = 20;

/** What the files that are done come to. */
export interface Account {
  readonly files: number;
  readonly bytes: number;
  readonly failed: number;
  /** The first of those that failed. */
  readonly failures: readonly FileFailure[];
  readonly records: RecordTally;
}

export const NOTHING: RecordTally = {
  ...{ report: 0, section: 0 },
  ...{ count: 0, date: 0, organisation: 0, activity: 0, comparison: 0 },
};

export const EMPTY_ACCOUNT: Account = { files: 0, bytes: 0, failed: 0, failures: [], records: NOTHING };

/** The account with one more file. */
export function withEntry(account: Account, { path, size, tally, failure }: JournalEntry): Account {
  const { files, bytes, failed, failures } = account;
  const records = { ...account.records };
  for (const type of FLAT_TYPES) records[type] += tally[type];
  return {
    files: files + 1,
    bytes: bytes + size,
    failed: failed + (failure ? 1 : 0),
    failures: failure && failures.length < MOST_FAILURES ? [...failures, { file: path, ...failure }] : failures,
    records,
  };
}
