import type { FlatRecord } from '../../schema/flat-record.js';
import { cellsOf } from './cells.js';
import { type ReportContext, recordsOf } from './report-context.js';
import type { Columns, TableRow, TableSchema } from './table.js';

/** A table's schema, and how its rows are made of a report. */
export interface TableDefinition<C extends Columns = Columns> {
  readonly schema: TableSchema<C>;
  rowsOf(context: ReportContext): TableRow<C>[];
}

/** A table whose rows are made by a function of its own. */
export function defineTable<const C extends Columns>(
  schema: TableSchema<C>,
  rowsOf: (context: ReportContext) => TableRow<C>[],
): TableDefinition<C> {
  return { schema, rowsOf };
}

/** A table with a row for each flat record of a type; the columns are named as its fields are (see `cellsOf`). */
export function defineRecordTable<const C extends Columns>(
  type: FlatRecord['type'],
  schema: TableSchema<C>,
): TableDefinition<C> {
  return defineTable(schema, (context) => recordsOf(context, type).map((record) => rowOf(record, schema.columns)));
}

/** What a record says for these columns; it has no field for some of them where it says nothing. */
export function rowOf<C extends Columns>(record: FlatRecord, columns: C): TableRow<C> {
  return rowOfCells(cellsOf(record), columns);
}

/** Cells by the names of these columns; there is none for some of them where nothing is said. */
export function rowOfCells<C extends Columns>(cells: Readonly<Record<string, unknown>>, columns: C): TableRow<C> {
  const row = Object.entries(columns).map(([name, { type }]) => [
    name,
    cells[name] ?? (type === 'strings' ? [] : null),
  ]);
  // That cells are of the types of their columns is tested.
  return Object.fromEntries(row) as TableRow<C>;
}
