import type { DataType, Field, Vector } from 'apache-arrow';
import type { Column, ColumnType } from './column.js';
import type { Table, TableRow } from './table.js';

type Arrow = typeof import('apache-arrow');

/**
 * A table as an Arrow IPC file (Feather V2, uncompressed): integers are Int64, numbers Float64, days Date32, lists
 * List<Utf8>. The metadata of each field say what it means, in `description`, and its `unit`. The writer is loaded on
 * first use.
 */
export async function toArrow({ schema, rows }: Table): Promise<Uint8Array> {
  const arrow = await import('apache-arrow');
  const types = typesOf(arrow);
  const entries = Object.entries(schema.columns).map(([name, column]) => ({
    field: fieldOf(arrow, name, column, types[column.type]),
    vector: vectorOf(arrow, rows, name, column, types[column.type]),
  }));
  const arrowSchema = new arrow.Schema(
    entries.map(({ field }) => field),
    new Map([['description', schema.description]]),
  );
  const children = entries.map(({ vector }) => vector.data[0] as NonNullable<(typeof vector.data)[0]>);
  const data = arrow.makeData({ type: new arrow.Struct(arrowSchema.fields), length: rows.length, children });
  return arrow.tableToIPC(new arrow.Table(arrowSchema, new arrow.RecordBatch(arrowSchema, data)), 'file');
}

const typesOf = (arrow: Arrow): Readonly<Record<ColumnType, DataType>> => ({
  string: new arrow.Utf8(),
  integer: new arrow.Int64(),
  number: new arrow.Float64(),
  boolean: new arrow.Bool(),
  date: new arrow.DateDay(),
  strings: new arrow.List(new arrow.Field('item', new arrow.Utf8(), false)),
});

function fieldOf(arrow: Arrow, name: string, { nullable, description, unit }: Column, type: DataType): Field {
  const metadata = new Map([['description', description]]);
  if (unit !== null) metadata.set('unit', unit);
  return new arrow.Field(name, type, nullable, metadata);
}

/** One chunk, however many rows. */
function vectorOf(arrow: Arrow, rows: readonly TableRow[], name: string, column: Column, type: DataType): Vector {
  const builder = arrow.makeBuilder({ type, nullValues: [null] });
  for (const row of rows) builder.append(arrowValue(row[name], column));
  return builder.finish().toVector();
}

function arrowValue(cell: TableRow[string] | undefined, { type }: Column): unknown {
  if (cell === undefined || cell === null) return null;
  if (type === 'integer') return BigInt(cell as number);
  if (type === 'date') return new Date(`${cell as string}T00:00:00Z`);
  return cell;
}
