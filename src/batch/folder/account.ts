import type { CountedTally, FileFailure, FileLoss, RecordTally } from './folder-summary.js';
import type { JournalEntry } from './journal.js';

/** A summary tells no more failures, and no more losses, than a person reads. */
const MOST_TOLD = 20;

/** What the files that are done come to. */
export interface Account {
  readonly files: number;
  readonly bytes: number;
  readonly failed: number;
  /** The first of those that failed. */
  readonly failures: readonly FileFailure[];
  /** Files that lost a part of what they say. */
  readonly lossy: number;
  /** The first of them. */
  readonly losses: readonly FileLoss[];
  readonly records: RecordTally;
}

export const NOTHING: RecordTally = {
  ...{ report: 0, section: 0 },
  ...{ count: 0, date: 0, organisation: 0, activity: 0, comparison: 0 },
};

export const EMPTY_ACCOUNT: Account = {
  ...{ files: 0, bytes: 0, failed: 0, failures: [], lossy: 0, losses: [] },
  records: NOTHING,
};

/** The account with one more file. */
export function withEntry(account: Account, { path, size, tally, failure, loss }: JournalEntry): Account {
  const { files, bytes, failed, failures, lossy, losses } = account;
  const records: CountedTally = { ...account.records };
  for (const [type, number] of Object.entries(tally)) records[type] = (records[type] ?? 0) + number;
  return {
    files: files + 1,
    bytes: bytes + size,
    failed: failed + (failure ? 1 : 0),
    failures: failure && failures.length < MOST_TOLD ? [...failures, { file: path, ...failure }] : failures,
    lossy: lossy + (loss === undefined ? 0 : 1),
    losses: loss !== undefined && losses.length < MOST_TOLD ? [...losses, { file: path, message: loss }] : losses,
    records,
  };
}
