import { describe, expect, it } from 'vitest';
import { parseReport, readDocument } from '../../src/index.js';
import { encode, encodeUtf16 } from './encode.js';

const SIMPLIFIED = '溪口站工作总结\r\n\r\n一、抓培训\n今年以来，我站共举办培训班12期，发放手册３００份。\n';
const TRADITIONAL = '溪口站工作總結\n一、抓訓練\n今年以來，我站共舉辦訓練班12期，發放手冊300份。\n';
const MARK = '\ufeff';

describe('plain text', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['UTF-8', 'utf-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
    ['UTF-8 with a mark', 'utf-8', Buffer.from(MARK + SIMPLIFIED), SIMPLIFIED],
    ['UTF-16LE with a mark', 'utf-16le', encodeUtf16(MARK + SIMPLIFIED, 'le'), SIMPLIFIED],
    ['UTF-16BE with a mark', 'utf-16be', encodeUtf16(MARK + SIMPLIFIED, 'be'), SIMPLIFIED],
    ['UTF-16LE', 'utf-16le', encodeUtf16(SIMPLIFIED, 'le'), SIMPLIFIED],
    ['UTF-16BE', 'utf-16be', encodeUtf16(SIMPLIFIED, 'be'), SIMPLIFIED],
    ['GB18030', 'gb18030', encode(SIMPLIFIED, 'gb18030'), SIMPLIFIED],
    ['GB18030, Traditional', 'gb18030', encode(TRADITIONAL, 'gb18030'), TRADITIONAL],
    ['Big5', 'big5', encode(TRADITIONAL, 'big5'), TRADITIONAL],
    ['ASCII', 'utf-8', Buffer.from('no Chinese at all\n'), 'no Chinese at all\n'],
    ['nothing', 'utf-8', new Uint8Array(), ''],
  ])('is read in %s', async (_name, encoding, bytes, text) => {
    expect(await readDocument(bytes)).toMatchObject({ format: 'txt', name: null, encoding, text });
  });

  it.each(['总结', '本局工作', '一、今年', '（二）加强学习。', '民政', '县委'])(
    'is read in GB18030 when it is no longer than %s',
    async (text) => {
      expect((await readDocument(encode(text, 'gb18030'))).text).toBe(text);
    },
  );

  it.each(['總結', '本局工作', '一、今年', '（二）加強學習。', '縣長'])(
    'is read in Big5 when it is no longer than %s',
    async (text) => {
      expect((await readDocument(encode(text, 'big5'))).text).toBe(text);
    },
  );

  it('is decoded as the caller says, and then not otherwise', async () => {
    const bytes = encode(SIMPLIFIED, 'gb18030');
    expect((await readDocument(bytes, { encoding: 'gbk' })).encoding).toBe('gbk');
    expect((await readDocument(bytes, { encoding: 'latin1' })).text).toMatch(/^Ï/);
    await expect(readDocument(bytes, { encoding: 'utf-8', name: 'old.txt' })).rejects.toMatchObject({
      code: 'not-text',
      data: { name: 'old.txt', encoding: 'utf-8' },
    });
  });

  it('has a paragraph for each line with text, and tells the line of a place', async () => {
    const document = await readDocument(Buffer.from(SIMPLIFIED));
    expect(document.blocks.map(({ start, end }) => SIMPLIFIED.slice(start, end))).toEqual([
      '溪口站工作总结',
      '一、抓培训',
      '今年以来，我站共举办培训班12期，发放手册３００份。',
    ]);
    const place = document.place(SIMPLIFIED.indexOf('抓培训'));
    expect(place).toEqual({ paragraph: 2, page: null, line: 3, cell: null, virtual: false });
    expect(document.place(-5).line).toBe(1);
    expect(document.place(1e9).paragraph).toBe(3);
  });

  it('gives the same reports as its text', async () => {
    const document = await readDocument(Buffer.from(SIMPLIFIED));
    expect(parseReport(document)).toEqual(parseReport(SIMPLIFIED));
  });
});
