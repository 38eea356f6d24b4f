import type { CellTypes, Column } from './column.js';

/** Columns by name, in the order in which they stand. */
export type Columns = Readonly<Record<string, Column>>;

/** One line of a table: a cell for every column. */
export type TableRow<C extends Columns = Columns> = {
  readonly [Name in keyof C]: CellTypes[C[Name]['type']] | (C[Name]['nullable'] extends true ? null : never);
};

/** What a table holds, for people and for programs. */
export interface TableSchema<C extends Columns = Columns> {
  readonly name: string;
  readonly description: string;
  /** The columns whose values together are found in one row only. */
  readonly key: readonly string[];
  readonly columns: C;
}

/** A tidy table: one row for each thing, one column for each of its properties. */
export interface Table<C extends Columns = Columns> {
  readonly schema: TableSchema<C>;
  readonly rows: readonly TableRow<C>[];
}
