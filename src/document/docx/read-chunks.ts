import { BaogaoError } from '../../error.js';
import type { Archive } from '../package/archive.js';
import type { Relationship } from '../package/relationships.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { sniff } from '../sniff.js';
import type { BodyReader } from './body-reader.js';

type Reader = (bytes: Uint8Array, context: ReadContext) => Promise<ReadResult>;

/** Documents in documents beyond this depth are none. */
const DEEPEST = 2;
let depth = 0;

/**
 * Puts what a document takes from files inside it (`w:altChunk`), pages and documents of their own, where it stands.
 *
 * @param readDocx the reader of documents like this one
 */
export async function readChunks(
  body: BodyReader,
  parts: readonly Relationship[],
  archive: Archive,
  context: ReadContext,
  readDocx: Reader,
): Promise<void> {
  if (body.chunks.length === 0 || depth >= DEEPEST) return;
  depth++;
  try {
    // From the last to the first, so that the places of the others stay.
    for (const { id, blocks, index } of [...body.chunks].reverse()) {
      const part = parts.find((candidate) => candidate.id === id);
      if (part === undefined || !archive.has(part.target)) continue;
      const found = await readChunk(archive.bytesOf(part.target), context, readDocx);
      blocks.splice(index, 0, ...found.blocks.filter(({ type }) => type !== 'furniture'));
    }
  } finally {
    depth--;
  }
}

async function readChunk(bytes: Uint8Array, context: ReadContext, readDocx: Reader): Promise<ReadResult> {
  switch (sniff(bytes)) {
    case 'docx':
    case 'word-xml':
      return readDocx(bytes, context);
    case 'mht':
      return (await import('../mht/read-mht.js')).readMht(bytes, context);
    case 'html':
      return (await import('../html/read-html.js')).readHtml(bytes, context);
    case 'rtf':
      return (await import('../rtf/read-rtf.js')).readRtf(bytes, context);
    case 'text': {
      const { text } = await (await import('../txt/decode-text.js')).decodeText(bytes, context);
      return { blocks: text.split(/\r\n|[\r\n]/).map((line) => ({ type: 'paragraph', text: line })) };
    }
    default:
      throw new BaogaoError('file-damaged', { name: context.label, format: 'docx', problem: 'a part cannot be read' });
  }
}
