import { describe, expect, it } from 'vitest';
import { type Count, parseReport, type Root, readDocument, rootSchema } from '../../src/index.js';
import { makeDocx, p, run } from '../document/make-docx.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function countsOf(root: Root): Count[] {
  return root.children.flatMap((node) =>
    node.type === 'report' ? node.records.filter((record): record is Count => record.type === 'count') : [],
  );
}

const shown = (root: Root): unknown[] =>
  countsOf(root).map(({ text, value, unit, item, dates = [], cell }) => [
    text,
    value,
    unit,
    item,
    dates.map((date) => date.text).join(','),
    cell && [cell.row, cell.column, cell.rowHeader?.text, cell.columnHeader?.text, cell.role],
  ]);

const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const TOP = '<w:vMerge w:val="restart"/>';
const BELOW = '<w:vMerge/>';

const EXPECTED = [
  ['3', 30_000, '元', '工业化工投资', '2019年', [3, 3, '化工', '投资（万元）', 'figure']],
  ['12', 12, '人', '工业化工用工', '2019年', [3, 4, '化工', '用工（人）', 'figure']],
  ['4.5', 45_000, '元', '工业纺织投资', '2019年', [4, 3, '纺织', '投资（万元）', 'figure']],
  ['30', 30, '人', '工业纺织用工', '2019年', [4, 4, '纺织', '用工（人）', 'figure']],
  ['7.5', 75_000, '元', '投资', '2019年', [5, 3, '合计', '投资（万元）', 'total']],
  ['42', 42, '人', '用工', '2019年', [5, 4, '合计', '用工（人）', 'total']],
];

describe('tables with places taken up by other cells', () => {
  it('of Word documents', async () => {
    const table = [
      row([cell('门类', TOP + span(2)), cell('2019年', span(2))], '<w:tblHeader/>'),
      row([cell('', BELOW + span(2)), cell('投资（万元）'), cell('用工（人）')], '<w:tblHeader/>'),
      row([cell('工业', TOP), cell('化工'), cell('3'), cell('12')]),
      row([cell('', BELOW), cell('纺织'), cell('4.5'), cell('30')]),
      row([cell('合计', span(2)), cell('7.5'), cell('42')]),
    ].join('');
    const document = await readDocument(
      makeDocx({ body: `${p('石桥站2019年工作总结')}<w:tbl>${table}</w:tbl>${p('工作顺利。')}` }),
    );
    const root = parseReport(document);
    expect(shown(root)).toEqual(EXPECTED);
    expect(rootSchema.safeParse(root).error).toBeUndefined();
    expect(root.diagnostics).toEqual([]);
  });

  it('of pages', async () => {
    const table = `<table><thead><tr><th rowspan="2" colspan="2">门类</th><th colspan="2">2019年</th></tr>
      <tr><th>投资（万元）</th><th>用工（人）</th></tr></thead>
      <tr><td rowspan="2">工业</td><td>化工</td><td>3</td><td>12</td></tr>
      <tr><td>纺织</td><td>4.5</td><td>30</td></tr>
      <tr><td colspan="2">合计</td><td>7.5</td><td>42</td></tr></table>`;
    const document = await readDocument(encode(`<h1>石桥站2019年工作总结</h1>${table}<p>工作顺利。</p>`), {
      format: 'html',
    });
    expect(shown(parseReport(document))).toEqual(EXPECTED);
    expect(document.place(document.text.indexOf('4.5')).cell).toEqual({ row: 4, column: 3 });
    expect(document.place(document.text.indexOf('纺织')).cell).toEqual({ row: 4, column: 2 });
  });

  it('of rows that begin further right', async () => {
    const table = [
      row([cell('门类'), cell('户数（户）'), cell('产量（吨）')]),
      row([cell('水稻'), cell('8'), cell('3')]),
      row([cell('9')], '<w:gridBefore w:val="2"/>'),
    ].join('');
    const document = await readDocument(makeDocx({ body: `${p('石桥站工作总结')}<w:tbl>${table}</w:tbl>` }));
    expect(countsOf(parseReport(document)).map(({ text, unit }) => [text, unit])).toEqual([
      ['8', '户'],
      ['3', '吨'],
      ['9', '吨'],
    ]);
  });
});

describe('totals', () => {
  const diagnosticsOf = (rows: readonly string[]): string[] =>
    parseReport(`石桥站工作总结\n\n${rows.map((line) => `| ${line} |`).join('\n')}\n`).diagnostics.map(
      ({ code, message }) => `${code}: ${message}`,
    );

  it('that their parts do not add up to are remarked', () => {
    expect(diagnosticsOf(['镇 | 户数', '甲镇 | 120', '乙镇 | 80', '合计 | 210'])).toEqual([
      'table-total: the total 210 is not what its parts add up to, 200',
    ]);
  });

  it.each([
    ['below', ['镇 | 户数', '甲镇 | 120', '乙镇 | 80', '合计 | 200']],
    ['above', ['镇 | 户数', '合计 | 200', '甲镇 | 120', '乙镇 | 80']],
    ['of parts and of all', ['镇 | 户数', '甲 | 1', '乙 | 2', '小计 | 3', '丙 | 4', '丁 | 5', '小计 | 9', '合计 | 12']],
    ['beside', ['镇 | 男 | 女 | 合计', '甲镇 | 3 | 4 | 7', '乙镇 | 5 | 6 | 11']],
    ['rounded', ['镇 | 金额（万元）', '甲镇 | 30.5', '乙镇 | 20.2', '丙镇 | 10.4', '合计 | 61.2']],
    ['of one part', ['镇 | 户数', '甲镇 | 120', '合计 | 200']],
  ])('%s that are right, or cannot be checked, are not', (_where, rows) => {
    expect(diagnosticsOf(rows)).toEqual([]);
  });
});

it('runs of a cell are read as one', async () => {
  const body = `<w:tbl>${row([cell('项目'), cell('数量')])}${row([cell('讲座'), `<w:tc>${p(run('1') + run('2期'))}</w:tc>`])}</w:tbl>`;
  expect(shown(parseReport(await readDocument(makeDocx({ body: p('石桥站工作总结') + body }))))).toEqual([
    ['12期', 12, '期', '讲座', '', [2, 2, '讲座', '数量', 'figure']],
  ]);
});
