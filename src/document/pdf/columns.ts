import type { PageLine } from './page-lines.js';
import { type Edges, edgesOf } from './paragraph-lines.js';

/** A column of text has so many lines at least. */
const LEAST_LINES = 3;
/** A column is at least so many characters wide, */
const NARROWEST = 10;
/** and this part of its lines at least end no further from its edge than so many characters. */
const LEAST_FULL = 0.6;
const NEAR_EDGE = 2;

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
  return isRunning(left) && isRunning(right) ? [left, right] : null;
}

/** Whether lines are running text, most of which fills its column, and no list of short ones. */
function isRunning(lines: readonly PageLine[]): boolean {
  const { left, right } = edgesOf(lines);
  const full = lines.filter((line) => right - line.right < NEAR_EDGE * line.size);
  const size = lines[0]?.size ?? 0;
  return lines.length >= LEAST_LINES && right - left >= NARROWEST * size && full.length >= LEAST_FULL * lines.length;
}
