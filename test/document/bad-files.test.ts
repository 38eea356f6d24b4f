import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BaogaoError, type DocumentOptions, type ErrorCode, readDocument } from '../../src/index.js';
import { docxFiles, makeDocx, p } from './make-docx.js';
import { assemble, makePdf, stream } from './make-pdf.js';

const folder = mkdtempSync(join(tmpdir(), 'baogao-document-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The head of a compound file, the container of old Office formats, with something in it. */
const compound = (content = ''): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(content, 'utf16le'),
    Buffer.alloc(2048),
  ]);

const docx = makeDocx({ body: p('溪口站工作总结').repeat(50) });
const pdf = makePdf([[{ x: 80, y: 700, text: '溪口站工作总结' }]]);
const locked = makePdf([[{ x: 80, y: 700, text: '总结' }]], {
  trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
});
/** A part that unpacks to a thousand times its size. */
const bomb = (megabytes: number): Uint8Array =>
  zipSync({ ...docxFiles({ body: p('总结') }), 'word/document.xml': Buffer.alloc(megabytes << 20, 0x20) });

const encryptedDoc = Buffer.concat([compound(), Buffer.alloc(4096)]);
encryptedDoc.set([0xec, 0xa5, 0xc1, 0x00], 512);
encryptedDoc.set([0x00, 0x01], 512 + 0x0a);

/** Expects that bytes under a name are refused with a code, and that the error says which file it was. */
async function expectRefusal(
  name: string,
  bytes: Uint8Array,
  code: ErrorCode,
  options: DocumentOptions = {},
): Promise<void> {
  const error = await readDocument(bytes, { name, ...options }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BaogaoError);
  expect(error).toMatchObject({ code, data: { name } });
  expect((error as Error).message).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')}: [^{}]*$`));
}

describe('a file that cannot be read is refused by name:', () => {
  it.each<[string, string, Uint8Array, ErrorCode]>([
    ['an encrypted docx', 'a.docx', compound('EncryptedPackage'), 'file-encrypted'],
    ['an encrypted doc', 'a.doc', encryptedDoc, 'file-encrypted'],
    ['an encrypted pdf', 'a.pdf', locked, 'file-encrypted'],
    ['a truncated docx', 'a.docx', docx.subarray(0, docx.length >> 1), 'file-truncated'],
    ['a truncated pdf', 'a.pdf', pdf.subarray(0, pdf.length >> 1), 'file-truncated'],
    ['an empty docx', 'a.docx', new Uint8Array(), 'file-truncated'],
    ['a docx without a text', 'a.docx', zipSync({ 'word/other.xml': new Uint8Array(9) }), 'file-damaged'],
    [
      'a docx whose text breaks off',
      'a.docx',
      zipSync({
        'word/document.xml': Buffer.from(
          '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>',
        ),
      }),
      'file-damaged',
    ],
    ['a docx with an empty text', 'a.docx', zipSync({ 'word/document.xml': new Uint8Array() }), 'file-damaged'],
    ['a pdf of nothing but its ends', 'a.pdf', Buffer.from('%PDF-1.4\n%%EOF'), 'file-damaged'],
    [
      'a doc of nothing but its head',
      'a.doc',
      encryptedDoc.map((byte, index) => (index === 512 + 0x0b ? 0 : byte)),
      'file-damaged',
    ],
    ['a text named pdf', 'a.pdf', Buffer.from('溪口站工作总结'), 'format-mismatch'],
    ['a spreadsheet of an old Office named doc', 'a.doc', compound('Workbook'), 'format-mismatch'],
    ['another zip archive named docx', 'a.docx', zipSync({ 'x.txt': new Uint8Array(9) }), 'format-mismatch'],
    ['a zip archive that is cut off, named docx', 'a.docx', Buffer.from('PK\u0003\u0004 and no more'), 'file-damaged'],
    ['a program named docx', 'a.docx', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'file-damaged'],
    ['a zip archive', 'a.zip', zipSync({ 'x.txt': new Uint8Array(9) }), 'format-unsupported'],
    ['a picture', 'a.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'format-unsupported'],
    [
      'bytes that are no text',
      'a.txt',
      Uint8Array.from({ length: 2000 }, (_, index) => (index * index * 7) & 0xff),
      'not-text',
    ],
  ])('%s', async (_what, name, bytes, code) => {
    await expectRefusal(name, bytes, code);
  });

  it('one that does not have the format that is asked for', async () => {
    await expectRefusal('a.txt', Buffer.from('溪口站'), 'format-mismatch', { format: 'pdf' });
    expect((await readDocument(docx, { name: 'a.doc', format: 'docx' })).format).toBe('docx');
  });
});

describe('what cannot be read is named for what it is, with a way out:', () => {
  const ofd = zipSync({ 'OFD.xml': Buffer.from('<ofd/>'), 'Doc_0/Document.xml': Buffer.from('<x/>') });
  const epub = zipSync({ mimetype: [Buffer.from('application/epub+zip'), { level: 0 }] });
  it.each([
    ['a.ofd', ofd, /OFD.*export it as pdf/],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') }), /spreadsheet.*save the sheet/],
    ['a.pptx', zipSync({ 'ppt/presentation.xml': Buffer.from('<x/>') }), /presentation.*pdf/],
    ['a.epub', epub, /e-book.*convert it/],
    ['a.caj', Buffer.from('CAJ\0\u0001x'), /CAJ.*print it as pdf/],
    ['a.rar', Buffer.from('Rar!\u001a\u0007\0', 'latin1'), /rar archive.*unpack/],
    ['a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), /picture.*OCR/],
    ['a.xls', compound('Workbook'), /spreadsheet/],
    ['a.7z', Buffer.from('377abcaf271c0004', 'hex'), /7z archive/],
  ])('%s', async (name, bytes, message) => {
    await expectRefusal(name, bytes, 'format-unsupported');
    await expect(readDocument(bytes, { name })).rejects.toThrow(message);
  });
});

describe('the content tells the format, whatever the name says:', () => {
  it.each<[string, Uint8Array, string]>([
    ['a.doc', docx, 'docx'],
    ['a.wps', docx, 'docx'],
    ['a.docx', pdf, 'pdf'],
    ['a.txt', pdf, 'pdf'],
    ['a.doc', Buffer.from('<html><body><p>溪口站工作总结</p></body></html>'), 'html'],
    ['a.doc', Buffer.from('{\\rtf1\\ansi x}'), 'rtf'],
    ['a', Buffer.from('{\\rtf1\\ansi x}'), 'rtf'],
    ['a.docx', Buffer.concat([Buffer.from('\ufeff\n'), docx]), 'docx'],
    ['BMW.txt', Buffer.from('BM项目总结'), 'txt'],
    ['a.txt', Buffer.from('<html><p>总结</p>'), 'txt'],
  ])('%s', async (name, bytes, format) => {
    expect((await readDocument(bytes, { name })).format).toBe(format);
  });
});

describe('limits', () => {
  it('end a zip bomb before it is unpacked', async () => {
    const bytes = bomb(64);
    expect(bytes.length).toBeLessThan(1 << 18);
    const before = process.memoryUsage().arrayBuffers;
    await expectRefusal('a.docx', bytes, 'unpacked-too-large', { limits: { unpackedBytes: 1 << 20 } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 << 20);
  });

  it('end it whatever the archive says of its sizes', async () => {
    const bytes = Buffer.from(bomb(8));
    // The sizes stand 22 bytes behind the mark of a part's head, 24 in the directory.
    for (const [mark, size] of [
      ['PK\u0003\u0004', 22],
      ['PK\u0001\u0002', 24],
    ] as const) {
      for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) bytes.writeUInt32LE(9, at + size);
    }
    await expectRefusal('a.docx', bytes, 'unpacked-too-large', { limits: { unpackedBytes: 1 << 20 } });
  });

  it('end a pdf whose streams unpack to too much, also twice', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page];
    const once = stream(Buffer.alloc(8 << 20, 0x20), true);
    await expectRefusal('a.pdf', assemble([...objects, once]), 'unpacked-too-large', {
      limits: { unpackedBytes: 1 << 20 },
    });
    const { zlibSync } = await import('fflate');
    const twice = zlibSync(zlibSync(Buffer.alloc(8 << 20, 0x20)));
    const packed = Buffer.concat([
      Buffer.from(`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`),
      twice,
      Buffer.from('\nendstream'),
    ]);
    await expectRefusal('a.pdf', assemble([...objects, packed]), 'unpacked-too-large', {
      limits: { unpackedBytes: 1 << 20 },
    });
  });

  it('hold for bytes and for pages', async () => {
    await expectRefusal('a.txt', Buffer.alloc(11, 0x20), 'file-too-large', { limits: { bytes: 10 } });
    expect((await readDocument(Buffer.alloc(10, 0x20), { limits: { bytes: 10 } })).text).toHaveLength(10);
    const page = [{ x: 80, y: 700, text: '总结' }];
    await expectRefusal('a.pdf', makePdf([page, page, page]), 'too-many-pages', { limits: { pages: 2 } });
  });
});

