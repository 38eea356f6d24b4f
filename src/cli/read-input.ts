import { createReadStream, statSync } from 'node:fs';
import {
  BaogaoError,
  DEFAULT_LIMITS,
  type DocumentFormat,
  type DocumentOptions,
  readDocument,
  type SourceDocument,
} from '../index.js';
import type { NamedFile } from './named-files.js';
import { NoReport, whyNoReport } from './no-report.js';
import type { Streams } from './streams.js';
import type { Terminal } from './terminal/terminal.js';

/** The FILE that means standard input. */
export const STANDARD_INPUT = '-';

/** How files are read, as it stands on the command line. */
export interface ReadingOptions {
  /** Detected if left out. */
  readonly encoding?: string;
  /** Told by the extension and the content if left out; then whether it can be a report at all is looked at too. */
  readonly inputFormat?: DocumentFormat;
  readonly maxBytes?: number;
}

/**
 * Reads a file of any format, or standard input.
 *
 * @throws BaogaoError whose message begins with the file's name, NoReport where it is plain that there is no report in it
 */
export async function readInput(
  { name, place }: NamedFile,
  { encoding, inputFormat, maxBytes }: ReadingOptions,
  { stdin, message }: Pick<Terminal, 'stdin' | 'message'>,
): Promise<SourceDocument> {
  const options: DocumentOptions = {
    name,
    ...(encoding !== undefined && { encoding }),
    ...(inputFormat !== undefined && { format: inputFormat }),
    ...(maxBytes !== undefined && { limits: { bytes: maxBytes } }),
  };
  const limit = maxBytes ?? DEFAULT_LIMITS.bytes;
  const input = await inputAt(place, stdin, limit);
  if (sizeOf(input) === 0 && inputFormat === undefined) throw new NoReport(message('no-report.empty', { name }));
  const document = await readDocument(input, options).catch((error: unknown) => {
    const isBinary = error instanceof BaogaoError && error.code === 'not-text' && encoding === undefined;
    throw isBinary ? new NoReport(message('no-report.binary', { name })) : error;
  });
  const problem = inputFormat === undefined ? whyNoReport(document, name, message) : null;
  if (problem !== null) throw new NoReport(problem);
  return document;
}

/** A path, or bytes where there is none that the library could read. */
async function inputAt(place: string | Buffer, stdin: Streams['stdin'], limit: number): Promise<string | Uint8Array> {
  if (place === STANDARD_INPUT) return readUpTo(stdin, limit);
  return typeof place === 'string' ? place : readUpTo(createReadStream(place), limit);
}

/** In bytes; of what is no file, such as a pipe, nothing is known. */
function sizeOf(input: string | Uint8Array): number | null {
  if (typeof input !== 'string') return input.length;
  const found = statSync(input, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
}

/** All of a stream, or so much of it that it is seen to be too much. */
async function readUpTo(stream: Streams['stdin'], limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
