import type { Grid, GridCell } from './grid.js';
import type { Head } from './heads.js';
import { type Figures, isBlank, type Part } from './sheet.js';
import { endsIn } from './vocabulary.js';

/**
 * What stands in a column: `label` names what a row is about, `time` when it was, `unit` in what it is counted, `serial`
 * and `code` hold numbers that count nothing.
 */
export type ColumnKind = 'figure' | 'label' | 'time' | 'unit' | 'serial' | 'code';

export interface Column {
  readonly kind: ColumnKind;
  /** From the outermost to the innermost. */
  readonly heads: readonly Head[];
}

export interface ColumnReader {
  readonly head: (cell: GridCell) => Head;
  /** Whether the cell holds a unit and nothing else. */
  readonly isUnit: (cell: GridCell) => boolean;
}

/** The columns of a part of a table, the first at index 1. */
export function columnsOf(grid: Grid, part: Part, figures: Figures, reader: ColumnReader): readonly Column[] {
  const columns: Column[] = [{ kind: 'label', heads: [] }];
  for (let column = 1; column <= grid.columns; column++) {
    const heads = [...new Set(part.heads.flatMap((row) => grid.at(row, column) ?? []))]
      .filter(({ text }) => text !== '')
      .map(reader.head);
    const cells = part.body.flatMap((row) => grid.at(row, column) ?? []).filter((cell) => !isBlank(cell));
    const isFirst = columns.every(({ kind }, index) => index === 0 || kind === 'serial' || kind === 'code');
    columns.push({ heads, kind: kindOf(heads, cells, isFirst, figures, reader) });
  }
  return columns;
}

function kindOf(
  heads: readonly Head[],
  cells: readonly GridCell[],
  isFirst: boolean,
  figures: Figures,
  { isUnit }: ColumnReader,
): ColumnKind {
  const name = heads.at(-1)?.name ?? '';
  const uncounted = endsIn('uncounted', name);
  if (uncounted?.kind === 'time') return 'time';
  if (uncounted !== undefined) return uncounted.kind === 'serial' ? 'serial' : 'code';
  if (cells.length > 0 && cells.every(isUnit)) return 'unit';
  const found = cells.flatMap((cell) => figures.get(cell) ?? []);
  if (found.length === 0) return 'label';
  if (isFirst && found.length === cells.length && found.every(({ maybeYear }) => maybeYear)) return 'time';
  if (isFirst && heads.length === 0 && found.length > 2 && found.every(({ draft }, nth) => draft.value === nth + 1)) {
    return 'serial';
  }
  return 'figure';
}
