import type { Span } from '../../source/span.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { type Column, columnsOf } from './columns.js';
import { type Figure, figureOf } from './figures.js';
import type { Grid, GridCell } from './grid.js';
import { type Head, headOf } from './heads.js';
import type { TableMatchers } from './read-tables.js';
import { isBlank, type Part, type Sheet, sheetOf } from './sheet.js';
import { type StatedUnit, unitsIn } from './units.js';
import { endsIn } from './vocabulary.js';
import { within } from './within.js';
import { yearOf } from './year.js';

/** A part of a table with its columns, the first at index 1. */
export interface TablePart extends Part {
  readonly columns: readonly Column[];
  /** The columns that hold units, and times. */
  readonly unitColumns: readonly number[];
  readonly timeColumns: readonly number[];
}

/** The head of a row has so many levels at most. */
const MOST_LEVELS = 4;
/** Above a table, the unit of its figures stands in one of so many lines. */
const CAPTION_LINES = 2;
/** A line with so many tokens is no caption. */
const LONGEST_CAPTION = 40;

/** What is known of a table and its cells, each found once. */
export class TableFacts {
  readonly figures: ReadonlyMap<GridCell, Figure>;
  /** What was found in each cell as in running text. */
  readonly counts: ReadonlyMap<GridCell, readonly CountDraft[]>;
  readonly parts: readonly TablePart[];
  /** The units that stand above the table. */
  readonly captionUnits: readonly StatedUnit[];
  /** Bare years in heads, which are dates there. */
  readonly years: DateDraft[] = [];
  readonly #dates: Map<GridCell, DateDraft[]>;
  readonly #bodies: ReadonlyMap<GridCell, readonly Span[]>;
  readonly #heads = new Map<GridCell, Head>();

  constructor(
    readonly grid: Grid,
    readonly passage: Passage,
    { dates, organisations, counts }: Pick<Findings, 'dates' | 'organisations' | 'counts'>,
    private readonly matchers: TableMatchers,
  ) {
    const { cells } = grid;
    this.counts = within(cells, counts);
    this.#dates = within(cells, dates);
    this.#bodies = within(cells, organisations);
    this.figures = new Map(
      cells.flatMap((cell): [GridCell, Figure][] => {
        if (this.#dates.has(cell)) return [];
        const figure = figureOf(cell, this.counts.get(cell) ?? [], matchers.figures);
        return figure === null ? [] : [[cell, figure]];
      }),
    );
    const sheet = sheetOf(grid, this.figures);
    this.captionUnits = this.#captionUnits(sheet);
    const reader = {
      head: (cell: GridCell) => this.head(cell),
      isUnit: (cell: GridCell) => this.unitOf(cell) !== null,
    };
    this.parts = sheet.parts.map((part) => partOf(part, columnsOf(grid, part, this.figures, reader)));
  }

  /** What a cell says as the head of a row or a column. */
  head(cell: GridCell): Head {
    const known = this.#heads.get(cell);
    if (known !== undefined) return known;
    const head = headOf(cell, this.#datesOf(cell), unitsIn(cell.tokens, this.matchers.units));
    this.#heads.set(cell, head);
    return head;
  }

  /** The unit that is all that a cell holds. */
  unitOf(cell: GridCell): StatedUnit | null {
    const [unit] = unitsIn(cell.tokens, this.matchers.units);
    return unit?.manner === 'whole' ? unit : null;
  }

  /** Whether a cell names an organisation. */
  isBody(cell: GridCell): boolean {
    return this.#bodies.get(cell)?.some(({ start, end }) => start <= cell.start && end >= cell.end) === true;
  }

  /** The cells that head a row for a figure in a column, from the outermost to the innermost. */
  rowHeads({ heads, columns }: TablePart, row: number, column: number): Head[] {
    const inRow = (place: number): GridCell | null => {
      const cell = this.grid.at(row, place);
      return cell !== null && !isBlank(cell) && !this.figures.has(cell) ? cell : null;
    };
    if (heads.length === 0) return this.#nearest(column, inRow);
    if (endsIn('rowRole', columns[column]?.heads.at(-1)?.name ?? '')?.role === 'deed') return [];
    const labels = labelColumns(columns, column);
    const found: Head[] = [];
    for (const place of labels) {
      const cell = inRow(place) ?? this.#timeIn(columns, row, place);
      if (cell === null || found.some((head) => head.cell === cell)) continue;
      found.push(this.head(cell));
      // What takes up several rows heads further labels; behind others there are remarks.
      if (!this.#headsSeveral(cell, place) || found.length === MOST_LEVELS) break;
    }
    return found.length > 0 ? found : this.#nearest(labels[0] ?? column, inRow);
  }

  /** Cells of times in a row. */
  timesOf({ timeColumns }: TablePart, row: number): DateDraft[] {
    return timeColumns.flatMap((column) => {
      const cell = this.grid.at(row, column);
      return cell === null ? [] : [...this.#datesOf(cell)];
    });
  }

  /** Without heads of columns, a figure belongs to the words before it. */
  #nearest(column: number, inRow: (place: number) => GridCell | null): Head[] {
    for (let place = column - 1; place >= 1; place--) {
      const cell = inRow(place);
      if (cell !== null) return [this.head(cell)];
    }
    return [];
  }

  /** A label that takes up several rows, or stands in the next one again. */
  #headsSeveral({ row, rows, text }: GridCell, column: number): boolean {
    return rows > 1 || [row - 1, row + 1].some((other) => this.grid.at(other, column)?.text === text);
  }

  #timeIn(columns: readonly Column[], row: number, column: number): GridCell | null {
    return columns[column]?.kind === 'time' ? this.grid.at(row, column) : null;
  }

  /** The dates of a cell; a bare year is one in a head. */
  #datesOf(cell: GridCell): readonly DateDraft[] {
    const known = this.#dates.get(cell);
    if (known !== undefined) return known;
    const figure = this.figures.get(cell);
    const year = figure?.maybeYear ? yearOf(figure.draft) : null;
    const dates = year === null ? [] : [year];
    this.years.push(...dates);
    this.#dates.set(cell, dates);
    return dates;
  }

