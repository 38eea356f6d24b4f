import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderTable, toTables } from '../../src/output/index.js';
import { sampleRoot } from './sample-root.js';

/** The texts of a table's cells, line by line. */
const cellsOf = (html: string): string[][] =>
  [...parseHTML(html).document.querySelectorAll('tr')].map((line) =>
    [...line.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  );

describe('renderTable', () => {
  it('shows rows, null as an empty cell and columns of all rows', () => {
    expect(cellsOf(renderTable([{ a: 1, b: null }, { c: true }]))).toEqual([
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['', '', 'true'],
    ]);
  });

  it('escapes what is text', () => {
    const html = renderTable([{ '<b>': '<script>alert(1)</script>' }]);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
    expect(cellsOf(html)).toEqual([['<b>'], ['<script>alert(1)</script>']]);
  });

  it('shows a table with what its columns mean, lists joined', () => {
    const { sections } = toTables(sampleRoot());
    const html = renderTable(sections, { columns: ['heading', 'path'] });
    expect(cellsOf(html)[2]).toEqual(['练体能', '抓培训; 练体能']);
    expect(parseHTML(html).document.querySelector('th')?.getAttribute('title')).toBe(
      sections.schema.columns.heading.description,
    );
  });

  it('shows days as days, times as times and lists joined', () => {
    const row = { day: new Date('2021-03-08'), time: new Date('2021-03-08T14:30:00Z'), list: ['a', 'b'] };
    expect(cellsOf(renderTable([row]))[1]).toEqual(['2021-03-08', '2021-03-08T14:30:00.000Z', 'a; b']);
  });

  it('tells how many rows it does not show', () => {
    const rows = [1, 2, 3, 4, 5].map((a) => ({ a, b: 0 }));
    expect(cellsOf(renderTable(rows, { limit: 2 })).slice(1)).toEqual([['1', '0'], ['2', '0'], ['… 3']]);
    expect(renderTable(rows, { limit: 5 })).not.toContain('…');
  });

  it('sets numbers to the right and shows no rows as heads', () => {
    expect(renderTable([{ a: 1 }])).toContain('<td style="text-align:right">1</td>');
    const { schema } = toTables([]).counts;
    expect(cellsOf(renderTable({ schema, rows: [] }))).toEqual([Object.keys(schema.columns)]);
  });
});
