import { describe, expect, it } from 'vitest';
import { parseReport, readDocument, toRecords } from '../../src/index.js';
import { assemble, makePdf, stream, wrap } from './make-pdf.js';

const FIRST = '今年以来我站坚持服务群众扎实开展各项工作共接待来访群众三百余人次举办各类培训班十二期';
const SECOND = '同时发放宣传手册四百余份组织志愿者走访慰问困难家庭二十户受到群众的一致好评。';

/** Two pages with a header and a number; the paragraph of the first goes on on the second. */
const pages = [
  [
    { x: 240, y: 800, text: '溪口站文件' },
    { x: 200, y: 760, text: '溪口站工作总结' },
    { x: 80, y: 730, text: '一、抓服务' },
    ...wrap(FIRST, { y: 710, width: 22 }),
    { x: 290, y: 40, text: '— 1 —' },
  ],
  [
    { x: 240, y: 800, text: '溪口站文件' },
    ...wrap(SECOND, { y: 760, width: 22, indent: 0 }),
    { x: 80, y: 700, text: '二、抓队伍' },
    { x: 104, y: 680, text: '培训三期。' },
    { x: 290, y: 40, text: '— 2 —' },
  ],
];

describe('PDF', () => {
  it.each([false, true])('is read without an embedded font, packed: %s', async (packed) => {
    const { text } = await readDocument(makePdf([[{ x: 80, y: 700, text: '溪口站工作总结' }]], { packed }));
    expect(text).toBe('溪口站工作总结');
  });

  it('has paragraphs without what separated their lines, over pages too', async () => {
    const full = [pages[0]?.map((line) => line) ?? [], pages[1] ?? []];
    // The last line of the first page reaches the edge.
    const { text, blocks } = await readDocument(makePdf(full));
    const paragraphs = blocks
      .filter(({ type }) => type === 'paragraph')
      .map(({ start, end }) => text.slice(start, end));
    expect(FIRST.length).toBe(20 + 22);
    expect(paragraphs).toEqual(['溪口站工作总结', '一、抓服务', FIRST + SECOND, '二、抓队伍', '培训三期。']);
  });

  it('has headers and page numbers as furniture', async () => {
    const { text, blocks } = await readDocument(makePdf(pages));
    const furniture = blocks.flatMap((block) =>
      block.type === 'furniture' ? [`${block.role} ${text.slice(block.start, block.end)}`] : [],
    );
    expect(furniture).toEqual(['header 溪口站文件', 'page-number — 1 —', 'header 溪口站文件', 'page-number — 2 —']);
  });

  it('tells page and line of a place', async () => {
    const document = await readDocument(makePdf(pages));
    const at = (word: string) => document.place(document.text.indexOf(word));
    expect(at('今年')).toMatchObject({ page: 1, line: 4, cell: null, virtual: false });
    expect(at('三百余')).toMatchObject({ page: 1, line: 5 });
    expect(at('同时')).toMatchObject({ page: 2, line: 2, paragraph: at('今年').paragraph });
    expect(at('培训三期')).toMatchObject({ page: 2, line: 5 });
  });

  it('gives records that run over the end of a line', async () => {
    const records = toRecords(parseReport(await readDocument(makePdf(pages))));
    expect(records).toContainEqual(
      expect.objectContaining({ type: 'section', marker: '二、', heading: '抓队伍', level: 1 }),
    );
    expect(records).toContainEqual(expect.objectContaining({ type: 'count', text: '三百余人次' }));
  });

  it('separates Latin words that a line end separated, and pieces of a line that stand apart', async () => {
    const lines = [
      { x: 80, y: 700, text: 'the quick brown fox jumps over the' },
      { x: 80, y: 680, text: 'lazy dog' },
      { x: 80, y: 640, text: '馆长' },
      { x: 200, y: 640, text: '张三' },
      { x: 80, y: 600, text: '紧' },
      { x: 94, y: 600, text: '挨' },
    ];
    expect((await readDocument(makePdf([lines]))).text).toBe(
      'the quick brown fox jumps over the lazy dog\n馆长 张三\n紧挨',
    );
  });

  it('without text is refused', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';
    const bytes = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page,
      stream(Buffer.from('0 0 m 9 9 l S'), false),
    ]);
    await expect(readDocument(bytes, { name: 'scan.pdf' })).rejects.toMatchObject({
      code: 'no-text-layer',
      data: { name: 'scan.pdf' },
    });
  });
});
