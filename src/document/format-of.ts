import { BaogaoError } from '../error.js';
import { findBytes } from './bytes.js';
import type { DocumentFormat } from './document-format.js';
import { looksLikeText } from './looks-like-text.js';
import { type ContentKind, type OtherKind, sniff } from './sniff.js';

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.mht': 'mht',
  '.mhtml': 'mht',
  '.docx': 'docx',
  '.docm': 'docx',
  '.dotx': 'docx',
  '.odt': 'odt',
  '.fodt': 'odt',
  '.doc': 'doc',
  '.dot': 'doc',
  '.wps': 'doc',
  '.wpt': 'doc',
  '.rtf': 'rtf',
  '.pdf': 'pdf',
};

/** The formats whose content shows them, whatever the name says. */
const BY_KIND: Readonly<Partial<Record<ContentKind, DocumentFormat>>> = {
  html: 'html',
  mht: 'mht',
  docx: 'docx',
  'word-xml': 'docx',
  odt: 'odt',
  doc: 'doc',
  rtf: 'rtf',
  pdf: 'pdf',
};

/** Formats of plain text, which a name tells apart; they hold what looks like a page too. */
const TEXTS: readonly DocumentFormat[] = ['txt', 'md', 'html'];
/** Formats that are archives of parts. */
const ARCHIVES: readonly DocumentFormat[] = ['docx', 'odt'];
/** What stands at the end of an archive that is whole. */
const ZIP_END = 'PK\u0005\u0006';
const TEXT_KINDS: readonly ContentKind[] = ['text', 'html', 'mht', 'word-xml', 'empty'];

/** What people call a kind of content. */
const NAMES: Readonly<Record<Exclude<ContentKind, OtherKind>, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  'word-xml': 'Word’s XML',
  odt: 'odt',
  doc: 'doc',
  rtf: 'rtf',
  mht: 'mht',
  html: 'html',
  text: 'text or unknown bytes',
  empty: 'nothing',
  encrypted: 'an encrypted document',
};

/** What cannot be read is called, and the way out of it. */
const OTHERS: Readonly<Record<OtherKind, readonly [name: string, advice: string]>> = {
  ofd: ['an OFD document', 'export it as pdf from its reader'],
  xlsx: ['a spreadsheet (xlsx)', 'save the sheet as html or pdf'],
  xls: ['a spreadsheet (xls)', 'save the sheet as html or pdf'],
  ods: ['a spreadsheet (ods)', 'save the sheet as html or pdf'],
  pptx: ['a presentation (pptx)', 'export it as pdf'],
  ppt: ['a presentation (ppt)', 'export it as pdf'],
  odp: ['a presentation (odp)', 'export it as pdf'],
  epub: ['an e-book (epub)', 'convert it to html or docx'],
  caj: ['a CAJ document', 'print it as pdf from its reader'],
  zip: ['a zip archive', 'unpack it first'],
  rar: ['a rar archive', 'unpack it first'],
  '7z': ['a 7z archive', 'unpack it first'],
  gzip: ['a gzip archive', 'unpack it first'],
  ole: ['another file of an old Office', 'save it as docx or pdf'],
  picture: ['a picture', 'recognise its characters (OCR) first'],
};

/** A name that begins with a dot has no extension by that. */
const extensionOf = (name: string): string => (/[^/\\](\.[^./\\]*)$/.exec(name)?.[1] ?? '').toLowerCase();

/** The format that a name's extension tells, null if it tells none. */
export const formatOfName = (name: string): DocumentFormat | null => EXTENSIONS[extensionOf(name)] ?? null;

/**
 * The format of a file by the caller's word, which must fit, else by its content, else, for text, by its extension.
 *
 * @throws BaogaoError `format-mismatch`, `format-unsupported`, `file-encrypted`, `file-truncated`
 */
export function formatOf(bytes: Uint8Array, name: string, forced?: DocumentFormat): DocumentFormat {
  const kind = sniff(bytes);
  if (kind === 'encrypted') throw new BaogaoError('file-encrypted', { name });
  const expected = forced ?? formatOfName(name);
  if (kind === 'empty' && expected !== null && !TEXTS.includes(expected)) {
    throw new BaogaoError('file-truncated', { name });
  }
  if (expected !== null && TEXTS.includes(expected) && TEXT_KINDS.includes(kind)) return expected;
  const shown = BY_KIND[kind];
  if (shown !== undefined && (forced === undefined || shown === forced)) return shown;
  // What is missing in it, its reader tells; a letter need not say that it is one.
  if ((expected === 'doc' && kind === 'ole') || (expected === 'mht' && kind === 'text')) return expected;
  if (kind === 'text' && expected !== null && !TEXTS.includes(expected) && forced === undefined) {
    throw notAsNamed(bytes, name, expected);
  }
  if (kind === 'zip' && expected !== null && ARCHIVES.includes(expected) && findBytes(bytes, ZIP_END) < 0) {
    const problem = 'the archive holds no such document; it is damaged, or has a wrong name';
    throw new BaogaoError('file-damaged', { name, format: expected, problem });
  }
  const [found, advice] = isOther(kind) ? OTHERS[kind] : [NAMES[kind], 'name the format that it has'];
  if (expected !== null) throw new BaogaoError('format-mismatch', { name, expected, found, advice });
  if (isOther(kind)) throw new BaogaoError('format-unsupported', { name, found, advice });
  return 'txt';
}

/** A file that has the name of a format but not its beginning: text under a wrong name, or damaged. */
function notAsNamed(bytes: Uint8Array, name: string, expected: DocumentFormat): BaogaoError {
  if (looksLikeText(bytes)) {
    const advice = 'if it is text under a wrong name, read it as txt';
    return new BaogaoError('format-mismatch', { name, expected, found: 'plain text', advice });
  }
  const problem = 'it does not begin as such a file does; it is damaged, or has a wrong name';
  return new BaogaoError('file-damaged', { name, format: expected, problem });
}

const isOther = (kind: ContentKind): kind is OtherKind => kind in OTHERS;
