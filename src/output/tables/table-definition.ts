import type { ReportContext } from './report-context.js';
import type { Columns, TableRow, TableSchema } from './table.js';

/** A table's schema, and how its rows are made of a report. */
export interface TableDefinition<C extends Columns = Columns> {
  readonly schema: TableSchema<C>;
  rowsOf(context: ReportContext): TableRow<C>[];
}

export function defineTable<const C extends Columns>(
  schema: TableSchema<C>,
  rowsOf: (context: ReportContext) => TableRow<C>[],
): TableDefinition<C> {
  return { schema, rowsOf };
}
