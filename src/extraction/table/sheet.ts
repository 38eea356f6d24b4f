import type { Figure } from './figures.js';
import type { Grid, GridCell } from './grid.js';

/** Rows of heads with the rows below that they head. */
export interface Part {
  readonly heads: readonly number[];
  readonly body: readonly number[];
}

/** Rows that stand above the heads, and the parts below them. */
export interface Sheet {
  readonly titles: readonly GridCell[];
  readonly parts: readonly Part[];
}

/** No table has more rows of heads one below the other. */
const MOST_HEADS = 6;

export type Figures = ReadonlyMap<GridCell, Figure>;

/** Whether a cell holds a figure; what may be a year is none where heads are looked for. */
const isSure = (figures: Figures, cell: GridCell): boolean => figures.get(cell)?.maybeYear === false;
export const isBlank = ({ text }: GridCell): boolean => /^[-—–~/\\*.…○×]*$/.test(text);

/** Tells the rows of a table apart: titles, heads, and what they head. */
export function sheetOf(grid: Grid, figures: Figures): Sheet {
  const { titles, next: firstRow } = titleRows(grid, figures);
  let row = firstRow;
  const parts: Part[] = [];
  let { heads, next } = headRows(grid, figures, row);
  let body: number[] = [];
  const figured = new Set<number>();
  for (row = next; row <= grid.rows; row++) {
    if (body.length > 0 && isHeadAgain(grid, figures, row, figured)) {
      parts.push({ heads, body });
      ({ heads, next } = headRows(grid, figures, row));
      body = [];
      figured.clear();
      row = next - 1;
      continue;
    }
    body.push(row);
    for (const cell of grid.row(row)) if (isSure(figures, cell)) figured.add(cell.column);
  }
  parts.push({ heads, body });
  return { titles, parts };
}

/** The cells that stand alone in the first rows, and the row behind them. */
function titleRows(grid: Grid, figures: Figures): { titles: readonly GridCell[]; next: number } {
  const titles: GridCell[] = [];
  let row = 1;
  for (; row < grid.rows; row++) {
    const filled = grid.row(row).filter((cell) => cell.text !== '');
    const [only] = filled;
    if (filled.length > 1 || (only !== undefined && (isSure(figures, only) || grid.columns === 1))) break;
    if (only !== undefined) titles.push(only);
  }
  return { titles, next: row };
}

/**
 * The rows of heads that begin with a row: those that the document calls so, else those above the first figure; and the
 * row behind them.
 */
function headRows(grid: Grid, figures: Figures, first: number): { heads: readonly number[]; next: number } {
  const isStated = (row: number): boolean => {
    const cells = grid.row(row);
    return cells.length > 0 && cells.every(({ header }) => header);
  };
  const holdsFigures = (row: number): boolean => grid.row(row).some((cell) => isSure(figures, cell));
  let end = first;
  if (isStated(first)) while (end < grid.rows && end - first < MOST_HEADS && isStated(end)) end++;
  else if (first < grid.rows && !holdsFigures(first)) {
    end = first + 1;
    while (end < grid.rows && end - first < MOST_HEADS && !holdsFigures(end) && goesOn(grid, end)) end++;
  }
  const heads = Array.from({ length: end - first }, (_, index) => first + index);
  return { heads, next: end > first && end < grid.rows && isNumbering(grid, end) ? end + 1 : end };
}

/** Whether the heads above a row go on in it: one of them takes it up too, or spans columns that it tells apart. */
function goesOn(grid: Grid, row: number): boolean {
  const above = grid.row(row - 1);
  return above.some((cell) => cell.row + cell.rows > row || (cell.columns > 1 && cell.text !== ''));
}

/** A row that numbers the columns: 甲 1 2 3. */
function isNumbering(grid: Grid, row: number): boolean {
  const numbers = grid.row(row).flatMap(({ text }) => (/^\d{1,2}$/.test(text) ? [Number(text)] : []));
  return (
    numbers.length >= 3 && numbers.length >= grid.columns - 2 && numbers.every((value, index) => value === index + 1)
  );
}

/** Heads in the middle of a table: words where there were figures, with figures below. */
function isHeadAgain(grid: Grid, figures: Figures, row: number, figured: ReadonlySet<number>): boolean {
  if (figured.size === 0 || row === grid.rows) return false;
  const cells = grid.row(row);
  if (cells.length < 2 || cells.some((cell) => isSure(figures, cell))) return false;
  const inPlace = cells.filter(({ column }) => figured.has(column));
  return inPlace.length === figured.size && inPlace.every((cell) => !isBlank(cell));
}
