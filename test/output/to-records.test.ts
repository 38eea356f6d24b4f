import { describe, expect, it } from 'vitest';
import { toRecords } from '../../src/output/index.js';
import { parseReport } from '../../src/parse.js';
import {
  flatRecordSchema,
  guideRecordSchema,
  type Organisation,
  type ReportRecord,
  rootSchema,
} from '../../src/schema/index.js';
import { count, SOURCE, sampleRoot } from './sample-root.js';
import { sampleDocuments } from './tables/sample-documents.js';

describe('toRecords', () => {
  it('is tried on a valid root', () => {
    expect(rootSchema.safeParse(sampleRoot()).error).toBeUndefined();
  });

  it('gives the report, its sections and its counts in text order', () => {
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
    expect(records[0]).toEqual({
      ...{ type: 'report', id: 'report-1', start: 5, end: 56, title: '消防站年度总结', genre: 'summary' },
      ...{ excerpt: false, period: null, issuer: null },
    });
    expect(records[3]).toEqual({
      ...{ type: 'section', id: 'section-2', start: 26, end: 33, text: '（一）练体2能' },
      ...{ marker: '（一）', style: 'han-paren', ordinal: 1, level: 2, heading: '练体能', role: null },
      ...{
        path: ['抓培训', '练体能'],
        parent: 'section-1',
        extent: { start: 26, end: 40 },
        line: 4,
        report: 'report-1',
      },
    });
    expect(records[4]).toEqual({
      ...{ type: 'count', id: 'count-2', start: 36, end: 39, text: '5公里', value: 5, approx: 'exact', unit: '公里' },
      ...{ measure: 'length', item: null, action: null, report: 'report-1', sentence: 'sentence-1' },
      section: { id: 'section-2', path: ['抓培训', '练体能'], role: null },
      rule: 'count/quantity.grammar:1 quantity',
    });
  });

  it('gives the fields of the guide and no others where they are asked for', () => {
    const records = toRecords(sampleRoot(), { flavour: 'guide' });
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

  it('has all that the guide has, under its names', () => {
    for (const { root } of sampleDocuments()) {
      const full = toRecords(root);
      const guide = toRecords(root, { flavour: 'guide' });
      expect(full.length).toBe(guide.length);
      for (const [index, record] of guide.entries()) {
        expect(guideRecordSchema.safeParse(record).error).toBeUndefined();
        for (const [field, value] of Object.entries(record)) {
          expect(
            asGuide(Object.entries(full[index] ?? {}).find(([name]) => name === field)?.[1], value),
            field,
          ).toEqual(value);
        }
      }
    }
  });

  it('joins: a role names the record that it is, which says what it belongs to', () => {
    const records = toRecords(parseReport('县图书馆2023年工作总结\n5月，举办培训班四期，开展演出四期。\n'));
    const events = records.filter((record) => record.type === 'activity');
    expect(events.map(({ name, counts }) => [name, counts.map(({ text }) => text)])).toEqual([
      ['培训班', ['四期']],
      ['演出', ['四期']],
    ]);
    for (const { id, counts, dates } of events) {
      const [filler] = counts;
      const count = records.find((record) => record.id === filler?.id);
      expect(count).toMatchObject({ type: 'count', text: '四期', start: filler?.start, activity: id });
      const date = records.find((record) => record.id === dates[0]?.id);
      expect(date).toMatchObject({ value: 'XXXX-05', resolved: { start: '2023-05-01', end: '2023-05-31' } });
    }
  });

  it('has one name for one thing in both scripts', () => {
    const [first, second] = ['县文化馆举办迎春文艺演出。', '縣文化館舉辦迎春文藝演出。'].map((text) =>
      toRecords(parseReport(text)).find((record) => record.type === 'activity'),
    );
    expect(second?.object?.text).toBe('迎春文藝演出');
    for (const activity of [first, second]) expect(activity).toMatchObject({ action: '举办', name: '迎春文艺演出' });
  });

  it('begins ids with the name of the document', () => {
    const records = toRecords(parseReport('一、抓培训\n5月，县图书馆举办培训班四期。\n'), { document: 'a.txt' });
    expect(records.length).toBeGreaterThan(3);
    const keys = new Set(records.map(({ id }) => id));
    const leading = ['id', 'report', 'sentence', 'activity', 'parent'];
    for (const record of records) {
      expect(record.document).toBe('a.txt');
      for (const [field, value] of Object.entries(record)) {
        if (leading.includes(field) && value !== null) expect(value).toMatch(/^a\.txt#/);
      }
      if (record.type === 'activity') {
        for (const { id } of [...record.counts, ...record.dates, ...record.organisers]) expect(keys).toContain(id);
      }
    }
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

  it('orders records at the same place by type', () => {
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
        action: '次',
        name: null,
        organisers: [{ text: '消防站', id: 'organisation-1', start: 5, end: 8 }],
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
    expect(found[1]).toMatchObject({ resolved: { start: '2014-01-01', end: '2014-12-31', implied: true } });
    expect(found[0]).not.toHaveProperty('sections');
  });
});

/** What a field of the guide would be, made of the full one: texts of what has more than a text. */
function asGuide(value: unknown, expected: unknown): unknown {
  if (typeof expected === 'string' || (Array.isArray(expected) && typeof expected[0] === 'string'))
    return textOf(value);
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) return value;
  const wanted = Object.keys(expected);
  return Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => wanted.includes(name)));
}

function textOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textOf);
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
}
