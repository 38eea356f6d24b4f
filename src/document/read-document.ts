import { BaogaoError } from '../error.js';
import type { DocumentFormat } from './document-format.js';
import { checkDocumentOptions, type DocumentOptions } from './document-options.js';
import { formatOf } from './format-of.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { readBytes, tooLarge } from './read-bytes.js';
import type { ReadContext } from './read-context.js';
import type { SourceDocument } from './source-document.js';

type Reader = (bytes: Uint8Array, context: ReadContext) => Promise<SourceDocument>;

/** The readers, each loaded with its libraries when the first file of its format comes. */
const READERS: Readonly<Record<DocumentFormat, () => Promise<Reader>>> = {
  txt: async () => (await import('./txt/read-txt.js')).readTxt,
  md: async () => (await import('./md/read-md.js')).readMd,
  html: async () => (await import('./html/read-html.js')).readHtml,
  docx: async () => (await import('./docx/read-docx.js')).readDocx,
  doc: async () => (await import('./doc/read-doc.js')).readDoc,
  pdf: async () => (await import('./pdf/read-pdf.js')).readPdf,
};

/** What errors call bytes without a name. */
const NAMELESS = '(bytes)';

/**
 * Reads a file, or its bytes, as text with its headings, tables and furniture.
 *
 * @throws BaogaoError `bad-option` and `not-a-document` for a wrong call; for what cannot be read `file-unreadable`,
 * `file-too-large`, `unpacked-too-large`, `too-many-pages`, `file-encrypted`, `file-truncated`, `file-damaged`,
 * `format-mismatch`, `format-unsupported`, `not-text` or `no-text-layer`, each with the file's name in `data.name`.
 */
export async function readDocument(input: string | Uint8Array, options: DocumentOptions = {}): Promise<SourceDocument> {
  const { name, format, encoding, limits: given } = checkDocumentOptions(options);
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new BaogaoError('not-a-document', { got: input === null ? 'null' : typeof input });
  }
  const limits = withDefaults(given);
  const called = name ?? (typeof input === 'string' ? input : null);
  const label = called ?? NAMELESS;
  const bytes = typeof input === 'string' ? await readBytes(input, label, limits.bytes) : input;
  if (bytes.length > limits.bytes) throw tooLarge(label, limits.bytes);
  const read = await READERS[formatOf(bytes, label, format)]();
  return read(bytes, { name: called, label, encoding, limits });
}

function withDefaults(limits: DocumentOptions['limits'] = {}): Limits {
  const {
    bytes = DEFAULT_LIMITS.bytes,
    unpackedBytes = DEFAULT_LIMITS.unpackedBytes,
    pages = DEFAULT_LIMITS.pages,
  } = limits;
  return { bytes, unpackedBytes, pages };
}
