import { describe, expect, it } from 'vitest';
import { type Block, parseReport, readDocument, type SourceDocument, toRecords } from '../../src/index.js';
import { makePdf, type PdfLine, type PdfRule, wrap } from './make-pdf.js';

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

  it('with the pages of headings are contents', async () => {
    const contents = [...row(700, '一、培训', '2'), ...row(680, '二、项目', '3'), ...row(660, '三、打算', '5')];
    const text = [line('一、培训', 600), line('全年办班12期。', 580), line('二、项目', 560), line('建渠5公里。', 540)];
    const document = await read(
      [line('溪口站2021年工作总结', 760), line('目录', 720), ...contents],
      [...text, line('三、打算', 520), line('再办班3期。', 500)],
    );
    expect(texts(document, 'table')).toEqual([]);
    const counts = toRecords(parseReport(document)).flatMap((record) => (record.type === 'count' ? record.text : []));
    expect(counts).toEqual(['12期', '5公里', '3期']);
  });

  it('without figures are text', async () => {
    const document = await read([...row(600, '甲方代表', '乙方代表'), ...row(580, '签字盖章', '签字盖章')]);
    expect(texts(document, 'table')).toEqual([]);
  });
});

describe('a table whose lines are drawn', () => {
  /** The lines of a table with these edges, without those that some cells leave out. */
  const frame = (xs: readonly number[], ys: readonly number[], without: (rule: PdfRule) => boolean = () => false) =>
    [
      ...ys.flatMap((y) => xs.slice(1).map((x, index): PdfRule => [xs[index] ?? 0, y, x, y])),
      ...xs.flatMap((x) => ys.slice(1).map((y, index): PdfRule => [x, ys[index] ?? 0, x, y])),
    ].filter((rule) => !without(rule));
  const XS = [76, 200, 260, 330];
  const table = (y: number, rows: readonly (readonly string[])[]): PdfLine[] =>
    rows.flatMap((cells, row) => cells.map((text, column) => line(text, y - 20 * row, (XS[column] ?? 0) + 4)));
  const drawn = async (pages: PdfLine[][], rules: PdfRule[][]): Promise<SourceDocument> =>
    readDocument(makePdf(pages, { rules }), { name: 'x.pdf' });

  it('keeps its cells apart, however near they are', async () => {
    const rows = [
      ['项目', '人数', '完成率'],
      ['果树修剪和嫁接技术', '90', '100%'],
      ['育苗', '1.2', '95%'],
    ];
    const document = await drawn([table(600, rows)], [frame(XS, [614, 594, 574, 554])]);
    expect(texts(document, 'table')).toEqual([rows.map((cells) => cells.join('\t')).join('\n')]);
  });

  it('has cells of several lines', async () => {
    const page = [
      ...table(600, [['项目', '备注', '人数']]),
      ...['果树修剪、嫁接和', '病虫害防治'].map((text, index) => line(text, 580 - 16 * index, 80)),
      line('已完', 580, 204),
      line('成', 564, 204),
      line('90', 580, 264),
    ];
    const document = await drawn([page], [frame(XS, [614, 594, 554])]);
    expect(texts(document, 'table')).toEqual(['项目\t备注\t人数\n果树修剪、嫁接和病虫害防治\t已完成\t90']);
  });

  it('has cells that go over rows and columns', async () => {
    const page = [
      line('培训', 600, 80),
      line('人数', 600, 204),
      line('培训', 580, 80),
      line('男', 580, 204),
      line('女', 580, 264),
      line('育苗', 560, 80),
      line('30', 560, 204),
      line('50', 560, 264),
    ];
    const merged = frame(XS, [614, 594, 574, 554], ([x, y, toX]) => x === 260 && toX === 260 && y === 614);
    const document = await drawn(
      [page.filter((_, index) => index !== 2)],
      [merged.filter(([x, y, toX]) => !(y === 594 && x === 76 && toX === 200))],
    );
    const [block] = document.blocks;
    if (block?.type !== 'table') throw new Error('no table');
    const places = block.rows.map(({ cells }) => cells.map(({ rows, columns }) => [rows, columns]));
    expect(places).toEqual([
      [
        [2, 1],
        [1, 2],
      ],
      [
        [0, 1],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
  });

  it('goes on on the next page', async () => {
    const first = table(100, [
      ['序号', '项目', '人数'],
      ['1', '修剪和', '90'],
    ]);
    const second = table(780, [
      ['2', '育苗', '30'],
      ['3', '施肥', '12'],
    ]);
    const document = await drawn([first, second], [frame(XS, [114, 94, 74]), frame(XS, [794, 774, 754])]);
    expect(texts(document, 'table')).toEqual(['序号\t项目\t人数\n1\t修剪和\t90\n2\t育苗\t30\n3\t施肥\t12']);
  });

  it('is none without cells', async () => {
    const boxed = [...body(700), line('办公室', 120), line('2021年', 120, 200)];
    const document = await drawn([boxed], [frame([70, 520], [740, 560, 100])]);
    expect(texts(document, 'table')).toEqual([]);
  });
});

describe('columns of text', () => {
  const LEFT = '一是抓培训。全年举办果树修剪培训班6期，参加人数420人，其中妇女180人，发放资料共十二';
  const RIGHT = '万份。二是抓项目。新建蔬菜大棚120座，改造老旧大棚60座，安装滴灌设备200套，已投用。';
  const at = (text: string, x: number): PdfLine[] =>
    wrap(text, { y: 700, indent: 0, width: 15 }).map((one) => ({ ...one, x }));
  const title = line('溪口站2021年工作总结，全文分为两栏，左栏写培训，右栏写项目，末尾', 740);

  it('are read one after the other, and each line goes on in its own', async () => {
    const document = await read([title, ...at(LEFT, 80), ...at(RIGHT, 300)]);
    expect(document.text).toContain(LEFT + RIGHT);
  });

  it('with a line each are lists', async () => {
    const list = (x: number): PdfLine[] =>
      WORDS.map((text, index) => line(`${text}${index + 1}次`, 700 - 20 * index, x));
    const { text } = await read([title, ...list(80), ...list(300)]);
    expect(text.split('\n')).toContain('培训1次');
  });
});

it('numbers far apart in a line are not one', async () => {
  const { text } = await read([
    line('育苗', 700),
    line('90', 700, 200),
    line('100%', 700, 300),
    line('完成。', 700, 400),
  ]);
  expect(parseReport(text).children.flatMap((node) => (node.type === 'report' ? node.records : []))).toMatchObject([
    { text: '100%', value: 100 },
  ]);
});

it('a page without text is told', async () => {
  const { diagnostics } = await read(body(), [], body());
  expect(diagnostics).toMatchObject([{ code: 'page-without-text', message: expect.stringMatching(/^page 2 /) }]);
});
