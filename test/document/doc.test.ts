import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/index.js';
import { type DocRun, type DocSettings, makeCompound, makeDoc } from './make-doc.js';

const textOf = async (runs: readonly DocRun[], settings?: DocSettings): Promise<string> =>
  (await readDocument(makeDoc(runs, settings), { name: 'x.doc' })).text;

describe('documents of the old Word', () => {
  it.each([
    ['in streams of their own', { large: true }],
    ['in the mini stream, where small files have them', {}],
  ])('are read %s', async (_where, settings) => {
    expect(await textOf(['全年举办培训班12期。\r发放传单400份。\r'], settings)).toBe(
      '全年举办培训班12期。\n发放传单400份。',
    );
  });

  it('may have their text in a Western code page', async () => {
    expect(await textOf(['GDP 12.5%\r'], { western: true })).toBe('GDP 12.5%');
  });

  // Modifiers are written with their code, low byte first, and their operand.
  it.each<[string, readonly number[], string]>([
    ['odd spacing of characters', [0x40, 0x88, 0x0a, 0x00], '前中后'],
    ['bold', [0x35, 0x08, 1], '前中后'],
    ['a colour', [0x70, 0x68, 0, 0, 0, 1], '前中后'],
    ['that it was deleted', [0x00, 0x08, 1], '前后'],
    ['that it is hidden', [0x3c, 0x08, 1], '前后'],
    ['that it is struck out', [0x37, 0x08, 1], '前后'],
    ['that it is not hidden', [0x3c, 0x08, 0], '前中后'],
    ['a border of many bytes and that it is hidden', [0x72, 0xca, 3, 1, 2, 3, 0x3c, 0x08, 1], '前后'],
  ])('show a run that is marked with %s as its modifiers say', async (_what, modifiers, expected) => {
    expect(await textOf(['前', ['中', modifiers], '后\r'])).toBe(expected);
  });

  it('have raised digits, signs of fonts, and control characters for what they stand for', async () => {
    expect(await textOf(['册数3500', ['2', [0x48, 0x2a, 1]], '\r'])).toBe('册数3500²');
    expect(await textOf([['(', [0x09, 0x6a, 5, 0, 0xfc, 0xf0, 0x55, 0x08, 1]], '已办\r'])).toBe('√已办');
    expect(await textOf(['甲\u001e乙\u001f丙\u000b丁\t戊\u000e己\u0001\u0008\r'])).toBe('甲-乙丙\n丁\t戊\n己');
  });

  it('show what fields make, not what makes them; a table of contents is furniture', async () => {
    expect(await textOf(['第\u0013 PAGE \u00145\u0015页\r'])).toBe('第5页');
    const contents = await readDocument(makeDoc(['\u0013 TOC \\o \u0014一、成绩1\r二、计划2\r\u0015\r一、成绩\r']), {
      name: 'x.doc',
    });
    expect(contents.blocks.map(({ type }) => type)).toEqual(['furniture', 'furniture', 'paragraph']);
  });

  it('have text boxes behind the text', async () => {
    expect(await textOf(['正文\r'], { boxes: '框中\r' })).toBe('正文\n框中');
  });

  it('end their cells and rows with marks', async () => {
    const document = await readDocument(makeDoc(['甲\u0007乙\u0007'], { paragraph: [0x16, 0x24, 1] }), {
      name: 'x.doc',
    });
    expect(document.text).toBe('甲\t乙');
    expect(document.blocks.map(({ type }) => type)).toEqual(['table']);
  });

  it('are told from other files of an old Office, and from older and encrypted ones', async () => {
    await expect(readDocument(makeDoc(['x\r'], { encrypted: true }), { name: 'x.doc' })).rejects.toMatchObject({
      code: 'file-encrypted',
    });
    await expect(readDocument(makeCompound({ Workbook: Buffer.alloc(5000) }), { name: 'x.doc' })).rejects.toMatchObject(
      { code: 'format-mismatch' },
    );
    const older = Buffer.alloc(5000);
    older.writeUInt16LE(0xa5dc, 0);
    await expect(readDocument(makeCompound({ WordDocument: older }), { name: 'x.doc' })).rejects.toThrow(/Word 95/);
  });
});
