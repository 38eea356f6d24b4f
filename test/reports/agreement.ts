import type { GuideRecord } from '../../src/index.js';

/** How far two sets of records agree: by exact span, and by field among those with the same span. */
export interface Agreement {
  /** 2·both / (expected + found); 1 where there is neither. */
  readonly f1: number;
  /** The share of equal fields, by field. */
  readonly fields: Readonly<Record<string, number>>;
}

type Key = (record: GuideRecord) => string;

/** An activity is where its trigger and object are; every other record where its span is. */
const place: Key = (record) =>
  record.type === 'activity'
    ? `${record.trigger.start}-${record.trigger.end} ${record.object?.start ?? ''}-${record.object?.end ?? ''}`
    : `${record.start}-${record.end}`;

/** Compares records of one type, document by document. */
export function agreement(
  documents: readonly { readonly expected: readonly GuideRecord[]; readonly found: readonly GuideRecord[] }[],
  type: GuideRecord['type'],
  fields: readonly string[],
): Agreement {
  let total = 0;
  let both = 0;
  const equal = new Map(fields.map((field) => [field, 0]));
  for (const { expected, found } of documents) {
    const wanted = expected.filter((record) => record.type === type);
    const byPlace = new Map(found.filter((record) => record.type === type).map((record) => [place(record), record]));
    total += wanted.length + byPlace.size;
    for (const record of wanted) {
      const other = byPlace.get(place(record));
      if (!other) continue;
      both += 1;
      for (const field of fields) {
        if (agrees(shown(record, field), shown(other, field), field)) equal.set(field, (equal.get(field) ?? 0) + 1);
      }
    }
  }
  return {
    f1: total === 0 ? 1 : (2 * both) / total,
    fields: Object.fromEntries(fields.map((field) => [field, both === 0 ? 1 : (equal.get(field) ?? 0) / both])),
  };
}

/** What is counted may have more or fewer modifiers before the same head noun. */
function agrees(a: string, b: string, field: string): boolean {
  if (a === b || field !== 'item') return a === b;
  return Math.min(a.length, b.length) >= 2 && (a.endsWith(b) || b.endsWith(a));
}

/** A field as text; a list in any order, and null as if it were missing. */
function shown(record: GuideRecord, field: string): string {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field];
  return Array.isArray(value) ? [...new Set(value.map(String))].sort().join('\n') : String(value ?? '');
}
