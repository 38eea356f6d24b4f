import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaogaoError } from '../../error.js';
import { type Account, EMPTY_ACCOUNT, withEntry } from './account.js';
import { fingerprint, openParts } from './checksum.js';
import { JOURNAL, type JournalEnd, type JournalEntry, readJournal } from './journal.js';
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
 * files, and of results that are still there as they were written: those stand. A file that is new, gone or changed ends
 * that, because results are in the order of the files, and so does a result that is damaged. Returns null, and takes no file, where there was no earlier run.
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
  const results = openResults(output, header.lengths.length, header.made);
  try {
    if (!header.made.slice(0, header.lengths.length).every((name) => existsSync(join(output, name)))) return null;
    if (!(await results.hold(header))) return null;
    let standing = { lengths: header.lengths, journalLength: first.end, account: EMPTY_ACCOUNT };
    let next = await taken(files);
    for await (const { line, end } of lines) {
      if ('finished' in line) return { ...standing, next, finished: next === null && (await areThere(output, line)) };
      if (!('path' in line) || next === null || !isSame(line, next) || !(await results.hold(line))) break;
      standing = { lengths: line.lengths, journalLength: end, account: withEntry(standing.account, line) };
      next = await taken(files);
    }
    return { ...standing, next, finished: false };
  } finally {
    results.close();
  }
}

/** What a line of the journal says of the outputs. */
type Written = Pick<JournalEntry, 'lengths' | 'sums'>;

/** Reads the outputs side by side with the journal. */
function openResults(
  folder: string,
  count: number,
  made: readonly string[],
): { hold(written: Written): Promise<boolean>; close(): void } {
  const readers = made.slice(0, count).map((name) => openParts(join(folder, name)));
  let before = readers.map(() => 0);
  return {
    async hold({ lengths, sums }) {
      const parts = readers.map((reader, nth) => reader.next((lengths[nth] ?? 0) - (before[nth] ?? 0)));
      before = [...lengths];
      return (await Promise.all(parts)).every((sum, nth) => sum === sums?.[nth]);
    },
    close() {
      for (const reader of readers) reader.close();
    },
  };
}

/** Whether the files that are made in the end are as they were made. */
async function areThere(folder: string, { tables }: JournalEnd): Promise<boolean> {
  for (const [name, { length, sum }] of Object.entries(tables)) {
    const found = await fingerprint(join(folder, name));
    if (found?.length !== length || found.sum !== sum) return false;
  }
  return true;
}

const isSame = (a: JournalEntry, b: FolderEntry): boolean =>
  a.path === b.path && a.size === b.size && a.modified === b.modified;

async function taken(files: AsyncIterator<FolderEntry>): Promise<FolderEntry | null> {
  const { done, value } = await files.next();
  return done ? null : value;
}
