import type { FoundCell } from '../table-drafts.js';
import type { GridCell } from './grids.js';
import type { PageLine } from './page-lines.js';
import type { RuledTable } from './page-parts.js';
import { joined, joinedTexts, paragraphsOf } from './paragraph-lines.js';

export type Row = readonly FoundCell[];

/** The rows of a table, each with its cells from left to right, and the places that cells above it take up. */
export function ruledRows({ grid, texts }: RuledTable): Row[] {
  const rows = grid.ys.slice(1).map((_, row) =>
    grid.cells
      .filter(({ top, bottom }) => top <= row && row < bottom)
      .sort((a, b) => a.left - b.left)
      .map((cell): FoundCell => {
        const covered = cell.top < row;
        return { columns: cell.right - cell.left, covered, blocks: covered ? [] : blocksOf(texts, cell) };
      }),
  );
  return rows.filter((row) => row.some(({ blocks }) => blocks.length > 0));
}

const blocksOf = (texts: ReadonlyMap<GridCell, readonly PageLine[]>, cell: GridCell): FoundCell['blocks'] =>
  paragraphsOf(texts.get(cell) ?? []).map((lines) => ({ type: 'paragraph', ...joined(lines) }));

/**
 * Rows of a table and those with which it goes on on the next page. A row that the page cuts in two, whose first cell has
 * nothing more to say, is one.
 */
export function joinRows(rows: readonly Row[], next: readonly Row[]): Row[] {
  const last = rows.at(-1) ?? [];
  const [first = [], ...others] = next;
  const isRest =
    first.length === last.length &&
    isEmpty(first[0]) &&
    first.every((cell, index) => isEmpty(cell) || !isEmpty(last[index]));
  if (!isRest) return [...rows, ...next];
  return [...rows.slice(0, -1), last.map((cell, index) => grown(cell, first[index])), ...others];
}

const isEmpty = (cell: FoundCell | undefined): boolean => cell === undefined || cell.blocks.length === 0;

/** A cell with the rest of it, whose first line goes on with its last one. */
function grown(cell: FoundCell, rest: FoundCell | undefined): FoundCell {
  const last = cell.blocks.at(-1);
  const [first, ...others] = rest?.blocks ?? [];
  if (last?.type !== 'paragraph' || first?.type !== 'paragraph') return cell;
  return {
    ...cell,
    blocks: [...cell.blocks.slice(0, -1), { type: 'paragraph', ...joinedTexts(last, first) }, ...others],
  };
}

/** Columns of two pages are the same if their edges differ by no more, in points. */
const ALIKE = 2;

/** True if a table on the next page goes on with another: as many columns, as wide, under no head of its own. */
export function continues(first: RuledTable, next: RuledTable): boolean {
  const [left = 0] = first.grid.xs;
  const [other = 0] = next.grid.xs;
  const alike =
    first.grid.xs.length === next.grid.xs.length &&
    first.grid.xs.every((x, index) => Math.abs(x - left - ((next.grid.xs[index] ?? 0) - other)) <= ALIKE);
  return alike && headOf(first) !== headOf(next);
}

/** The words of the first row. */
const headOf = (table: RuledTable): string =>
  JSON.stringify(ruledRows(table)[0]?.map(({ blocks }) => blocks.map(text)));
const text = (block: FoundCell['blocks'][number]): string => ('text' in block ? block.text : '');
