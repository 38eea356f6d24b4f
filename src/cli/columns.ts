import { layOut } from './table-layout.js';

/** Rows of cells, laid out so that columns stand under each other. */
export function columns(rows: readonly (readonly string[])[]): string {
  const number = Math.max(0, ...rows.map((row) => row.length));
  return layOut(Array.from({ length: number }, (_, index) => ({ cells: rows.map((row) => row[index] ?? '') })));
}
