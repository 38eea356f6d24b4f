import { describe, expect, it } from 'vitest';
import { toRows } from '../../src/output/index.js';
import { sampleRoot } from './sample-root.js';

describe('toRows', () => {
  const tables = toRows(sampleRoot());

  it('gives one table for each type', () => {
    expect(Object.entries(tables).map(([type, rows]) => [type, rows.length])).toEqual([
      ['report', 1],
      ['section', 3],
      ['count', 3],
      ['date', 0],
      ['organisation', 0],
      ['activity', 0],
      ['comparison', 0],
    ]);
  });

  it('gives scalars only, in the same columns for every row of a table', () => {
    for (const rows of Object.values(tables)) {
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(Object.keys(rows[0] ?? {}));
        for (const cell of Object.values(row)) expect(cell === null || typeof cell !== 'object').toBe(true);
      }
    }
  });

  it('tells where a record stands by the headings that lead to it', () => {
    expect(tables.count[1]).toMatchObject({
      report_id: 'report-1',
      section_id: 'section-2',
      section_path: '抓培训; 练体能',
      value: 5,
    });
  });

  it('has null where a record has nothing', () => {
    expect(tables.count[0]).toMatchObject({ min: null, max: null, activity_id: null, item: '培训' });
  });
});