describe('paths', () => {
  const path = (name: string): string => join(folder, name);
  beforeAll(() => {
    writeFileSync(path('a.docx'), docx);
    writeFileSync(path('huge.txt'), 'x');
    truncateSync(path('huge.txt'), 200 * 2 ** 20);
  });

  it('are read, and are the name', async () => {
    const document = await readDocument(path('a.docx'));
    expect(document).toMatchObject({ name: path('a.docx'), format: 'docx' });
    expect(document.blocks).toHaveLength(50);
  });

  it('of what is no file are refused', async () => {
    await expect(readDocument(path('none.txt'))).rejects.toMatchObject({
      code: 'file-unreadable',
      message: `${path('none.txt')}: ENOENT: no such file or directory`,
    });
    await expect(readDocument(folder, { name: 'that' })).rejects.toMatchObject({
      code: 'file-unreadable',
      data: { name: 'that' },
    });
  });

  it('of 200 MB are refused before they are read', async () => {
    const before = process.memoryUsage().arrayBuffers;
    await expect(readDocument(path('huge.txt'))).rejects.toMatchObject({
      code: 'file-too-large',
      data: { name: path('huge.txt') },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 << 20);
  });

  it.skipIf(process.platform === 'win32')('of a device without an end are read no further than the limit', async () => {
    await expect(readDocument('/dev/zero', { limits: { bytes: 1 << 20 } })).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });
});

describe('wrong calls', () => {
  it.each([[null], [7], [{}], [undefined], [['a']]])('%j is no document', async (input) => {
    await expect(readDocument(input as never)).rejects.toMatchObject({ code: 'not-a-document' });
  });

  it.each<[string, object]>([
    ['format', { format: 'epub' }],
    ['encoding', { encoding: 'morse' }],
    ['limits.bytes', { limits: { bytes: 0 } }],
    ['pages', { limits: {}, pages: 3 }],
  ])('option %s', async (option, options) => {
    await expect(readDocument(new Uint8Array(), options as DocumentOptions)).rejects.toMatchObject({
      code: 'bad-option',
      data: { option },
    });
  });
});
