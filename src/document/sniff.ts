import { findBytes } from './bytes.js';
import { latin1 } from './latin1.js';

/** What the bytes of a file show that it is, whatever its name says. */
export type ContentKind =
  | 'pdf'
  | 'docx'
  | 'word-xml'
  | 'odt'
  | 'doc'
  | 'rtf'
  | 'mht'
  | 'html'
  | 'text'
  | 'empty'
  | 'encrypted'
  | OtherKind;

/** Kinds that cannot be read. */
export type OtherKind =
  | 'ofd'
  | 'xlsx'
  | 'pptx'
  | 'ods'
  | 'odp'
  | 'epub'
  | 'xls'
  | 'ppt'
  | 'caj'
  | 'zip'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'ole'
  | 'picture';

const MAGIC: readonly [string, ContentKind][] = [
  ['7b5c727466', 'rtf'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['424d', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['526172211a07', 'rar'],
  ['377abcaf271c', '7z'],
  ['1f8b08', 'gzip'],
  ['43414a', 'caj'],
  ['4b444820', 'caj'],
  ['484e', 'caj'],
];
const COMPOUND = 'd0cf11e0a1b11ae1';
const ZIP = ['504b0304', '504b0506'];
const LOCAL_HEADER = 'PK\u0003\u0004';
/** Two letters may begin a text too: what follows them must be no text. */
const SHORT_MAGIC = 4;

/** A PDF, and an archive, may have other bytes before its header. */
const PDF_HEADER = '%PDF-';
const HEAD = 1024;

/** Names of parts that tell what an archive holds, in its directory, the surest first. */
const PARTS: readonly [string, ContentKind][] = [
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['mimetypeapplication/vnd.oasis.opendocument.presentation', 'odp'],
  ['mimetypeapplication/epub+zip', 'epub'],
  ['OFD.xml', 'ofd'],
  ['word/', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation', 'pptx'],
];

/** Names of the streams that tell what a compound file holds. */
const STREAMS: readonly [string, ContentKind][] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** A page begins with a tag, behind a byte order mark and blanks; read as Latin-1, without the NULs of UTF-16. */
const PAGE =
  /^[\xef\xbb\xbf\xff\xfe\s]*<(?:!doctype\s+html|\?xml[^>]{0,100}>\s*<(?:!doctype\s+html|html)|!--|html|head|body|meta|title|div|table|p)[\s>-]/i;
const WORD_XML = /<(?:w:wordDocument|pkg:package)[\s>]/;
/** A page that a browser has saved with its pictures, or a letter. */
const MESSAGE =
  /^[\xef\xbb\xbf\s]*(?:[\w-]{2,40}:[^\n]{0,998}\r?\n(?:[ \t][^\n]{0,998}\r?\n)*){0,40}?(?:MIME-Version:|Content-Type:\s*multipart\/)/i;

/** Looks at the first bytes, in archives also at the names of the parts. */
export function sniff(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  const head = hex(bytes.subarray(0, 8));
  if (head === COMPOUND) return STREAMS.find(([name]) => findBytes(bytes, wide(name)) >= 0)?.[1] ?? 'ole';
  const start = bytes.subarray(0, HEAD);
  const archive = findBytes(start, LOCAL_HEADER);
  if (ZIP.some((magic) => head.startsWith(magic)) || (archive > 0 && onlyMark(bytes.subarray(0, archive)))) {
    return archiveKind(bytes);
  }
  const text = latin1(start).replaceAll('\0', '');
  const found = MAGIC.find(([magic]) => head.startsWith(magic));
  if (found !== undefined && (found[0].length > SHORT_MAGIC || start.some((byte) => byte < 0x09))) {
    return found[1];
  }
  if (/^[\xef\xbb\xbf\s]*\{\\rtf/.test(text)) return 'rtf';
  if (text.includes(PDF_HEADER)) return 'pdf';
  if (WORD_XML.test(text)) return 'word-xml';
  if (PAGE.test(text)) return 'html';
  return MESSAGE.test(text) ? 'mht' : 'text';
}

function archiveKind(bytes: Uint8Array): ContentKind {
  const holds = (name: string): boolean => findBytes(bytes, name) >= 0;
  const found = PARTS.find(([name]) => holds(name));
  if (found !== undefined) return found[1];
  // Its main part may have any name.
  return holds('[Content_Types].xml') && holds('_rels/.rels') ? 'docx' : 'zip';
}

/** Whether there is nothing but a byte order mark and blanks. */
const onlyMark = (bytes: Uint8Array): boolean => /^[\xef\xbb\xbf\xff\xfe\s]*$/.test(latin1(bytes));

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A name of Latin letters as UTF-16 has it. */
const wide = (name: string): string => Array.from(name, (letter) => `${letter}\0`).join('');
