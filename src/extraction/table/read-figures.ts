import type { CountCell } from '../../schema/count.js';
import type { CellDraft, CountDraft } from '../count/count-draft.js';
import { times } from '../count/exact.js';
import type { DateDraft } from '../date/date-draft.js';
import { roleOf } from './cell-role.js';
import type { Figure } from './figures.js';
import type { GridCell } from './grid.js';
import type { Head } from './heads.js';
import { itemOf } from './item.js';
import type { TableFacts, TablePart } from './table-facts.js';
import type { StatedUnit } from './units.js';
import { endsIn } from './vocabulary.js';

/** A count of a cell, and the one that it takes the place of; null where running text would have none. */
export interface CellCount {
  readonly count: CountDraft & { readonly cell: CellDraft };
  readonly from: CountDraft | null;
}

/** Where a figure stands, with the heads of its row and its column from the outermost to the innermost. */
interface Place {
  readonly part: TablePart;
  readonly cell: GridCell;
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
}

/** The counts of the cells of a table in text order. */
export function readFigures(facts: TableFacts): CellCount[] {
  const read: CellCount[] = [];
  for (const part of facts.parts) {
    for (const row of part.body) {
      const begun = facts.grid.row(row).filter((cell) => cell.row === row);
      for (const cell of begun) read.push(...readCell(facts, part, cell));
    }
  }
  return read;
}

function readCell(facts: TableFacts, part: TablePart, cell: GridCell): CellCount[] {
  const figure = facts.figures.get(cell);
  const found = facts.counts.get(cell) ?? [];
  if (figure === undefined && found.length === 0) return [];
  const place = placeOf(facts, part, cell);
  if (figure === undefined) return found.map((count) => ({ count: inText(facts, place, count), from: count }));
  const count = ofCell(facts, place, figure);
  return count === null ? [] : [{ count, from: found[0] ?? null }];
}

function placeOf(facts: TableFacts, part: TablePart, cell: GridCell): Place {
  const rows = facts.rowHeads(part, cell.row, cell.column).filter((head) => head.cell !== cell);
  return { part, cell, rows, columns: part.columns[cell.column]?.heads ?? [] };
}

/** A figure that is all that its cell holds; null where it counts nothing. */
function ofCell(facts: TableFacts, place: Place, { draft, hasUnit, maybeYear }: Figure): CellCount['count'] | null {
  const { rows, columns } = place;
  if (!hasUnit && !isCounted(place, maybeYear)) return null;
  const stated = hasUnit ? null : unitFor(facts, place, roleOf(rows, columns, null));
  const { value, min, max } = draft;
  const scale = stated?.scale ?? 1;
  const unit = stated ?? draft;
  return {
    ...draft,
    value: times(value, scale),
    ...(min !== undefined && { min: times(min, scale) }),
    ...(max !== undefined && { max: times(max, scale) }),
    unit: unit.unit,
    measure: unit.measure,
    item: itemOf(rows, columns, labelOf(place), hasUnit, (head) => facts.isBody(head)),
    dates: datesOf(facts, place),
    cell: cellOf(facts, place, stated ?? ownUnit(draft, facts.passage.text), unit.unit),
  };
}

/** Whether a figure without a unit counts what its heads say. */
function isCounted({ part, cell, rows, columns }: Place, maybeYear: boolean): boolean {
  if (part.columns[cell.column]?.kind !== 'figure' || (rows.length === 0 && columns.length === 0)) return false;
  return !rows.some(({ name }) => endsIn('uncounted', name) !== undefined) && !(maybeYear && columns.length === 0);
}

/** A count in a cell with other words. */
function inText(facts: TableFacts, place: Place, count: CountDraft): CellCount['count'] {
  const { rows, columns } = place;
  const item = count.item ?? itemOf(rows, columns, labelOf(place), true, (head) => facts.isBody(head));
  const cell = cellOf(facts, place, ownUnit(count, facts.passage.text), count.unit);
  return { ...count, item, dates: datesOf(facts, place), cell };
}

/** The column in which the head of the row stands. */
const labelOf = ({ part, rows }: Place) => part.columns[rows.at(-1)?.cell.column ?? 0];

/** The first unit that is there: of the column, the row, a column of units, or above the table. */
function unitFor(facts: TableFacts, { part, cell, rows, columns }: Place, role: CountCell['role']): StatedUnit | null {
  const own = [...columns].reverse().flatMap(({ units }) => units)[0] ?? rows.at(-1)?.units[0];
  if (own !== undefined) return own;
  for (const column of part.unitColumns) {
    const stated = facts.grid.at(cell.row, column);
    const unit = stated && facts.unitOf(stated);
    if (unit) return unit;
  }
  const isRate = role === 'share' || role === 'change';
  const fitting = facts.captionUnits.filter(({ measure }) => (measure === 'percent') === isRate);
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only : null;
}

/** Where a count states its unit itself. */
function ownUnit({ unit, start, end }: CountDraft, text: string): CellDraft['unit'] {
  if (unit === null) return null;
  const written = text.slice(start, end);
  const at = unit === '%' && !written.includes(unit) ? written.lastIndexOf('‰') : written.lastIndexOf(unit);
  return at < 0 ? null : { start: start + at, end: start + at + unit.length };
}

function cellOf(
  { grid }: TableFacts,
  { cell, rows, columns }: Place,
  unit: CellDraft['unit'],
  name: string | null,
): CellDraft {
  const { row, column } = cell;
  return {
    ...{ table: grid.table.number, row, column },
    rowHeader: spanOf(rows.at(-1)?.cell),
    columnHeader: spanOf(columns.at(-1)?.cell),
    unit: unit && { start: unit.start, end: unit.end },
    role: roleOf(rows, columns, name),
  };
}

const spanOf = (cell: GridCell | undefined): CellDraft['rowHeader'] =>
  cell === undefined ? null : { start: cell.start, end: cell.end };

/** The dates of the heads, and of the times in the row. */
function datesOf(facts: TableFacts, { part, cell, rows, columns }: Place): readonly DateDraft[] {
  const own = [...rows, ...columns].flatMap(({ dates }) => dates);
  return [...new Set([...own, ...facts.timesOf(part, cell.row)])].sort((a, b) => a.start - b.start);
}
