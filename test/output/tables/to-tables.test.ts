import { describe, expect, it } from 'vitest';
import { BaogaoError, parseReport, TABLE_SCHEMAS, type Table, toTables } from '../../../src/index.js';
import { sampleRoot } from '../sample-root.js';
import { sampleDocuments } from './sample-documents.js';

const documents = sampleDocuments();
const tables = toTables(documents);
const each = Object.entries(tables) as [string, Table][];

const DAY = /^\d{4}-\d\d-\d\d$/;
const IS_OF_TYPE: Record<string, (cell: unknown) => boolean> = {
  string: (cell) => typeof cell === 'string',
  integer: Number.isSafeInteger,
  number: Number.isFinite,
  boolean: (cell) => typeof cell === 'boolean',
  date: (cell) => typeof cell === 'string' && DAY.test(cell),
  strings: (cell) => Array.isArray(cell) && cell.every((text) => typeof text === 'string'),
};

describe('toTables', () => {
  it('has a table for every type of record and for what stands around them', () => {
    expect(Object.keys(tables)).toEqual(Object.keys(TABLE_SCHEMAS));
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining(['reports', 'sections', 'counts', 'dates', 'organisations', 'entities', 'activities']),
    );
    for (const [name, { schema, rows }] of each) {
      expect(schema).toBe(TABLE_SCHEMAS[name as keyof typeof TABLE_SCHEMAS]);
      expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  it.each(each)('%s: rows have the columns of the schema, in order, with cells of their types', (_, table) => {
    const { columns } = table.schema;
    for (const row of table.rows) {
      expect(Object.keys(row)).toEqual(Object.keys(columns));
      for (const [name, { type, nullable, values }] of Object.entries(columns)) {
        const cell = row[name];
        if (cell === null) expect(nullable, name).toBe(true);
        else expect(IS_OF_TYPE[type]?.(cell), `${name}: ${cell}`).toBe(true);
        if (cell !== null && values) expect(values).toContain(cell);
      }
    }
  });

  it.each(each)('%s: no key occurs twice', (_, { schema, rows }) => {
    const keys = rows.map((row) => JSON.stringify(schema.key.map((column) => row[column])));
    expect(new Set(keys).size).toBe(rows.length);
  });

  it.each(each)('%s: what its columns refer to is there', (_, { schema, rows }) => {
    for (const [name, { references }] of Object.entries(schema.columns)) {
      if (!references) continue;
      const target = (tables as Record<string, Table>)[references];
      const keys = new Set(target?.rows.map((row) => row[target.schema.key[0] ?? '']));
      for (const row of rows) if (row[name] !== null) expect(keys, name).toContain(row[name]);
    }
  });

  it('has every record in exactly one row', () => {
    const records = documents.flatMap(({ root }) =>
      root.children.flatMap((child) => (child.type === 'report' ? child.records : [])),
    );
    const { counts, dates, organisations, activities, comparisons } = tables;
    const rows = [counts, dates, organisations, activities, comparisons].reduce(
      (sum, table) => sum + table.rows.length,
      0,
    );
    expect(rows).toBe(records.length);
  });

  it('says what the text says', () => {
    const handed = tables.counts.rows.filter(({ item, action }) => item === '宣传册' && action === '发放');
    expect(handed.map(({ value, min, unit, approx }) => [value, min, unit, approx])).toEqual([
      [1200, 1200, '册', 'over'],
      [800, null, '册', 'exact'],
    ]);
    const range = tables.counts.rows.find(({ text }) => text === '20至30场');
    expect(range).toMatchObject({ value: 20, min: 20, max: 30, approx: 'range' });
    const money = tables.counts.rows.find(({ text }) => text === '1.8万元');
    expect(money).toMatchObject({ value: 18000, unit: '元', measure: 'money' });
  });

  it('joins: when and by whom a thing was done', () => {
    const lecture = tables.activities.rows.find(({ text, document }) => document === 'two-years' && /讲座/.test(text));
    const of = <Row extends { activity_id: string }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ activity_id }) => activity_id === lecture?.id);
    const date = tables.dates.rows.find(({ id }) => id === of(tables.activity_dates.rows)[0]?.date_id);
    expect(date).toMatchObject({ resolved_start: '2021-03-08', resolved_end: '2021-03-08', resolved_implied: true });
    const [organiser] = of(tables.activity_organisers.rows);
    expect(tables.entities.rows.find(({ id }) => id === organiser?.entity_id)?.name).toBe('镇妇联');
    const [count] = of(tables.activity_counts.rows);
    expect(tables.counts.rows.find(({ id }) => id === count?.count_id)?.text).toBe('2场');
  });

  it('has the period that a title names', () => {
    expect(tables.reports.rows.map(({ period_start, period_end }) => [period_start, period_end])).toEqual([
      ['2021-01-01', '2021-12-31'],
      ['2022-01-01', '2022-12-31'],
      [null, null],
      ['2023-01-01', '2023-06-30'],
      ['2024-01-01', '2024-12-31'],
    ]);
  });

  it('has the sections with their parents, paths and what they are about', () => {
    const rows = tables.sections.rows.filter(({ report_id }) => report_id === 'two-years#report-1');
    expect(rows.map(({ level, path, role }) => [level, path, role])).toEqual([
      [1, ['计生服务'], 'achievements'],
      [2, ['计生服务', '走访慰问'], 'achievements'],
      [1, ['存在的问题'], 'problems'],
    ]);
    expect(rows.map(({ parent_id }) => parent_id)).toEqual([null, rows[0]?.id, null]);
  });

  it('gives each sentence to its report, and each record its sentence', () => {
    const { sentences, counts } = tables;
    const texts = new Map(sentences.rows.map((row) => [row.id, row]));
    for (const { sentence_id, text, report_id } of counts.rows) {
      const sentence = texts.get(sentence_id);
      expect(sentence?.text).toContain(text);
      expect(sentence?.report_id).toBe(report_id);
    }
  });

  it('keeps keys whatever else is read', () => {
    const alone = toTables(documents.slice(1, 2));
    const together = tables.counts.rows.filter(({ document }) => document === documents[1]?.name);
    expect(alone.counts.rows).toEqual(together);
  });

  it('takes a root, or roots without names', () => {
    expect(toTables(sampleRoot()).reports.rows[0]?.id).toBe('document-1#report-1');
    const names = toTables([sampleRoot(), sampleRoot()]).reports.rows.map(({ document }) => document);
    expect(names).toEqual(['document-1', 'document-2']);
    expect(toTables(sampleRoot()).counts.rows[0]?.sentence_id).toBe('document-1#sentence-1');
  });

  it('refuses two documents with one name', () => {
    const twice = [0, 1].map(() => ({ name: 'a', root: sampleRoot() }));
    expect(() => toTables(twice)).toThrow(BaogaoError);
  });

  it('has all tables where there is nothing', () => {
    for (const nothing of [[], parseReport('')]) {
      const empty = toTables(nothing);
      expect(Object.keys(empty)).toEqual(Object.keys(TABLE_SCHEMAS));
      for (const { rows } of Object.values(empty)) expect(rows).toEqual([]);
    }
  });
});
