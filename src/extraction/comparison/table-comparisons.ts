import type { Vocabulary } from '../../grammar/vocabulary.js';
import { type Against, againstSchema, type Direction } from '../../schema/comparison.js';
import type { Period } from '../../schema/report.js';
import type { Span } from '../../source/span.js';
import type { CellDraft, CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import { presentDays, resolveBasis } from './basis.js';
import type { BasisDraft, ComparisonDraft, LevelDraft } from './comparison-draft.js';
import { figureOf } from './figure.js';
import { computedBase, statedLevel } from './level.js';

type CellCount = CountDraft & { readonly cell: CellDraft };

/** What the head of a column says of how its figures compare. */
interface Heading {
  readonly direction: Direction;
  readonly against: Against | null;
  /** 2019年 of 比2019年增长. */
  readonly date: DateDraft | null;
}

/** The classes whose words a head may hold. */
const CLASSES = ['yearly', 'comparer', 'basis-word', 'growth-noun', 'changing'] as const;

/**
 * The comparisons of tables: each figure under a head such as 同比% or 增减 is one, of what its row is about, with the
 * figures of the same row that say how much it is and was.
 */
export function tableComparisons(
  text: string,
  counts: readonly CountDraft[],
  dates: readonly DateDraft[],
  period: Period | null,
  vocabulary: Vocabulary,
): ComparisonDraft[] {
  const rows = new Map<string, CellCount[]>();
  for (const count of counts) {
    if (!isOfCell(count)) continue;
    const key = `${count.cell.table} ${count.cell.row}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [count]);
    else row.push(count);
  }
  const headings = new Map<number, Heading>();

  function headingOf({ columnHeader }: CellDraft): Heading {
    const { start, end } = columnHeader ?? { start: 0, end: 0 };
    const known = headings.get(start);
    if (known) return known;
    const made = readHeading(
      text.slice(start, end),
      dates.find((date) => start <= date.start && date.end <= end),
    );
    headings.set(start, made);
    return made;
  }

  function readHeading(head: string, date: DateDraft | undefined): Heading {
    const words = wordsOf(head);
    const found = new Set<unknown>(words.map(({ features }) => features.against));
    return {
      direction: words.some(({ features }) => features.direction === 'down') ? 'down' : 'up',
      against: againstSchema.options.find((name) => found.has(name)) ?? null,
      date: (words.some(({ name }) => name === 'comparer') && date) || null,
    };
  }

  /** The words of a head that compare, by their classes. */
  function wordsOf(head: string) {
    const words = [];
    for (let at = 0; at < head.length; ) {
      const end = vocabulary.longest(head, at, WORDS);
      const classes = vocabulary.lookup(head.slice(at, end));
      for (const name of CLASSES) {
        const features = classes?.get(name);
        if (features) words.push({ name, features });
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  function read(count: CellCount, row: readonly CellCount[]): ComparisonDraft | null {
    const { start, end, rule, item, cell } = count;
    const heading = headingOf(cell);
    const figure = figureOf({ ...count, record: count });
    const sides = row.filter((other) => other.cell.role === 'figure' || other.cell.role === 'total');
    const fitting = sides.filter((side) => isComparable(side, count));
    const now = fitting.findLast((side) => side.cell.column < cell.column && !isEarlier(side, heading, fitting));
    if (count.unit === null && (now === undefined || now.unit !== null)) return null;
    const before = now && fitting.find((side) => side !== now && isBase(side, now, heading));
    const level = now ? statedLevel({ ...now, record: now }, text) : null;
    const direction = directionOf(count, heading);
    const draft = { kind: 'change', direction, figure, basis: basisOf(cell, heading, now ?? count) } as const;
    const base: LevelDraft | null = before
      ? statedLevel({ ...before, record: before }, text)
      : level && computedBase(draft, level, text);
    return { ...draft, start, end, rule, item, level, base };
  }

  /** The head, where it says with what. */
  function basisOf({ columnHeader }: CellDraft, { against, date }: Heading, now: CellCount): BasisDraft | null {
    if (columnHeader === null || (against === null && date === null)) return null;
    const { start, end }: Span = columnHeader;
    const present = presentDays(now.dates?.find((other) => other !== date) ?? null, period);
    return resolveBasis({ start, end, against: against ?? 'other', date, carried: false }, present);
  }

  /** Whether a figure is how much it was: its head names what is compared with, or a year before another's. */
  function isEarlier(side: CellCount, heading: Heading, sides: readonly CellCount[]): boolean {
    const head = headingOf(side.cell);
    if (head.against !== null || isOf(side, heading.date)) return true;
    return sides.some((other) => isYearBefore(side, other));
  }

  function isBase(side: CellCount, now: CellCount, heading: Heading): boolean {
    if (isOf(side, heading.date)) return true;
    const { against } = headingOf(side.cell);
    const isYearly = heading.against === 'previous-year' || heading.against === null;
    if (isYearly) return against === 'previous-year' || isYearBefore(side, now);
    return against === heading.against && against !== 'other';
  }

  return [...rows.values()].flatMap((row) =>
    row.flatMap((count) => (count.cell.role === 'change' ? (read(count, row) ?? []) : [])),
  );
}

function directionOf({ value }: CellCount, { direction }: Heading): ComparisonDraft['direction'] {
  if (value === 0) return 'same';
  return value < 0 ? turned(direction) : direction;
}

const WORDS: ReadonlySet<string> = new Set(CLASSES);

const isOfCell = (count: CountDraft): count is CellCount => count.cell !== undefined;

/** Of the same unit, where the figure is an amount; of rates and points the level is a rate. */
function isComparable(side: CellCount, { unit, measure }: CellCount): boolean {
  return measure === 'percent' || side.unit === unit;
}

function isYearBefore(one: CellCount, other: CellCount): boolean {
  const [before, now] = [yearOf(one), yearOf(other)];
  return before !== null && now !== null && before + 1 === now;
}

const isOf = (count: CellCount, date: DateDraft | null): boolean =>
  date !== null && yearOfDate(date) !== null && yearOf(count) === yearOfDate(date);

/** The year of a figure's column. */
function yearOf({ dates = [] }: CellCount): number | null {
  for (const date of dates) if (date.resolved) return yearOfDate(date);
  return null;
}

const yearOfDate = ({ resolved }: DateDraft): number | null => (resolved ? Number(resolved.start.slice(0, 4)) : null);

const turned = (direction: Direction): Direction =>
  direction === 'up' ? 'down' : direction === 'down' ? 'up' : direction;
