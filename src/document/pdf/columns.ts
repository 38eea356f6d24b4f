import type { LineCell, PageLine } from './page-lines.js';
import { type Edges, edgesOf } from './paragraph-lines.js';

/** A column of text has so many lines at least. */
const LEAST_LINES = 3;
/** Edges that differ by less than this part of a character's size are one. */
const ALIGNED = 0.6;
/** The cells of running text are that long on average. */
const LONG = 10;

/** The edges of the column in which each of some lines stands; those in no column have the edges of their page. */
export function edgesByLine(lines: readonly PageLine[], page: Edges): ReadonlyMap<PageLine, Edges> {
  const inColumn = new Map<PageLine, Edges>();
  const runs = descending(lines);
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    const beside = before === undefined ? null : besides(before, run);
    if (beside === null) return;
    for (const column of beside) {
      const edges = edgesOf(column);
      for (const line of column) if (!inColumn.has(line)) inColumn.set(line, edges);
    }
  });
  return new Map(lines.map((line) => [line, inColumn.get(line) ?? page]));
}

/** Lines as long as each is below the one before it. */
function descending(lines: readonly PageLine[]): PageLine[][] {
  const runs: PageLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && line.y < (run.at(-1)?.y ?? 0)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** The end of a run and the beginning of the next one that stands to the right of it; null if there are none. */
function besides(before: readonly PageLine[], run: readonly PageLine[]): [PageLine[], PageLine[]] | null {
  const [first] = run;
  if (first === undefined) return null;
  const left = before.filter(({ y }) => y <= first.y + first.size);
  const edge = left.reduce((most, { right }) => Math.max(most, right), 0);
  const other = run.findIndex(({ x }) => x <= edge);
  const right = other < 0 ? [...run] : run.slice(0, other);
  return left.length >= LEAST_LINES && right.length >= LEAST_LINES ? [left, right] : null;
}

/** Lines of a page; those that go over two columns, as some programs draw them, become those of the left column, then of the right. */
export function columnByColumn(lines: readonly PageLine[]): readonly PageLine[] {
  const ordered: PageLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfColumns(lines, at);
    if (end === at) ordered.push(...lines.slice(at, ++at));
    else {
      const gutter = gutterOf(lines[at]);
      const cells = lines.slice(at, end).flatMap((line) => line.cells.map((cell) => ({ line, cell })));
      const half = (isRight: boolean): PageLine[] =>
        cells
          .filter(({ cell, line }) => isAt(cell.x, gutter, line) === isRight)
          .map(({ line, cell }) => part(line, cell));
      ordered.push(...half(false), ...half(true));
      at = end;
    }
  }
  return ordered;
}

const part = (line: PageLine, cell: LineCell): PageLine => ({ ...line, ...cell, cells: [cell] });
const gutterOf = (line: PageLine | undefined): number => line?.cells[1]?.x ?? 0;
const isAt = (x: number, gutter: number, { size }: PageLine): boolean => Math.abs(x - gutter) < ALIGNED * size;

/** Where lines end that all keep clear of one gutter, from `start` on; `start` if they are not running text. */
function endOfColumns(lines: readonly PageLine[], start: number): number {
  const gutter = gutterOf(lines[start]);
  if (gutter === 0) return start;
  let end = start;
  let both = 0;
  let length = 0;
  for (let line = lines[end]; line !== undefined && keepsClear(line, gutter); line = lines[++end]) {
    if (line.cells.length < 2) continue;
    both++;
    length += line.text.length;
  }
  return both >= LEAST_LINES && length / both / 2 >= LONG ? end : start;
}

function keepsClear(line: PageLine, gutter: number): boolean {
  const [left, right] = line.cells;
  if (left === undefined || line.cells.length > 2) return false;
  if (right !== undefined) return left.right < gutter && isAt(right.x, gutter, line);
  return left.right < gutter || isAt(left.x, gutter, line);
}
