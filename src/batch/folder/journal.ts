import { createReadStream } from 'node:fs';
import type { Failure } from '../failure.js';
import { splitLines } from '../lines/split-lines.js';
import { checksum, type Fingerprint } from './checksum.js';
import type { RecordTally } from './folder-summary.js';
import { OWN_FOLDER } from './outputs.js';
import type { Settings } from './settings.js';

/** Where it is, relative to the output folder. */
export const JOURNAL = `${OWN_FOLDER}/journal.ndjson`;

/**
 * A run keeps a journal beside its results, a line of JSON for each step: first what was asked for, then each file that
 * is done, with the length that every output has then. A line is written after the results that it tells of, so what
 * lies behind the lengths of the last whole line is half a result and is cut off when the run goes on. Checksums tell
 * whether the disk has what the journal says: after a loss of power, there may be zeros instead.
 */
export interface JournalHeader {
  readonly settings: Settings;
  /** All files that the run makes, those that grow first. */
  readonly made: readonly string[];
  /** The length of each file that grows before the first document. */
  readonly lengths: readonly number[];
  /** The checksum of what stands there. */
  readonly sums: readonly number[];
}

/** A file that is done. */
export interface JournalEntry {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly lengths: readonly number[];
  /** The checksum of what each output got from it; 0 for nothing. */
  readonly sums: readonly number[];
  readonly tally: RecordTally;
  readonly failure?: Failure;
  /** What was lost of what it says. */
  readonly loss?: string;
}

/** All files are done, and all outputs complete. */
export interface JournalEnd {
  readonly finished: true;
  /** The files that were made in the end, by their names. */
  readonly tables: Readonly<Record<string, Fingerprint>>;
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
    const text = new TextDecoder().decode(bytes);
    const [, body = '', sum] = /^(.*),"sum":(\d+)\}$/s.exec(text) ?? [];
    if (Number(sum) !== checksum(encode(body))) return null;
    return JSON.parse(`${body}}`);
  } catch {
    return null;
  }
}

/** A line of the journal, with a checksum of its own. */
export function journalText(line: JournalLine): Uint8Array {
  const body = JSON.stringify(line).slice(0, -1);
  return encode(`${body},"sum":${checksum(encode(body))}}\n`);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
