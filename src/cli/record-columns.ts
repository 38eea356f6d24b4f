import type { FlatRecord } from '../index.js';

/**
 * What a table for people shows of each type of record, by the names that flat records have: whose it is, what it says, how that is
 * understood. Spans and rules are for programs, and `--format csv` has them.
 */
export const RECORD_COLUMNS = {
  report: ['id', 'title', 'genre', 'period', 'issuer'],
  section: ['id', 'level', 'marker', 'heading', 'role', 'line'],
  count: ['id', 'text', 'value', 'approx', 'unit', 'action', 'item', 'section'],
  date: ['id', 'text', 'kind', 'value', 'resolved', 'section'],
  organisation: ['id', 'text', 'kind', 'name', 'entity', 'section'],
  activity: ['id', 'action', 'name', 'category', 'status', 'organisers', 'dates', 'places', 'counts', 'section'],
  comparison: ['id', 'text', 'kind', 'item', 'value', 'unit', 'against', 'level', 'base', 'section'],
} as const satisfies { readonly [Type in FlatRecord['type']]: readonly FieldOf<Type>[] };

type FieldOf<Type extends FlatRecord['type']> = keyof Extract<FlatRecord, { readonly type: Type }>;

/** What records of packs have beside their own fields: these are for programs. */
const OF_ALL: ReadonlySet<string> = new Set([
  ...['type', 'document', 'start', 'end', 'report', 'section', 'sentence', 'rule'],
]);

/** The columns of a type: of a pack's, its own fields. */
export function columnsOf(type: string, records: readonly object[]): readonly string[] {
  if (Object.hasOwn(RECORD_COLUMNS, type)) return RECORD_COLUMNS[type as FlatRecord['type']];
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  return [...names].filter((name) => !OF_ALL.has(name)).concat('section');
}
