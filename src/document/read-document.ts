import { BaogaoError } from '../error.js';
import { composeDocument } from './compose-document.js';
import { checkDocumentOptions, type DocumentOptions } from './document-options.js';
import { formatOf } from './format-of.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { readBytes } from './read-bytes.js';
import type { SourceDocument } from './source-document.js';
import { readInThread } from './thread/read-in-thread.js';
import { tooLarge } from './too-large.js';
import { readTxt } from './txt/read-txt.js';

/** What errors call bytes without a name. */
const NAMELESS = '(bytes)';

/**
 * Reads a file, or its bytes, as text with its headings, tables and furniture.
 *
 * @throws BaogaoError `bad-option` and `not-a-document` for a wrong call; for what cannot be read `file-unreadable`,
 * `file-too-large`, `unpacked-too-large`, `too-many-pages`, `too-many-blocks`, `too-many-characters`,
 * `nested-too-deeply`, `takes-too-long`, `takes-too-much-memory`, `file-encrypted`, `file-truncated`, `file-damaged`,
 * `format-mismatch`, `format-unsupported`, `not-text` or `no-text-layer`, each with the file's name in `data.name`.
 */
export async function readDocument(input: string | Uint8Array, options: DocumentOptions = {}): Promise<SourceDocument> {
  const { name, format: forced, encoding, password, limits: given } = checkDocumentOptions(options);
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new BaogaoError('not-a-document', { got: input === null ? 'null' : typeof input });
  }
  const limits = withDefaults(given);
  const called = name ?? (typeof input === 'string' ? input : null);
  const label = called ?? NAMELESS;
  const bytes = typeof input === 'string' ? await readBytes(input, label, limits.bytes) : input;
  if (bytes.length > limits.bytes) throw tooLarge(label, limits.bytes);
  const format = formatOf(bytes, label, forced);
  if (format === 'txt') return readTxt(bytes, called, { label, encoding });
  const { blocks, ...facts } = await readInThread({ format, bytes, label, encoding, password, limits });
  return composeDocument(blocks, { name: called, format, ...facts });
}

function withDefaults(given: DocumentOptions['limits'] = {}): Limits {
  const stated = Object.entries(given).filter(([, limit]) => limit !== undefined);
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(stated) };
}
