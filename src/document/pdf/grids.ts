import type { DrawnLine } from './drawn-lines.js';

/** A place that lines close in on four sides, by the numbers of its columns and rows; the ends are not included. */
export interface GridCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of a table: `xs` from left to right, `ys` from top to bottom, in points; `cells` row by row. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Lines nearer than this are one, and what ends so near to another line touches it. */
const NEAR = 3;
/** A side is closed if so much of it is drawn. */
const CLOSED = 0.8;
/** A column or a row is at least so wide. */
const LEAST_STEP = 6;
const MOST_CELLS = 10_000;
/** Frames that touch nothing are compared pair by pair. */
const MOST_COMPARED = 2000;

/** The tables that lines draw: those of two columns and two rows at least. */
export function gridsOf(lines: readonly DrawnLine[]): Grid[] {
  const whole = mended(lines);
  if (whole.length > MOST_COMPARED) return [];
  return touching(whole).flatMap((group) => gridOf(group) ?? []);
}

/** Lines in one, whose pieces are drawn cell by cell or dash by dash. */
function mended(lines: readonly DrawnLine[]): DrawnLine[] {
  return [true, false].flatMap((horizontal) => {
    const along = lines.filter((line) => line.horizontal === horizontal).sort((a, b) => a.at - b.at);
    return groupsOf(along, ({ at }) => at).flatMap(({ middle, members }) => {
      const joined: { from: number; to: number }[] = [];
      for (const { from, to } of members.toSorted((a, b) => a.from - b.from)) {
        const last = joined.at(-1);
        if (last !== undefined && from <= last.to + NEAR) last.to = Math.max(last.to, to);
        else joined.push({ from, to });
      }
      return joined.map((line) => ({ horizontal, at: middle, ...line }));
    });
  });
}

/** Neighbours nearer than `NEAR` to the first of their group, with their middle. */
function groupsOf<Item>(sorted: readonly Item[], at: (item: Item) => number): { middle: number; members: Item[] }[] {
  const groups: { first: number; members: Item[] }[] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && at(item) - group.first < NEAR) group.members.push(item);
    else groups.push({ first: at(item), members: [item] });
  }
  return groups.map(({ members }) => ({
    members,
    middle: members.reduce((sum, item) => sum + at(item), 0) / members.length,
  }));
}

/** Lines that cross or meet, directly or through others. */
function touching(lines: readonly DrawnLine[]): DrawnLine[][] {
  const across = lines.filter(({ horizontal }) => horizontal);
  let down = lines.filter(({ horizontal }) => !horizontal);
  const groups: DrawnLine[][] = [];
  const free = new Set(across);
  for (const first of across) {
    if (!free.delete(first)) continue;
    const group = [first];
    for (const line of group) {
      if (line.horizontal) {
        const [met, others] = [down.filter((other) => meet(line, other)), down.filter((other) => !meet(line, other))];
        group.push(...met);
        down = others;
      } else {
        const met = [...free].filter((other) => meet(other, line));
        for (const other of met) free.delete(other);
        group.push(...met);
      }
    }
    groups.push(group);
  }
  return groups;
}

const meet = (across: DrawnLine, down: DrawnLine): boolean => spans(across, down.at) && spans(down, across.at);
const spans = ({ from, to }: DrawnLine, at: number): boolean => from - NEAR <= at && at <= to + NEAR;

function gridOf(lines: readonly DrawnLine[]): Grid | null {
  const across = lines.filter(({ horizontal }) => horizontal);
  const down = lines.filter(({ horizontal }) => !horizontal);
  // Many tables are open at the sides; the ends of their lines are the edges then.
  const xs = positions([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = positions([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]).reverse();
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 2 || columns * rows > MOST_CELLS) return null;
  const drawn = (line: readonly DrawnLine[], at: number, from: number, to: number): boolean =>
    line.some(
      (one) => Math.abs(one.at - at) < NEAR && Math.min(one.to, to) - Math.max(one.from, from) > CLOSED * (to - from),
    );
  const x = (column: number): number => xs[column] ?? 0;
  const y = (row: number): number => ys[row] ?? 0;
  const isClosedRight = (row: number, column: number): boolean =>
    column + 1 === columns || drawn(down, x(column + 1), y(row + 1), y(row));
  const isClosedBelow = (row: number, column: number): boolean =>
    row + 1 === rows || drawn(across, y(row + 1), x(column), x(column + 1));
  return { xs, ys, cells: cellsOf(columns, rows, isClosedRight, isClosedBelow) };
}

function positions(all: readonly number[]): number[] {
  const groups = groupsOf(
    all.toSorted((a, b) => a - b),
    (at) => at,
  );
  const found: number[] = [];
  for (const { middle } of groups) {
    const last = found.at(-1);
    if (last === undefined || middle - last >= LEAST_STEP) found.push(middle);
  }
  return found;
}

type IsClosed = (row: number, column: number) => boolean;

/** Each place grows to the right and then down as long as no line closes it. */
function cellsOf(columns: number, rows: number, isClosedRight: IsClosed, isClosedBelow: IsClosed): GridCell[] {
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let top = 0; top < rows; top++) {
    for (let left = 0; left < columns; left++) {
      if (taken.has(top * columns + left)) continue;
      let right = left + 1;
      while (!isClosedRight(top, right - 1) && !taken.has(top * columns + right)) right++;
      let bottom = top + 1;
      while (isOpenBelow(bottom - 1, left, right, isClosedBelow)) bottom++;
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) taken.add(row * columns + column);
      }
      cells.push({ left, right, top, bottom });
    }
  }
  return cells;
}

function isOpenBelow(row: number, left: number, right: number, isClosedBelow: IsClosed): boolean {
  for (let column = left; column < right; column++) if (isClosedBelow(row, column)) return false;
  return true;
}
