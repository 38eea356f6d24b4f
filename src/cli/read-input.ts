import { readFile } from 'node:fs/promises';
import type { Streams } from './streams.js';

/** The FILE that means standard input. */
export const STANDARD_INPUT = '-';

/**
 * The text of a file or of standard input. A byte order mark stays, so that offsets are those of the file as a
 * program reads it.
 *
 * @throws Error with a message for people, without the file's name.
 */
export async function readInput(file: string, encoding: string, stdin: Streams['stdin']): Promise<string> {
  const bytes = file === STANDARD_INPUT ? await readAll(stdin) : await readBytes(file);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Error(`not ${encoding} text; name its encoding with --encoding, such as gb18030`, { cause: error });
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    // Node writes "ENOENT: no such file or directory, open 'x'"; the caller names the file.
    throw new Error(String((error as Error).message).split(', ', 1)[0], { cause: error });
  }
}

async function readAll(stream: Streams['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
