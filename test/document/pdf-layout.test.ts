import { describe, expect, it } from 'vitest';
import { type Block, parseReport, readDocument, type SourceDocument } from '../../src/index.js';
import { makePdf, type PdfLine, wrap } from './make-pdf.js';

const texts = ({ text, blocks }: SourceDocument, type: Block['type']): string[] =>
  blocks.filter((block) => block.type === type).map(({ start, end }) => text.slice(start, end));
const read = (...pages: PdfLine[][]): Promise<SourceDocument> => readDocument(makePdf(pages), { name: 'x.pdf' });

const SENTENCE = '今年以来，我站坚持服务群众，扎实开展各项工作，接待来访群众，举办培训班，受到一致好评。';
/** Of pages that are not alike. */
const body = (y = 700, words = '去年'): PdfLine[] => wrap(words + SENTENCE.repeat(3) + words, { y });
const WORDS = ['培训', '宣传全县', '检查', '走访慰问群'];
const line = (text: string, y: number, x = 80): PdfLine => ({ x, y, text });

describe('lines near the edges of pages', () => {
  it('are furniture where they are equal, or count the pages', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      line('溪口站文件', 800),
      ...body(700, WORDS[page - 1]),
      line(`第${page}页 共4页`, 40),
    ]);
    const document = await read(...pages);
    expect(texts(document, 'furniture')).toHaveLength(8);
  });

  it('are text where their numbers say something else', async () => {
    const counts = [320, 80, 500];
    const document = await read(
      ...counts.map((count, page) => [...body(700, WORDS[page]), line(`接待群众${count}人次。`, 40)]),
    );
    expect(texts(document, 'furniture')).toEqual([]);
    expect(document.text).toContain('接待群众80人次。');
  });

  it('are never all of a page', async () => {
    const page = [line('溪口站工作总结', 700), line('全年办班12期。', 680)];
    const document = await read(page, page, page);
    expect(texts(document, 'paragraph').join('')).toContain('全年办班12期。');
  });
});

describe('numbers that two lines share', () => {
  it.each([
    ['接待群众来访咨询登记办理反馈等各类事项，满意率达到百分之九十以上，同比增长了9', '.5%，群众很满意。', '9.5%，'],
    [
      '接待群众来访咨询登记办理反馈等各类事项，满意率达到百分之九十以上，共计支出12,',
      '500元，全部到位。',
      '12,500元，',
    ],
  ])('are one: %s / %s', async (first, second, expected) => {
    const { text } = await read([line(first, 700), line(second, 680)]);
    expect(text).toContain(expected);
  });
});

it('what is drawn twice, to look bold, is read once', async () => {
  const bold = [line('溪口站工作总结', 740), { ...line('溪口站工作总结', 740), x: 80.4 }];
  expect((await read([...bold, ...body()])).text.startsWith('溪口站工作总结\n')).toBe(true);
});

describe('rows whose cells stand one under the other', () => {
  const row = (y: number, ...cells: string[]): PdfLine[] => cells.map((text, index) => line(text, y, 80 + 150 * index));

  it('are a table, whose figures are counts', async () => {
    const document = await read([
      line('溪口站2021年工作总结', 760),
      ...body(720),
      ...row(600, '项目', '金额（万元）', '人数'),
      ...row(580, '培训班', '12.5', '300人'),
      ...row(560, '讲座', '3', '80人'),
      line('工作顺利完成。', 520),
    ]);
    expect(texts(document, 'table')).toEqual(['项目\t金额（万元）\t人数\n培训班\t12.5\t300人\n讲座\t3\t80人']);
    expect(document.place(document.text.indexOf('12.5'))).toMatchObject({ page: 1, cell: { row: 2, column: 2 } });
    const root = parseReport(document);
    const counts = root.children
      .flatMap((node) => (node.type === 'report' ? node.records : []))
      .filter(({ type }) => type === 'count');
    expect(counts).toMatchObject([
      { text: '12.5', value: 125_000, unit: '元' },
      { text: '300人' },
      { text: '3', value: 30_000 },
      { text: '80人' },
    ]);
  });

  it('without figures are text', async () => {
    const document = await read([...row(600, '甲方代表', '乙方代表'), ...row(580, '签字盖章', '签字盖章')]);
    expect(texts(document, 'table')).toEqual([]);
  });
});

it('a page without text is told', async () => {
  const { diagnostics } = await read(body(), [], body());
  expect(diagnostics).toMatchObject([{ code: 'page-without-text', message: expect.stringMatching(/^page 2 /) }]);
});
