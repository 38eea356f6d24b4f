import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type GuideRecord, guideRecordSchema, parseReport, toRecords } from '../../src/index.js';
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
      .map((line) => JSON.parse(line) as GuideRecord);
    return { name, text, expected, found: toRecords(parseReport(text), { flavour: 'guide' }) };
  });

/** The least agreement with careful annotation that a release may have: what the README says of these reports, less 0.02. */
const FLOORS: Readonly<
  Record<Exclude<GuideRecord['type'], 'comparison'>, { f1: number; fields: Readonly<Record<string, number>> }>
> = {
  report: { f1: 0.98, fields: { genre: 0.98, title: 0.98 } },
  section: { f1: 0.98, fields: { level: 0.98, heading: 0.98, ordinal: 0.97, style: 0.97 } },
  count: {
    f1: 0.976,
    fields: { value: 0.979, approx: 0.98, unit: 0.979, measure: 0.98, item: 0.931, action: 0.913 },
  },
  date: { f1: 0.975, fields: { kind: 0.98, value: 0.976 } },
  organisation: { f1: 0.947, fields: { kind: 0.976, name: 0.965 } },
  activity: { f1: 0.834, fields: { category: 0.95, status: 0.98, organisers: 0.893, dates: 0.954, counts: 0.876 } },
};

describe.each(documents)('$name', ({ text, expected }) => {
  it('states records that lie in its text', () => {
    for (const record of expected) {
      expect(guideRecordSchema.safeParse(record).error).toBeUndefined();
      if ('text' in record) expect(text.slice(record.start, record.end)).toBe(record.text);
    }
  });
});

describe('agreement with the annotated reports', () => {
  it.each(Object.entries(FLOORS))('of %s', (type, floor) => {
    const { f1, fields } = agreement(documents, type as GuideRecord['type'], Object.keys(floor.fields));
    expect(f1).toBeGreaterThanOrEqual(floor.f1);
    for (const [field, least] of Object.entries(floor.fields)) {
      expect(fields[field], field).toBeGreaterThanOrEqual(least);
    }
  });
});
