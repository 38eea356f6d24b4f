import type { FoundCell } from '../table-drafts.js';
import type { PageLine } from './page-lines.js';
import type { RuledTable } from './page-parts.js';
import { edgesOf, joined, paragraphsOf } from './paragraph-lines.js';

export type Row = readonly FoundCell[];

/** The rows of a table, each with its cells from left to right, and the places that cells above it take up. */
export function ruledRows({ grid, texts }: RuledTable): Row[] {
  const rows = grid.ys.slice(1).map((_, row) =>
    grid.cells
      .filter(({ top, bottom }) => top <= row && row < bottom)
      .sort((a, b) => a.left - b.left)
      .map((cell): FoundCell => {
        const covered = cell.top < row;
        const edge = grid.xs[cell.right] ?? 0;
        return {
          columns: cell.right - cell.left,
          covered,
          blocks: covered ? [] : blocksOf(texts.get(cell) ?? [], edge),
        };
      }),
  );
  return rows.filter((row) => row.some(({ blocks }) => blocks.length > 0));
}

/** The paragraphs of a cell; a line that ends far from its right edge ends one. */
const blocksOf = (lines: readonly PageLine[], right: number): FoundCell['blocks'] =>
  paragraphsOf(lines, { ...edgesOf(lines), right }).map((some) => ({ type: 'paragraph', ...joined(some) }));

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
