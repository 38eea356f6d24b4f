import { gzipSync } from 'node:zlib';
import type { Table, TableSchema } from '../../output/tables/table.js';
import { TABLE_SCHEMAS, type TableName } from '../../output/tables/table-definitions.js';
import { toCsv } from '../../output/to-csv.js';
import type { FlatRecord } from '../../schema/flat-record.js';
import type { FolderFormat } from './folder-options.js';

/** Where a run keeps what is its own, inside the output folder. */
export const OWN_FOLDER = '.baogao';

/** A file that grows with each document. */
export type Output =
  /** `failures`: the files that gave nothing; `records` and `json`: a line for each. */
  | { readonly kind: 'failures' | 'records' | 'json'; readonly name: string }
  /** `csv`: a table; `rows`: the same as compressed lines of JSON, from which Parquet is made in the end. */
  | { readonly kind: 'csv' | 'rows'; readonly name: string; readonly table: TableName };

const TABLE_NAMES = Object.keys(TABLE_SCHEMAS) as TableName[];

/** The tables of each type of record. Sentences are of no type: they come only where all types are asked for. */
const TABLES_OF: Readonly<Record<FlatRecord['type'], readonly TableName[]>> = {
  report: ['reports'],
  section: ['sections'],
  count: ['counts'],
  date: ['dates'],
  organisation: ['organisations', 'entities'],
  activity: [
    'activities',
    'activity_organisers',
    'activity_participants',
    'activity_dates',
    'activity_places',
    'activity_counts',
  ],
  comparison: ['comparisons'],
};

/** The tables of these types, or all. */
const tablesOf = (types: readonly FlatRecord['type'][] | undefined): readonly TableName[] =>
  types ? TABLE_NAMES.filter((table) => types.some((type) => TABLES_OF[type].includes(table))) : TABLE_NAMES;

/** The files that grow, in the order in which the journal lists their lengths. Names are relative to the output folder. */
export function outputsOf(
  formats: readonly FolderFormat[],
  types: readonly FlatRecord['type'][] | undefined,
): Output[] {
  const has = (format: FolderFormat): boolean => formats.includes(format);
  const tables = tablesOf(types);
  const outputs: Output[] = [{ kind: 'failures', name: 'failures.ndjson' }];
  if (has('records')) outputs.push({ kind: 'records', name: 'records.ndjson' });
  if (has('json')) outputs.push({ kind: 'json', name: 'trees.ndjson' });
  if (has('csv')) for (const table of tables) outputs.push({ kind: 'csv', name: `${table}.csv`, table });
  if (has('parquet')) {
    for (const table of tables) outputs.push({ kind: 'rows', name: `${OWN_FOLDER}/${table}.ndjson.gz`, table });
  }
  return outputs;
}

/** With what a file begins before the first document, where it begins with anything. */
export function headerOf(output: Output, bom: boolean): Uint8Array | null {
  switch (output.kind) {
    case 'csv':
      return new TextEncoder().encode(toCsv(emptyTable(output.table), { bom }));
    case 'rows':
      // Compressed, nothing is still something; a file of no bytes would be taken for half of one.
      return gzipSync('');
    default:
      return null;
  }
}

/** A table without rows. */
export const emptyTable = (table: TableName): Table => ({
  schema: TABLE_SCHEMAS[table] as unknown as TableSchema,
  rows: [],
});

/** The Parquet file that is made of an output in the end. */
export const parquetName = (table: TableName): string => `${table}.parquet`;
