import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseReport, type Report, renderMarks } from '../../src/index.js';

const TEXT = '青石站2021年工作总结\n3月8日，青石站举办培训班12期，发放手册500册。见<b>附件</b>&amp;。\n';
const root = parseReport(TEXT);

/** What is marked as a type, in text order; the text around; the types of the legend. */
function read(html: string) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const marks = [...document.querySelectorAll('mark')];
  return {
    marked: (type: string) =>
      marks.filter((mark) => mark.getAttribute('data-type') === type).map(({ textContent }) => textContent),
    text: document.querySelector('div')?.textContent,
    legend: [...document.querySelectorAll('p span')].map(({ textContent }) => textContent),
    titles: marks.map((mark) => mark.getAttribute('title')),
    styles: [...document.querySelectorAll('mark, p span')].map((element) => element.getAttribute('style') ?? ''),
  };
}

describe('renderMarks', () => {
  it('keeps the text whole and marks its records', () => {
    const { text, marked, legend } = read(renderMarks(root));
    expect(text).toBe(TEXT);
    expect(marked('count')).toEqual(['12期', '500册']);
    expect(marked('date')).toEqual(['2021年', '3月8日']);
    expect(legend).toEqual(['数量', '日期', '组织', '活动']);
  });

  it('marks the types that are asked for, in the language that is asked for', () => {
    const { marked, legend, titles } = read(renderMarks(root, { types: ['count'], language: 'en' }));
    expect([marked('count').length, marked('date').length, legend]).toEqual([2, 0, ['Count']]);
    expect(titles).toEqual(['Count: 12期', 'Count: 500册']);
  });

  it('marks a report by itself', () => {
    const two = parseReport(`${TEXT}\n县图书馆2022年工作总结\n一、抓培训\n全年举办培训班8期。\n`);
    const [first, second] = two.children.filter((child): child is Report => child.type === 'report');
    if (!first || !second) throw new Error('two reports');
    expect(read(renderMarks(first)).marked('count')).toEqual(['12期', '500册']);
    expect(read(renderMarks(second)).marked('count')).toEqual(['8期']);
  });

  it('marks the records of packs', () => {
    const packs = [fileURLToPath(new URL('../../examples/packs/police', import.meta.url))];
    const { marked, legend } = read(renderMarks(parseReport('审结（2023）青0102刑初12号案件。', { packs })));
    expect(marked('case-number')).toEqual(['（2023）青0102刑初12号']);
    expect(legend).toContain('case-number');
  });

  it('needs no style sheet, and no text without records a legend', () => {
    expect(read(renderMarks(root)).styles.filter((style) => !/background:#[0-9a-f]{6};/.test(style))).toEqual([]);
    expect(read(renderMarks(parseReport('无。')))).toMatchObject({ text: '无。', legend: [] });
  });
});
