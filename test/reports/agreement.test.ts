import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FlatRecord, flatRecordSchema, parseReport, toRecords } from '../../src/index.js';
import { agreement } from './agreement.js';

const FOLDER = new URL('./', import.meta.url);

const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

const documents = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => {
    const text = read(name.replace(/jsonl$/, 'txt'));
    const expected = read(name)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as FlatRecord);
    return { name, text, expected, found: toRecords(parseReport(text)) };
  });

/** The least agreement with careful annotation that a release may have, as the README promises it. */
const FLOORS: Readonly<
  Record<Exclude<FlatRecord['type'], 'comparison'>, { f1: number; fields: Readonly<Record<string, number>> }>
> = {
  report: { f1: 0.9, fields: { genre: 0.8 } },
  section: { f1: 0.95, fields: { level: 0.97, heading: 0.95, ordinal: 0.97, style: 0.97 } },
  count: {
    f1: 0.93,
    fields: { value: 0.98, approx: 0.95, unit: 0.95, measure: 0.95, item: 0.8, action: 0.8 },
  },
  date: { f1: 0.92, fields: { kind: 0.95, value: 0.95 } },
  organisation: { f1: 0.82, fields: { kind: 0.9 } },
  activity: { f1: 0.62, fields: { category: 0.9, status: 0.9, organisers: 0.65, counts: 0.85 } },
};

describe.each(documents)('$name', ({ text, expected }) => {
  it('states records that lie in its text', () => {
    for (const record of expected) {
      expect(flatRecordSchema.safeParse(record).error).toBeUndefined();
      if ('text' in record) expect(text.slice(record.start, record.end)).toBe(record.text);
    }
  });
});

describe('agreement with the annotated reports', () => {
  it.each(Object.entries(FLOORS))('of %s', (type, floor) => {
    const { f1, fields } = agreement(documents, type as FlatRecord['type'], Object.keys(floor.fields));
    expect(f1).toBeGreaterThanOrEqual(floor.f1);
    for (const [field, least] of Object.entries(floor.fields)) {
      expect(fields[field], field).toBeGreaterThanOrEqual(least);
    }
  });
});
