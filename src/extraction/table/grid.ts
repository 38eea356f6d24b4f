import type { CellBlock } from '../../document/block.js';
import type { TokenRange } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import type { Token } from '../token/token.js';
import type { PassageTable } from './passage-table.js';

/** A cell with its tokens. */
export interface GridCell extends CellBlock, TokenRange {
  readonly tokens: readonly Token[];
  /** Its text without blanks. */
  readonly text: string;
}

/** A table as rows and columns, both from 1; a cell that takes up several places stands in each of them. */
export interface Grid {
  readonly table: PassageTable;
  readonly rows: number;
  readonly columns: number;
  /** In text order, without the places that cells above take up. */
  readonly cells: readonly GridCell[];
  at(row: number, column: number): GridCell | null;
  /** The cells of a row from left to right, those that began above included. */
  row(row: number): readonly GridCell[];
}

/** Puts the cells of a table at their places. */
export function gridOf(table: PassageTable, text: string, tokens: readonly Token[]): Grid {
  const cells: GridCell[] = [];
  const places = new Map<number, Map<number, GridCell>>();
  let token = firstAt(tokens, table.start);
  let rows = 0;
  let columns = 0;
  for (const block of table.cells) {
    const { row, column, start, end } = block;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column + block.columns - 1);
    const inRow = places.get(row) ?? new Map<number, GridCell>();
    places.set(row, inRow);
    if (block.rows === 0) {
      const above = places.get(row - 1)?.get(column);
      if (above !== undefined) fill(inRow, block, above);
      continue;
    }
    const range = tokensWithin(tokens, token, block);
    token = range.to;
    const own = tokens.slice(range.from, range.to).filter(({ kind }) => kind !== 'break');
    const cell = { ...block, ...range, tokens: own, text: text.slice(start, end).replace(/\s+/g, '') };
    cells.push(cell);
    fill(inRow, block, cell);
  }
  return {
    ...{ table, rows, columns, cells },
    at: (row, column) => places.get(row)?.get(column) ?? null,
    row: (row) => [...new Set((places.get(row) ?? NO_PLACES).values())],
  };
}

/** The tokens inside a span, at or behind an index. */
function tokensWithin(tokens: readonly Token[], first: number, { start, end }: Span): TokenRange {
  let from = first;
  while ((tokens[from]?.start ?? Number.POSITIVE_INFINITY) < start) from++;
  let to = from;
  for (let next = tokens[to]; next !== undefined && next.end <= end && next.start < end; next = tokens[++to]);
  return { from, to };
}

const NO_PLACES: ReadonlyMap<number, GridCell> = new Map();

function fill(places: Map<number, GridCell>, { column, columns }: CellBlock, cell: GridCell): void {
  for (let place = column; place < column + columns; place++) places.set(place, cell);
}

/** The first token that begins at or behind an offset. */
function firstAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
