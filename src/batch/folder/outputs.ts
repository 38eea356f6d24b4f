import { gzipSync } from 'node:zlib';
import { packTableSchema } from '../../output/tables/pack-table.js';
import type { Table, TableSchema } from '../../output/tables/table.js';
import { TABLE_SCHEMAS, type TableName } from '../../output/tables/table-definitions.js';
import { toCsv } from '../../output/to-csv.js';
import type { FlatRecord } from '../../schema/flat-record.js';
import type { PackType } from '../../schema/pack-type.js';
import type { FlatType } from '../flat-types.js';
import type { FolderFormat } from './folder-options.js';

/** Where a run keeps what is its own, inside the output folder. */
export const OWN_FOLDER = '.baogao';

/** A file that grows with each document. */
export type Output =
  /** `failures`: the files that gave nothing; `diagnostics`: remarks on the others; `records` and `json`: a line for each. */
  | { readonly kind: 'failures' | 'diagnostics' | 'records' | 'json'; readonly name: string }
  /** `csv`: a table; `rows`: the same as compressed lines of JSON, from which Parquet is made in the end. */
  | TableOutput;

/** A table that grows. */
export interface TableOutput {
  readonly kind: 'csv' | 'rows';
  readonly name: string;
  readonly table: string;
  /** Of a pack's table: what its columns are. */
  readonly schema?: TableSchema;
}

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

/** The tables of these types, or all; those of packs behind ours. */
function tablesOf(
  types: readonly FlatType[] | undefined,
  packTypes: readonly PackType[],
): readonly Omit<TableOutput, 'kind' | 'name'>[] {
  const wanted = (name: TableName): boolean =>
    types === undefined ||
    types.some((type) => Object.hasOwn(TABLES_OF, type) && TABLES_OF[type as FlatRecord['type']].includes(name));
  return [
    ...TABLE_NAMES.filter(wanted).map((table) => ({ table })),
    ...packTypes
      .filter(({ name }) => types?.includes(name) ?? true)
      .map(packTableSchema)
      .map((schema) => ({ table: schema.name, schema })),
  ];
}

/** The files that grow, in the order in which the journal lists their lengths. Names are relative to the output folder. */
export function outputsOf(
  formats: readonly FolderFormat[],
  types: readonly FlatType[] | undefined,
  packTypes: readonly PackType[] = [],
): Output[] {
  const has = (format: FolderFormat): boolean => formats.includes(format);
  const tables = tablesOf(types, packTypes);
  const outputs: Output[] = [
    { kind: 'failures', name: 'failures.ndjson' },
    { kind: 'diagnostics', name: 'diagnostics.ndjson' },
  ];
  if (has('records')) outputs.push({ kind: 'records', name: 'records.ndjson' });
  if (has('json')) outputs.push({ kind: 'json', name: 'trees.ndjson' });
  if (has('csv')) for (const table of tables) outputs.push({ kind: 'csv', name: `${table.table}.csv`, ...table });
  if (has('parquet')) {
    for (const table of tables) {
      outputs.push({ kind: 'rows', name: `${OWN_FOLDER}/${table.table}.ndjson.gz`, ...table });
    }
  }
  return outputs;
}

/** With what a file begins before the first document, where it begins with anything. */
export function headerOf(output: Output, bom: boolean): Uint8Array | null {
  switch (output.kind) {
    case 'csv':
      return new TextEncoder().encode(toCsv(emptyTable(output), { bom }));
    case 'rows':
      // Compressed, nothing is still something; a file of no bytes would be taken for half of one.
      return gzipSync('');
    default:
      return null;
  }
}

/** A table without rows. */
export const emptyTable = ({ table, schema }: Pick<TableOutput, 'table' | 'schema'>): Table => ({
  schema: schema ?? (TABLE_SCHEMAS[table as TableName] as unknown as TableSchema),
  rows: [],
});

/** The Parquet file that is made of an output in the end. */
export const parquetName = (table: string): string => `${table}.parquet`;
