import { createReadStream } from 'node:fs';
import type { Failure } from '../failure.js';
import { splitLines } from '../lines/split-lines.js';
import type { RecordTally } from './folder-summary.js';
import { OWN_FOLDER } from './outputs.js';
import type { Settings } from './settings.js';

/** Where it is, relative to the output folder. */
export const JOURNAL = `${OWN_FOLDER}/journal.ndjson`;

/**
 * A run keeps a journal beside its results, a line of JSON for each step: first what was asked for, then each file that
 * is done, with the length that every output has then. A line is written after the results that it tells of, so what
 * lies behind the lengths of the last whole line is half a result and is cut off when the run goes on.
 */
export interface JournalHeader {
  readonly settings: Settings;
  /** All files that the run makes, those that grow first. */
  readonly made: readonly string[];
  /** The length of each file that grows before the first document. */
  readonly lengths: readonly number[];
}

/** A file that is done. */
export interface JournalEntry {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly lengths: readonly number[];
  readonly tally: RecordTally;
  readonly failure?: Failure;
}

/** All files are done, and all outputs complete. */
export interface JournalEnd {
  readonly finished: true;
}

export type JournalLine = JournalHeader | JournalEntry | JournalEnd;

/** A line of a journal, and where it ends in the file. */
export interface ReadLine {
  readonly line: JournalLine;
  readonly end: number;
}

/** The longest line: a path has some thousand bytes at most. */
const LONGEST = 1 << 20;

/** The whole lines of a journal, one at a time; nothing where there is none. Stops at a line that is damaged. */
export async function* readJournal(file: string): AsyncGenerator<ReadLine> {
  let end = 0;
  const stream = createReadStream(file);
  try {
    for await (const { bytes } of splitLines(stream, LONGEST)) {
      if (bytes === null) return;
      end += bytes.length + 1;
      const line = parsed(bytes);
      if (line === null) return;
      yield { line, end };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    stream.destroy();
  }
}

function parsed(bytes: Uint8Array): JournalLine | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as JournalLine) : null;
  } catch {
    return null;
  }
}

export const journalText = (line: JournalLine): Uint8Array => new TextEncoder().encode(`${JSON.stringify(line)}\n`);
