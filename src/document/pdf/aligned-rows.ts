import type { DraftBlock } from '../compose-document.js';
import type { LineCell, PageLine } from './page-lines.js';
import { NUMBERED } from './paragraph-lines.js';

/** A table has so many rows at least, and its cells are no longer. */
const LEAST_ROWS = 2;
const LONGEST_CELL = 24;
/** Edges, or middles, that differ by less than this part of a character's size are aligned. */
const ALIGNED = 0.6;

/** The rows of a table that begins with a line: lines of as many cells, one under the other. None where it is no row. */
export function alignedRows(lines: readonly PageLine[], start: number): readonly PageLine[] {
  const first = lines[start];
  if (first === undefined || first.cells.length < 2 || !isShort(first)) return [];
  const rows = [first];
  for (let line = lines[start + rows.length]; line !== undefined; line = lines[start + rows.length]) {
    if (line.cells.length !== first.cells.length || line.page !== first.page || !isShort(line)) break;
    const above = rows.at(-1) ?? first;
    if (line.y >= above.y || !line.cells.every((cell, index) => isUnder(cell, above.cells[index], line.size))) break;
    rows.push(line);
  }
  const holdsFigures = rows.slice(1).some(({ cells }) => cells.slice(1).some(({ text }) => /\d/.test(text)));
  return rows.length >= LEAST_ROWS && holdsFigures && !isContents(rows) ? rows : [];
}

/** Headings, each with the page on which it stands. */
function isContents(rows: readonly PageLine[]): boolean {
  const pages = rows.map(({ cells }) =>
    cells.length === 2 && /^\d+$/.test(cells[1]?.text ?? '') ? Number(cells[1]?.text) : -1,
  );
  const ascend = pages.every((page, index) => page >= Math.max(1, pages[index - 1] ?? 1));
  return ascend && rows.filter(({ text }) => NUMBERED.test(text)).length * 2 > rows.length;
}

/** A table of rows. */
export function tableOf(rows: readonly PageLine[]): DraftBlock {
  return {
    type: 'table',
    rows: rows.map(({ cells, page, line }) => cells.map(({ text }) => ({ text, lines: [{ offset: 0, page, line }] }))),
  };
}

const isShort = ({ cells }: PageLine): boolean => cells.every(({ text }) => text.length <= LONGEST_CELL);

function isUnder(cell: LineCell, above: LineCell | undefined, size: number): boolean {
  if (above === undefined) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < ALIGNED * size;
  return near(cell.x, above.x) || near(cell.right, above.right) || near(cell.x + cell.right, above.x + above.right);
}