  /** The units of the lines above the table, and of the title inside it. */
  #captionUnits({ titles }: Sheet): StatedUnit[] {
    const { tokens } = this.passage;
    const first = this.grid.cells[0]?.from ?? 0;
    const lines: StatedUnit[] = titles.flatMap((cell) => unitsIn(cell.tokens, this.matchers.units));
    let end = first;
    for (let line = 0; line < CAPTION_LINES && end > 0; line++) {
      while (end > 0 && tokens[end - 1]?.kind === 'break') end--;
      let start = end;
      while (start > 0 && end - start <= LONGEST_CAPTION && tokens[start - 1]?.kind !== 'break') start--;
      if (end - start > LONGEST_CAPTION) break;
      lines.push(...unitsIn(tokens.slice(start, end), this.matchers.units));
      end = start;
    }
    return lines.filter(({ manner }) => manner === 'stated' || manner === 'next');
  }
}

function partOf(part: Part, columns: readonly Column[]): TablePart {
  const ofKind = (wanted: Column['kind']): number[] =>
    columns.flatMap(({ kind }, column) => (kind === wanted ? [column] : []));
  return { ...part, columns, unitColumns: ofKind('unit'), timeColumns: ofKind('time') };
}

/** The columns that may name the rows for a figure in a column: those between it and other figures, else the first. */
function labelColumns(columns: readonly Column[], column: number): number[] {
  const isLabel = (place: number): boolean => columns[place]?.kind === 'label' || columns[place]?.kind === 'time';
  let start = column;
  while (start > 1 && columns[start - 1]?.kind === 'figure') start--;
  let from = start;
  while (from > 1 && columns[from - 1]?.kind !== 'figure') from--;
  const nearest = range(from, start).filter(isLabel);
  const named = nearest.filter((place) => columns[place]?.kind === 'label');
  const roles = named.map((place) => endsIn('rowRole', columns[place]?.heads.at(-1)?.name ?? '')?.role);
  const deed = roles.indexOf('deed');
  // What was done names a row, not where it was and who did it.
  const labels = deed >= 0 ? named.slice(deed) : named;
  return labels.length > 0 ? labels : nearest.length > 0 ? nearest : range(1, from).filter(isLabel);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
