/** What the bytes of a file show that it is, whatever its name says. */
export type ContentKind = 'pdf' | 'docx' | 'zip' | 'ole' | 'rtf' | 'html' | 'picture' | 'text' | 'empty';

const MAGIC: readonly [string, ContentKind][] = [
  ['d0cf11e0a1b11ae1', 'ole'],
  ['7b5c727466', 'rtf'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
];
const ZIP = ['504b0304', '504b0506'];

/** A PDF may have other bytes before its header. */
const PDF_HEADER = '%PDF-';
const HEAD = 1024;
/** The name of the part that makes an archive a Word document, in its directory. */
const WORD_PART = 'word/';
/** A page begins with a tag, behind a byte order mark and blanks; read as Latin-1, without the NULs of UTF-16. */
const PAGE =
  /^[\xef\xbb\xbf\xff\xfe\s]*<(?:!doctype\s+html|\?xml[^>]{0,100}>\s*<!doctype\s+html|!--|html|head|body|meta|title|div|table|p)[\s>-]/i;

/** Looks at the first bytes, in archives also at the names of the parts. */
export function sniff(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = start.toString('hex', 0, 8);
  if (ZIP.some((magic) => head.startsWith(magic))) return start.includes(WORD_PART) ? 'docx' : 'zip';
  const found = MAGIC.find(([magic]) => head.startsWith(magic));
  if (found !== undefined) return found[1];
  const text = start.toString('latin1', 0, HEAD).replaceAll('\0', '');
  if (text.includes(PDF_HEADER)) return 'pdf';
  return PAGE.test(text) ? 'html' : 'text';
}
