import type { DrawnLine } from './drawn-lines.js';
import { type Grid, type GridCell, gridsOf } from './grids.js';
import { linesOf, type PageLine, type Piece } from './page-lines.js';

/** A table whose lines are drawn. */
export interface RuledTable {
  readonly grid: Grid;
  /** The lines of text in each cell of the grid. */
  readonly texts: ReadonlyMap<GridCell, readonly PageLine[]>;
}

export type PagePart = PageLine | RuledTable;

export const isRuled = (part: PagePart): part is RuledTable => 'grid' in part;

/** The foot of a character is so much of its size below its middle. */
const MIDDLE = 0.35;
/** A table has so many cells with text at least, and this part of all, */
const LEAST_FILLED = 4;
const LEAST_SHARE = 0.4;
/** and no more than this part of what stands in it goes over the edges of its cells. */
const MOST_OVER = 0.2;

/** What stands on a page, in the order in which the file holds it: lines, and the tables that lines are drawn around. */
export function partsOf(pieces: readonly Piece[], drawn: readonly DrawnLine[], page: number): PagePart[] {
  const tables = gridsOf(drawn).flatMap((grid) => {
    const filled = filling(grid, pieces);
    return filled === null ? [] : [{ grid, filled, inside: new Set([...filled.values()].flat()) }];
  });
  const parts: PagePart[] = [];
  let free: Piece[] = [];
  let line = 1;
  const numbered = (some: readonly Piece[]): PageLine[] => {
    const lines = linesOf(some, page, line);
    line += lines.length;
    return lines;
  };
  const open = new Set(tables);
  for (const piece of pieces) {
    const table = tables.find(({ inside }) => inside.has(piece));
    if (table === undefined) {
      free.push(piece);
      continue;
    }
    if (!open.delete(table)) continue;
    parts.push(...numbered(free));
    free = [];
    const texts = new Map([...table.filled].map(([cell, some]) => [cell, numbered(some)]));
    parts.push({ grid: table.grid, texts });
  }
  parts.push(...numbered(free));
  return parts;
}

/** The pieces in each cell, by cell; null if they do not fit into the cells as those of a table do. */
function filling({ xs, ys, cells }: Grid, pieces: readonly Piece[]): Map<GridCell, Piece[]> | null {
  const places = new Map(cells.flatMap((cell) => placesOf(cell).map((place) => [place, cell] as const)));
  const filled = new Map<GridCell, Piece[]>();
  let over = 0;
  let all = 0;
  for (const piece of pieces) {
    const column = between(xs, (piece.x + piece.right) / 2);
    const row = between(ys, piece.y + MIDDLE * piece.size);
    const cell = places.get(`${row} ${column}`);
    if (cell === undefined) continue;
    filled.set(cell, [...(filled.get(cell) ?? []), piece]);
    all++;
    const [left = 0, right = 0] = [xs[cell.left], xs[cell.right]];
    if (piece.x < left - piece.size || piece.right > right + piece.size) over++;
  }
  const isFilled = filled.size >= LEAST_FILLED && filled.size >= LEAST_SHARE * cells.length;
  return isFilled && over <= MOST_OVER * all ? filled : null;
}

function placesOf({ left, right, top, bottom }: GridCell): string[] {
  const rows = Array.from({ length: bottom - top }, (_, index) => top + index);
  const columns = Array.from({ length: right - left }, (_, index) => left + index);
  return rows.flatMap((row) => columns.map((column) => `${row} ${column}`));
}

/** Between which two of ascending or descending numbers another lies: the place of the first; -1 if outside. */
const between = (edges: readonly number[], at: number): number =>
  edges.findIndex((edge, index) => {
    const next = edges[index + 1];
    return next !== undefined && Math.min(edge, next) <= at && at < Math.max(edge, next);
  });
