import { describe, expect, it } from 'vitest';
import { createParser, readDocument, type SourceDocument, toRecords } from '../../src/index.js';
import { drawing, makeDocx, makeDrawn, p, run } from './make-docx.js';

const points = (...values: readonly (string | null)[]): string =>
  values.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)).join('');
const texts = (...values: readonly string[]): string =>
  `<c:strRef><c:f>A1</c:f><c:strCache>${points(...values)}</c:strCache></c:strRef>`;
const numbers = (format: string, ...values: readonly (string | null)[]): string =>
  `<c:numRef><c:f>B1</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(...values)}</c:numCache></c:numRef>`;
const series = (name: string, categories: string, values: string): string =>
  `<c:ser><c:idx val="0"/><c:tx>${texts(name)}</c:tx><c:cat>${categories}</c:cat><c:val>${values}</c:val></c:ser>`;
const title = (...runs: readonly string[]): string =>
  `<c:title><c:tx><c:rich><a:p>${runs.map((text) => `<a:r><a:t>${text}</a:t></a:r>`).join('')}</a:p></c:rich></c:tx></c:title>`;
const bars = (...all: readonly string[]): string => `<c:barChart>${all.join('')}</c:barChart>`;
const chart = (inside: string, plot: string): string => `<c:chart>${inside}<c:plotArea>${plot}</c:plotArea></c:chart>`;

const BODY = `${p(`${run('读者逐月增加。')}${drawing('chart', 'drawn')}`)}${p('以上为全年情况。')}`;
const read = (xml: string): Promise<SourceDocument> => readDocument(makeDrawn('chart', BODY, xml), { name: 'x.docx' });
const shown = (document: SourceDocument): string[] => document.text.split('\n');

describe('a chart is a table of what it shows, below the paragraph that it is anchored in', () => {
  const months = texts('1月', '2月');

  it('with its title, its axes, its series and categories', async () => {
    const axis = `<c:valAx>${title('单位：人次')}</c:valAx>`;
    const all = bars(
      series('到馆', months, numbers('General', '1200', '1350')),
      series('借阅', months, numbers('General', '800', '910')),
    );
    const document = await read(chart(title('各月', '读者'), all + axis));
    expect(shown(document)).toEqual([
      '读者逐月增加。',
      '各月读者',
      '单位：人次',
      '\t到馆\t借阅',
      '1月\t1200\t800',
      '2月\t1350\t910',
      '以上为全年情况。',
    ]);
    const values = toRecords(createParser().parse(document)).flatMap((record) =>
      record.type === 'count' ? [[record.value, record.unit]] : [],
    );
    expect(values).toEqual([
      [1200, '人次'],
      [800, '人次'],
      [1350, '人次'],
      [910, '人次'],
    ]);
  });

  it.each([
    ['shares as percentages', '0.0%', '0.853', '85.3%'],
    ['what binary numbers lose', 'General', '0.30000000000000004', '0.3'],
    ['days', 'yyyy"年"m"月"', '45292', '2024-01-01'],
    ['units in the format as numbers', '#,##0"米"', '1500', '1500'],
    ['what is no number', 'General', '#N/A', '#N/A'],
    ['texts of digits as they are', '@', '007', '007'],
    ['hours as numbers', '[h]:mm', '1.5', '1.5'],
    ['room for a letter as none', '#,##0_d', '1500', '1500'],
  ])('%s', async (_what, format, value, expected) => {
    const document = await read(chart('', bars(series('甲', months, numbers(format, value)))));
    expect(shown(document)).toContain(`1月\t${expected}`);
  });

  it('series of other categories, points without a value, several levels of categories', async () => {
    const levels = `<c:multiLvlStrRef><c:multiLvlStrCache><c:lvl>${points('一季度', '二季度')}</c:lvl><c:lvl>${points('2024年')}</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>`;
    const all = bars(
      series('甲', months, numbers('General', '5', null)),
      series('乙', months, numbers('General', null, '7')),
      series('丙', levels, numbers('General', '9', '8')),
    );
    const lines = shown(await read(chart('', all)));
    expect(lines.slice(1, -1)).toEqual(['\t甲\t乙', '1月\t5\t', '2月\t\t7', '\t丙', '一季度\t9', '二季度\t8']);
  });

  it('labels are said once, and a chart of nothing says nothing', async () => {
    const labels =
      '<c:dLbls><c:dLbl><c:tx><c:rich><a:p><a:r><a:t>最多</a:t></a:r></a:p></c:rich></c:tx></c:dLbl></c:dLbls>';
    const labelled = series('甲', months, numbers('General', '5', '6')).replace('<c:cat>', `${labels}<c:cat>`);
    expect(shown(await read(chart('', bars(labelled))))).not.toContain('最多');
    expect(shown(await read(chart('', bars())))).toEqual(['读者逐月增加。', '以上为全年情况。']);
  });
});

it('series that share no points end at the limit of blocks', async () => {
  const one = (at: number): string =>
    `<c:ser><c:val><c:numRef><c:numCache><c:pt idx="${at}"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`;
  const all = Array.from({ length: 300 }, (_, at) => one(at)).join('');
  const bytes = makeDrawn('chart', BODY, chart('', bars(all)));
  await expect(readDocument(bytes, { limits: { blocks: 50_000 } })).rejects.toMatchObject({
    data: { limit: 50_000 },
  });
  expect((await readDocument(bytes)).blocks.length).toBeGreaterThan(1);
});

it('the format of numbers that stand in the chart itself ends with them', async () => {
  const literal = `<c:numLit><c:formatCode>0%</c:formatCode>${points('0.5')}</c:numLit>`;
  const all = bars(series('2022', texts('甲'), literal), series('2023', texts('甲'), literal));
  expect(shown(await read(chart('', all)))).toContain('\t2022\t2023');
});

it('a diagram says its paragraphs', async () => {
  const said = (text: string): string =>
    `<dgm:pt><dgm:t><a:p>${text && `<a:r><a:t>${text}</a:t></a:r>`}</a:p></dgm:t></dgm:pt>`;
  const body = `${p(`${run('流程如下。')}${drawing('diagram', 'drawn')}`)}${p('请遵照执行。')}`;
  const bytes = makeDrawn('diagram', body, `<dgm:ptLst>${said('')}${said('受理')}${said('审核')}</dgm:ptLst>`);
  expect(shown(await readDocument(bytes))).toEqual(['流程如下。', '受理', '审核', '请遵照执行。']);
});

it('words drawn as a picture stand below their paragraph', async () => {
  const art =
    '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textpath string="水利站工作总结"/></v:shape></w:pict></w:r>';
  expect(shown(await readDocument(makeDocx({ body: `<w:p>${art}</w:p>${p(run('请审阅。'))}` })))).toEqual([
    '水利站工作总结',
    '请审阅。',
  ]);
});

it('rows of a form beside a long text are read as it is', async () => {
  const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => p(run(text))).join('')}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const long = '巡查堤防，逐段登记造册，发现隐患当日上报。'.repeat(6);
  const rows =
    row(cell('本周'), cell(`1、${long}`, `2、${long}`, '3、走访农户')) + row(cell('下周'), cell('1、清淤', '2、例会'));
  const document = await readDocument(makeDocx({ body: `<w:tbl>${rows}</w:tbl>` }));
  expect(document.blocks.map(({ type }) => type)).not.toContain('table');
});
