import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BaogaoError, chunkSchema, parseReport, readDocument, toChunks } from '../../../src/index.js';
import { HOSTILE } from '../../extraction/hostile.js';
import { sampleRoot } from '../sample-root.js';
import { expectLawful } from './chunk-laws.js';

const FOLDERS = ['../../../examples/', '../../reports/'].map((path) => new URL(path, import.meta.url));
const REPORTS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

const textsOf = (text: string, maxLength: number): string[] =>
  toChunks(parseReport(text), { maxLength }).map((chunk) => chunk.text);

describe('toChunks', () => {
  const TOWN = [
    '松涛镇2021年工作总结',
    '现将全年工作总结如下。',
    '一、计生服务',
    '（一）举办讲座。全年举办讲座12场。',
    '（二）走访慰问。慰问困难妇女36名。',
    '二、存在的问题',
    '经费不足。',
    '',
  ].join('\n');

  it('keeps what fits together, and tells the path', () => {
    const chunks = toChunks(parseReport(TOWN), { maxLength: 50 });
    expect(chunks.map(({ path, text }) => [path, text.split('\n')[0]])).toEqual([
      [[], '松涛镇2021年工作总结'],
      [['计生服务'], '一、计生服务'],
      [['存在的问题'], '二、存在的问题'],
    ]);
    expect(chunks[1]?.records.filter(({ type }) => type === 'count').map(({ text }) => text)).toEqual(['12场', '36名']);
    expect(chunks.map(({ title }) => title)).toEqual(Array(3).fill('松涛镇2021年工作总结'));
  });

  it('is one chunk where there is room for all', () => {
    expect(textsOf(TOWN, 500)).toEqual([TOWN.trim()]);
  });

  it('puts a heading with the text behind it, and then tells the path of the text', () => {
    const chunks = toChunks(parseReport(TOWN), { maxLength: 30 });
    expect(chunks[1]).toMatchObject({
      text: '一、计生服务\n（一）举办讲座。全年举办讲座12场。',
      path: ['计生服务', '举办讲座'],
      sections: ['section-1', 'section-2'],
    });
  });

  it('puts sections side by side while there is room, but nothing behind the end of one that was cut', () => {
    const text =
      '站工作总结\n一、甲项\n装灯五盏。\n二、乙项\n装门三扇。\n三、丙项\n装窗两扇。装锁九把。装柜十个。\n四、丁项\n修路。\n五、戊项\n修渠。\n';
    expect(textsOf(text, 18)).toEqual([
      '站工作总结\n一、甲项\n装灯五盏。',
      '二、乙项\n装门三扇。',
      '三、丙项\n装窗两扇。装锁九把。',
      '装柜十个。',
      '四、丁项\n修路。\n五、戊项\n修渠。',
    ]);
  });

  it('cuts a long sentence behind a clause', () => {
    expect(textsOf('全年新建校舍两栋，改建食堂一间，添置桌椅四百套，种树三千株。', 18)).toEqual([
      '全年新建校舍两栋，改建食堂一间，',
      '添置桌椅四百套，种树三千株。',
    ]);
  });

  it('cuts no record where there is another place', () => {
    const text = '全年向山区学校和养老院及福利机构捐赠崭新的棉被1234567床';
    const [first, second] = textsOf(text, text.length - 3);
    expect(first + (second ?? '')).toBe(text);
    expect(second).toContain('1234567床');
  });

  it('leaves out page marks and the blanks around them where they cut a sentence', () => {
    const chunks = toChunks(sampleRoot(), { maxLength: 500 });
    expect(chunks.map(({ text, spans }) => [text.split('\n').length, spans.length])).toEqual([[4, 2]]);
    expect(chunks[0]?.text).toContain('（一）练体能，跑步5公里。');
  });

  it('keeps the rows of a table whole', async () => {
    const html = [
      '<h1>青石站2021年工作总结</h1><h2>一、抓培训</h2><p>全年举办培训班12期，培训320人次。</p>',
      '<table><tr><td>项目</td><td>数量</td></tr><tr><td>宣传册</td><td>400册</td></tr></table>',
      '<h2>二、抓宣传</h2><p>发放传单400余份。</p>',
    ].join('');
    const document = await readDocument(
      new TextEncoder().encode(`<html><body><article>${html}</article></body></html>`),
      {
        format: 'html',
      },
    );
    const root = parseReport(document);
    for (const maxLength of [2, 5, 10, 20, 40, 500]) {
      const chunks = toChunks(root, { maxLength });
      expectLawful(document.text, root, chunks, maxLength);
      if (maxLength === 10) {
        expect(chunks.map(({ text }) => text)).toEqual(expect.arrayContaining(['项目\t数量', '宣传册\t400册']));
      }
    }
  });

  it('begins anew with each report', () => {
    const text =
      '甲镇2021年工作总结\n一、修路\n修路两里。\n二、存在的问题\n经费不足。\n甲镇2022年工作总结\n一、修桥\n修桥一座。\n';
    const chunks = toChunks(parseReport(text));
    expect(chunks.map(({ report, title }) => [report, title])).toEqual([
      ['report-1', '甲镇2021年工作总结'],
      ['report-2', '甲镇2022年工作总结'],
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(toChunks(parseReport(''))).toEqual([]);
    expect(toChunks(parseReport(' \n\n'))).toEqual([]);
  });

  it.each([0, 1, -5, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a length', (maxLength) => {
    expect(() => toChunks(sampleRoot(), { maxLength })).toThrow(BaogaoError);
  });
});

describe('the laws of chunks', () => {
  it.each(REPORTS)('hold for $name', ({ text }) => {
    const root = parseReport(text);
    for (const maxLength of [2, 20, 150, 500]) {
      const chunks = toChunks(root, { maxLength });
      expectLawful(text, root, chunks, maxLength);
      for (const chunk of chunks) expect(chunkSchema.safeParse(chunk).error).toBeUndefined();
    }
  });

  const piece = fc.oneof(
    fc.constantFrom('一、', '二、', '（一）', '（二）', '1、', '一是', '首先，', '——'),
    fc.constantFrom('。', '，', '；', '：', '\n', '\n\n', ' ', '　', '\r\n', '“', '”', '（', '）'),
    fc.constantFrom(
      '抓培训',
      '开展宣传活动',
      '发放传单400余份',
      '举办培训班三期',
      '县妇联',
      '2021年3月8日',
      '存在的问题',
    ),
    fc.constantFrom('第3页 共5页', '\n2\n', '青石站工作总结', '2022年工作计划\n'),
    fc.constantFrom('𠮷', '👩‍🌾', 'é', '\ud800', '\u0000', '1'.repeat(40)),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );

  it('hold for any text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 2, max: 60 }), (pieces, maxLength) => {
        const text = pieces.join('');
        const root = parseReport(text);
        expectLawful(text, root, toChunks(root, { maxLength }), maxLength);
      }),
      { numRuns: 200 },
    );
  });

  const clause = fc.constantFrom('发放传单400余份', '举办培训班三期', '走访慰问困难户15户', '联合县妇联', '于3月8日');

  it('cut no count, date or organisation that is not too long itself', () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 30 }), fc.integer({ min: 12, max: 40 }), (some, max) => {
        const text = `${some.join('')}。`;
        const root = parseReport(text);
        for (const { text: own, spans, records } of toChunks(root, { maxLength: max })) {
          for (const { type, end, text: record } of records) {
            if (type === 'activity' || record.length > max / 2) continue;
            expect(end, `${record} in ${own}`).toBeLessThanOrEqual(spans.at(-1)?.end ?? 0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.entries(HOSTILE))('take time in proportion to the text: %s', (_, make) => {
    const root = parseReport(make(40_000));
    const started = performance.now();
    toChunks(root, { maxLength: 500 });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
