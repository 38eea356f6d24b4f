import { extname } from 'node:path';
import { BaogaoError } from '../error.js';
import type { DocumentFormat } from './document-format.js';
import { type ContentKind, sniff } from './sniff.js';

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.docx': 'docx',
  '.docm': 'docx',
  '.doc': 'doc',
  '.pdf': 'pdf',
};

/** The kinds of content that a format may have. Text is told from other bytes where it is decoded. */
const KINDS: Readonly<Record<DocumentFormat, readonly ContentKind[]>> = {
  txt: ['text', 'html', 'empty'],
  md: ['text', 'html', 'empty'],
  html: ['html', 'text', 'empty'],
  docx: ['docx'],
  doc: ['ole'],
  pdf: ['pdf'],
};

const BY_KIND: Readonly<Partial<Record<ContentKind, DocumentFormat>>> = {
  text: 'txt',
  empty: 'txt',
  html: 'html',
  docx: 'docx',
  ole: 'doc',
  pdf: 'pdf',
};

/** What people call a kind of content. */
const NAMES: Readonly<Record<ContentKind, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  zip: 'a zip archive',
  ole: 'doc or another file of an old Office',
  rtf: 'rtf',
  html: 'html',
  picture: 'a picture',
  text: 'text or unknown bytes',
  empty: 'nothing',
};

/** The format that a name's extension tells, null if it tells none. */
export const formatOfName = (name: string): DocumentFormat | null => EXTENSIONS[extname(name).toLowerCase()] ?? null;

/**
 * The format of a file by the caller's word, else by its extension, else by its content; the content must agree.
 *
 * @throws BaogaoError `format-mismatch`, `format-unsupported`, `file-encrypted`, `file-truncated`
 */
export function formatOf(bytes: Uint8Array, label: string, forced?: DocumentFormat): DocumentFormat {
  const kind = sniff(bytes);
  const expected = forced ?? formatOfName(label);
  if (expected === null) {
    const format = BY_KIND[kind];
    if (format === undefined) throw new BaogaoError('format-unsupported', { name: label, found: NAMES[kind] });
    return format;
  }
  if (KINDS[expected].includes(kind)) return expected;
  if (kind === 'empty') throw new BaogaoError('file-truncated', { name: label });
  // Office puts a document with a password into the container of its old formats.
  if (expected === 'docx' && kind === 'ole' && isEncryptedPackage(bytes)) {
    throw new BaogaoError('file-encrypted', { name: label });
  }
  throw new BaogaoError('format-mismatch', { name: label, expected, found: NAMES[kind] });
}

/** The name of the stream that holds an encrypted document, as the container's directory writes it. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED_STREAM);
