import type { CellBlock } from './block.js';
import type { CellPlace } from './compose-document.js';

/** Where a cell stands in the grid of its table. */
export type GridPlace = Omit<CellBlock, 'start' | 'end'>;

export const NO_PLACE: GridPlace = { row: 1, column: 1, rows: 1, columns: 1, header: false };

/** The places of the cells of a table, row by row: a cell that covers places below it has as many rows more. */
export function placeCells(rows: readonly (readonly CellPlace[])[]): readonly (readonly GridPlace[])[] {
  /** By column, the cell that may go on in the next row. */
  const above = new Map<number, { rows: number }>();
  return rows.map((cells, index) => {
    let column = 1;
    return cells.map(({ columns = 1, skip = 0, covered = false, header = false }) => {
      column += skip;
      const place = { row: index + 1, column, rows: 1, columns, header };
      column += columns;
      const owner = covered ? above.get(place.column) : undefined;
      if (owner === undefined) {
        above.set(place.column, place);
        return place;
      }
      owner.rows++;
      return { ...place, rows: 0 };
    });
  });
}
