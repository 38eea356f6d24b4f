import type { ColumnSource } from 'hyparquet-writer';
import type { Column } from './column.js';
import { dayNumber } from './day-number.js';
import { parquetSchema } from './parquet-schema.js';
import type { Table, TableRow, TableSchema } from './table.js';

/** Under this name the file's metadata hold what the columns mean, as JSON. */
const METADATA_KEY = 'baogao';

/**
 * A table as a Parquet file, compressed with Snappy: integers are INT64, numbers DOUBLE, days DATE, lists LIST, and
 * columns that cannot be null are required. The file's metadata explain the columns. The writer is loaded on first use.
 */
export async function toParquet({ schema, rows }: Table): Promise<Uint8Array> {
  const { ByteWriter, parquetWrite } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  await parquetWrite({
    writer,
    schema: parquetSchema(schema),
    columnData: parquetColumns(schema, rows),
    kvMetadata: parquetMetadata(schema),
    createdBy: 'baogao',
  });
  return new Uint8Array(writer.getBuffer());
}

export const parquetColumns = ({ columns }: TableSchema, rows: readonly TableRow[]): ColumnSource[] =>
  Object.entries(columns).map(([name, column]) => ({ name, data: rows.map((row) => parquetValue(row[name], column)) }));

export const parquetMetadata = ({ name, description, key, columns }: TableSchema): { key: string; value: string }[] => [
  { key: METADATA_KEY, value: JSON.stringify({ name, description, key, columns }) },
];

function parquetValue(cell: TableRow[string] | undefined, { type }: Column): unknown {
  if (cell === undefined || cell === null) return null;
  if (type === 'integer') return BigInt(cell as number);
  if (type === 'date') return dayNumber(cell as string);
  return cell;
}
