import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { RtfBodyReader } from './body-reader.js';
import { parseRtf } from './rtf-parser.js';

/** Rich Text Format: the text with its tables, notes and the numbers of its lists, as the program that saved it wrote them. */
export async function readRtf(bytes: Uint8Array, { budget }: ReadContext): Promise<ReadResult> {
  const reader = new RtfBodyReader(budget);
  parseRtf(bytes, reader);
  return { blocks: reader.end() };
}
