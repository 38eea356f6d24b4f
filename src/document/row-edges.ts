import type { FoundCell } from './table-drafts.js';

/** A cell that says where it ends, in any unit of length. */
export interface EdgedCell extends FoundCell {
  readonly right: number;
}

const MOST_COLUMNS = 100;

/** The cells of a table whose rows have edges of their own: one that goes over the edges of others takes up columns. */
export function columnsByEdges(rows: readonly (readonly EdgedCell[])[]): FoundCell[][] {
  const edges = [...new Set(rows.flatMap((row) => row.map(({ right }) => right)))].sort((a, b) => a - b);
  const places = new Map(edges.map((edge, index) => [edge, index + 1]));
  return rows.map((row) => {
    let column = 0;
    return row.map(({ right, ...cell }) => {
      const end = Math.max(places.get(right) ?? 0, column + 1);
      const columns = Math.min(end - column, MOST_COLUMNS);
      column = end;
      return { ...cell, columns };
    });
  });
}
