import { describe, expect, it } from 'vitest';
import { toRecords } from '../../src/output/index.js';
import { flatRecordSchema, type Organisation, type ReportRecord, rootSchema } from '../../src/schema/index.js';
import { count, SOURCE, sampleRoot } from './sample-root.js';

describe('toRecords', () => {
  it('is tried on a valid root', () => {
    expect(rootSchema.safeParse(sampleRoot()).error).toBeUndefined();
  });

  it('gives the report, its sections and its counts in text order with the field names of the guide', () => {
    const records = toRecords(sampleRoot());
    expect(records.map(({ type, start }) => [type, start])).toEqual([
      ['report', 5],
      ['section', 13],
      ['count', 23],
      ['section', 26],
      ['count', 36],
      ['section', 40],
      ['count', 50],
    ]);
    expect(records[0]).toEqual({ type: 'report', start: 5, end: 56, title: '消防站年度总结', genre: 'summary' });
    expect(records[1]).toEqual({
      ...{ type: 'section', start: 13, end: 18, text: '一、抓培训' },
      ...{ marker: '一、', style: 'han-comma', ordinal: 1, level: 1, heading: '抓培训' },
    });
    expect(records[6]).toEqual({
      ...{ type: 'count', start: 50, end: 55, text: '400余份' },
      ...{ value: 400, approx: 'over', min: 400, unit: '份', measure: 'count', item: '传单', action: null },
    });
  });

  it('gives a section cut by furniture its whole span, and the heading without the cut', () => {
    const [section] = toRecords(sampleRoot()).filter(({ start }) => start === 26);
    expect(section).toMatchObject({ text: '（一）练体2能', end: 33, heading: '练体能' });
  });

  it('gives spans that are slices of the source, and records that the schema takes', () => {
    for (const record of toRecords(sampleRoot())) {
      expect(flatRecordSchema.safeParse(record).error).toBeUndefined();
      if ('text' in record) expect(SOURCE.slice(record.start, record.end)).toBe(record.text);
    }
  });

  it('gives no report record for an excerpt', () => {
    expect(toRecords(sampleRoot({ excerpt: true })).map(({ type }) => type)).not.toContain('report');
  });

  it('takes a report instead of a root', () => {
    const root = sampleRoot();
    const report = root.children.find((child) => child.type === 'report');
    expect(report && toRecords(report)).toEqual(toRecords(root));
  });

  it('orders records at the same place by type, and leaves out what only the tree has', () => {
    const at = { start: 23, end: 25, text: '3次', sentence: 0, sections: [], rule: { file: 'f', line: 1, name: 'n' } };
    const organisation: Organisation = { type: 'organisation', id: 'organisation-1', ...at, kind: 'group', name: '站' };
    const records: ReportRecord[] = [
      {
        type: 'activity',
        id: 'activity-1',
        ...at,
        trigger: at,
        object: null,
        category: 'event',
        status: 'done',
        organisers: [{ text: '消防站', id: 'organisation-1' }],
        participants: [],
        dates: [],
        places: [],
        counts: [],
      },
      organisation,
      {
        type: 'date',
        id: 'date-1',
        ...at,
        kind: 'DATE',
        resolved: { start: '2014-01-01', end: '2014-12-31', implied: true },
      },
      count('count-1', '3次', [], { activity: 'activity-1' }),
    ];
    const found = toRecords(sampleRoot({ records })).filter(({ start }) => start === 23);
    expect(found.map(({ type }) => type)).toEqual(['count', 'date', 'organisation', 'activity']);
    expect(found[0]).not.toHaveProperty('activity');
    expect(found[1]).toEqual({ type: 'date', start: 23, end: 25, text: '3次', kind: 'DATE' });
    expect(found[2]).toMatchObject({ kind: 'group', name: '站' });
    expect(found[3]).toMatchObject({ organisers: ['消防站'], object: null });
    for (const field of ['id', 'sentence', 'sections', 'rule']) expect(found[0]).not.toHaveProperty(field);
  });
});
