import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BaogaoError } from '../../error.js';
import { type Account, EMPTY_ACCOUNT, withEntry } from './account.js';
import { JOURNAL, type JournalEntry, readJournal } from './journal.js';
import type { Plan } from './plan.js';
import { differences } from './settings.js';
import type { FolderEntry } from './walk-folder.js';

/** How far an earlier run came whose results still stand. */
export interface EarlierRun {
  /** The length of each output that stands. */
  readonly lengths: readonly number[];
  /** The length of the journal that stands. */
  readonly journalLength: number;
  readonly account: Account;
  /** The first file that is to be done, already taken from the files; null where there is none. */
  readonly next: FolderEntry | null;
  /** Whether nothing at all is left to do. */
  readonly finished: boolean;
}

/**
 * Goes through the files of the folder and the journal of an earlier run side by side, as far as they tell of the same
 * files: what was written for those stands. A file that is new, gone or changed ends that, because results are in the
 * order of the files. Returns null, and takes no file, where there was no earlier run.
 *
 * @param files what is under the folder; files of which the results stand are taken from it
 * @throws BaogaoError `output-taken` where the earlier run was made with other settings
 */
export async function findEarlierRun(
  { output, settings }: Plan,
  files: AsyncIterator<FolderEntry>,
): Promise<EarlierRun | null> {
  const lines = readJournal(join(output, JOURNAL));
  const { done, value: first } = await lines.next();
  if (done || !('settings' in first.line)) return null;
  const header = first.line;
  const different = differences(header.settings, settings);
  if (different.length > 0) {
    throw new BaogaoError('output-taken', {
      folder: output,
      problem: `made with other settings: ${different.join(', ')}`,
    });
  }
  const sizes = await Promise.all(header.made.map((name) => sizeOf(join(output, name))));
  const areThere = (lengths: readonly number[]): boolean => lengths.every((length, nth) => length <= (sizes[nth] ?? 0));
  if (!areThere(header.lengths)) return null;

  let standing = { lengths: header.lengths, journalLength: first.end, account: EMPTY_ACCOUNT };
  let next = await taken(files);
  for await (const { line, end } of lines) {
    if ('finished' in line) return { ...standing, next, finished: next === null && !sizes.includes(Number.NaN) };
    if (!('path' in line) || next === null || !isSame(line, next) || !areThere(line.lengths)) break;
    standing = { lengths: line.lengths, journalLength: end, account: withEntry(standing.account, line) };
    next = await taken(files);
  }
  return { ...standing, next, finished: false };
}

const isSame = (a: JournalEntry, b: FolderEntry): boolean =>
  a.path === b.path && a.size === b.size && a.modified === b.modified;

async function taken(files: AsyncIterator<FolderEntry>): Promise<FolderEntry | null> {
  const { done, value } = await files.next();
  return done ? null : value;
}

/** NaN where there is no such file. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return Number.NaN;
  }
}
