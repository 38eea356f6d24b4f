import { BaogaoError } from '../../error.js';
import { Archive } from '../package/archive.js';
import { createXmlSink } from '../package/read-xml.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { OdtBodyReader } from './body-reader.js';

const TEXT = 'content.xml';

/** The text of OpenDocument (ISO/IEC 26300): headings, lists, tables and notes of `content.xml`. */
export async function readOdt(bytes: Uint8Array, context: ReadContext): Promise<ReadResult> {
  const archive = new Archive(bytes, context);
  if (!archive.has(TEXT)) {
    throw new BaogaoError('file-damaged', { name: context.label, format: 'odt', problem: 'it has no text part' });
  }
  const reader = new OdtBodyReader(context.budget);
  // Styles of lists, and of what is hidden, stand in a part of their own.
  for (const part of ['styles.xml', TEXT]) archive.read(part, createXmlSink(reader, context.budget, ODT));
  return { blocks: [...reader.blocks, ...reader.notes] };
}

/** The namespaces of its elements, with what stands for them in names. */
const ODT: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
]);
