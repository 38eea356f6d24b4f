import stringWidth from 'string-width';
import { fitColumns } from '../index.js';

/** A column of a table: its cells, the head first. */
export interface LaidColumn {
  readonly cells: readonly string[];
  /** Numbers stand flush right. */
  readonly right?: boolean;
  /** Colours a cell, once it has its width. */
  readonly paint?: (cell: string, row: number) => string;
}

const GAP = '  ';
/** No column is cut to less. */
const LEAST = 6;

/**
 * Columns beside each other as lines; Chinese characters take two places. Where that is wider than it may be, the widest columns
 * are cut, with an ellipsis, and where that is not enough, the last are left out.
 */
export function layOut(columns: readonly LaidColumn[], widest: number = Number.POSITIVE_INFINITY): string {
  const wanted = columns.map(({ cells }) => Math.max(...cells.map((cell) => stringWidth(cell))));
  const shown = columns.slice(0, fitting(wanted, widest));
  const widths = shrunk(wanted.slice(0, shown.length), widest - GAP.length * (shown.length - 1));
  const rows = columns[0]?.cells.length ?? 0;
  const line = (row: number): string => {
    const cells = shown.map(({ cells, right = false, paint = (cell) => cell }, index) => {
      const width = widths[index] ?? 0;
      const cell = cells[row] ?? '';
      const blanks = ' '.repeat(Math.max(0, width - stringWidth(cell)));
      return paint(right && blanks !== '' ? blanks + cell : fitColumns(cell, width), row);
    });
    return `${cells.join(GAP).trimEnd()}\n`;
  };
  return Array.from({ length: rows }, (_, row) => line(row)).join('');
}

/** How many columns have room once they are cut; at least one. */
function fitting(wanted: readonly number[], widest: number): number {
  let used = 0;
  const tooMany = wanted.findIndex((width, index) => {
    used += Math.min(width, LEAST) + (index === 0 ? 0 : GAP.length);
    return used > widest;
  });
  return tooMany < 0 ? wanted.length : Math.max(1, tooMany);
}

/** Widths that come to no more than they may: the widest give most. */
function shrunk(wanted: readonly number[], most: number): number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, width) => sum + width, 0) - most;
  while (excess > 0) {
    const width = Math.max(...widths);
    if (width <= LEAST) break;
    widths[widths.indexOf(width)] = width - 1;
    excess -= 1;
  }
  return widths;
}
