import type { Column as ArrowColumn, DataType, Field } from '@uwdata/flechette';
import type { Column, ColumnType } from './column.js';
import type { Table, TableRow } from './table.js';

type Arrow = typeof import('@uwdata/flechette');

/**
 * A table as an Arrow IPC file (Feather V2, uncompressed): integers are Int64, numbers Float64, days Date32, lists
 * List<Utf8>. The metadata of each field say what it means, in `description`, and its `unit`. The writer is loaded on
 * first use.
 */
export async function toArrow({ schema, rows }: Table): Promise<Uint8Array> {
  const arrow = await import('@uwdata/flechette');
  const types = typesOf(arrow);
  const entries = Object.entries(schema.columns).map(([name, column]) => ({
    field: fieldOf(arrow, name, column, types[column.type]),
    column: columnOf(arrow, rows, name, column, types[column.type]),
  }));
  const arrowSchema = {
    ...{ version: arrow.Version.V5, endianness: arrow.Endianness.Little },
    ...{ fields: entries.map(({ field }) => field), metadata: new Map([['description', schema.description]]) },
  };
  const table = new arrow.Table(
    arrowSchema,
    entries.map(({ column }) => column),
  );
  return arrow.tableToIPC(table, { format: 'file' }) as Uint8Array;
}

const typesOf = (arrow: Arrow): Readonly<Record<ColumnType, DataType>> => ({
  string: arrow.utf8(),
  integer: arrow.int64(),
  number: arrow.float64(),
  boolean: arrow.bool(),
  date: arrow.dateDay(),
  strings: arrow.list(arrow.field('item', arrow.utf8(), false)),
});

function fieldOf(arrow: Arrow, name: string, { nullable, description, unit }: Column, type: DataType): Field {
  const metadata = new Map([['description', description]]);
  if (unit !== null) metadata.set('unit', unit);
  return arrow.field(name, type, nullable, metadata);
}

/** One chunk, however many rows. */
function columnOf(
  arrow: Arrow,
  rows: readonly TableRow[],
  name: string,
  column: Column,
  type: DataType,
): ArrowColumn<unknown> {
  return arrow.columnFromArray(
    rows.map((row) => arrowValue(row[name], column)),
    type,
  );
}

function arrowValue(cell: TableRow[string] | undefined, { type }: Column): unknown {
  if (cell === undefined || cell === null) return null;
  return type === 'date' ? new Date(`${cell as string}T00:00:00Z`) : cell;
}
