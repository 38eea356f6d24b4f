import { LIST_SEPARATOR } from './list-separator.js';
import type { Table } from './tables/table.js';
import type { Cell, Row } from './to-rows.js';

/** What a cell of rows or tables holds. */
export type ContentCell = Cell | Date | readonly string[];

/** Rows, or those of a table, with the columns that they have together. */
export interface TableContent {
  readonly rows: readonly Readonly<Record<string, ContentCell>>[];
  readonly columns: readonly string[];
}

/** The columns of a table are those of its schema; those of bare rows in the order in which they first occur. */
export function contentOf(source: Table | readonly Row[]): TableContent {
  if ('schema' in source) return { rows: source.rows, columns: Object.keys(source.schema.columns) };
  return { rows: source, columns: [...new Set(source.flatMap((row) => Object.keys(row)))] };
}

/** A cell as text: nothing for null, lists joined, times as days where they are the beginning of one. */
export function cellText(cell: ContentCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '');
  return typeof cell === 'object' ? cell.join(LIST_SEPARATOR) : String(cell);
}
