import { createReadStream } from 'node:fs';
import {
  DEFAULT_LIMITS,
  type DocumentFormat,
  type DocumentOptions,
  readDocument,
  type SourceDocument,
} from '../index.js';
import type { NamedFile } from './named-files.js';
import type { Streams } from './streams.js';

/** The FILE that means standard input. */
export const STANDARD_INPUT = '-';

/** How files are read, as it stands on the command line. */
export interface ReadingOptions {
  /** Detected if left out. */
  readonly encoding?: string;
  /** Told by the extension and the content if left out. */
  readonly inputFormat?: DocumentFormat;
  readonly maxBytes?: number;
}

/**
 * Reads a file of any format, or standard input.
 *
 * @throws BaogaoError whose message begins with the file's name.
 */
export async function readInput(
  { name, place }: NamedFile,
  { encoding, inputFormat, maxBytes }: ReadingOptions,
  stdin: Streams['stdin'],
): Promise<SourceDocument> {
  const options: DocumentOptions = {
    name,
    ...(encoding !== undefined && { encoding }),
    ...(inputFormat !== undefined && { format: inputFormat }),
    ...(maxBytes !== undefined && { limits: { bytes: maxBytes } }),
  };
  const limit = maxBytes ?? DEFAULT_LIMITS.bytes;
  if (place === STANDARD_INPUT) return readDocument(await readUpTo(stdin, limit), options);
  const input = typeof place === 'string' ? place : await readUpTo(createReadStream(place), limit);
  return readDocument(input, options);
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
