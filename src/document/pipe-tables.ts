import type { RowBlock, TableBlock } from './block.js';
import { placeCells } from './place-cells.js';

/** Lines between cells, of ASCII, of full width, and drawn. */
const PIPE = /[|｜│┃║]/;
/** A line of a table that only rules: `|---|:-:|`, `+---+---+`, `├──┼──┤`. */
const RULE = /^[\s|｜│┃║+:=─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋-]+$/u;
/** The first rule below a row ends the heads, if they are no more. */
const MOST_HEADS = 3;
const DASH = /[-=─━═]/;

interface Line {
  readonly start: number;
  readonly end: number;
}

interface Row extends Line {
  readonly cells: readonly Line[];
  /** A line stands before the first cell and behind the last. */
  readonly framed: boolean;
}

/**
 * The tables that a plain text draws with lines between the cells: rows of as many cells, one below the other, each in
 * a frame, or below a head with a rule as in Markdown.
 */
export function findPipeTables(text: string): TableBlock[] {
  const tables: TableBlock[] = [];
  if (!PIPE.test(text)) return tables;
  let block: Line[] = [];
  let lineEnds = 0;
  const finish = (): void => {
    const table = tableOf(text, block);
    if (table !== null) tables.push({ type: 'table', number: tables.length + 1, page: null, ...table });
    block = [];
  };
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    // The end of a line parts no rows, an empty line does.
    if (content === '' && ++lineEnds < 2) continue;
    lineEnds = 0;
    if (PIPE.test(content) || (RULE.test(content) && DASH.test(content))) block.push(line);
    else finish();
  }
  finish();
  return tables;
}

/** The lines without the blanks around them. */
function* linesOf(text: string): Generator<Line> {
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+|\r\n|[\r\n]/g)) {
    const content = line.trim();
    const start = index + (content === '' ? 0 : line.indexOf(content));
    yield { start, end: start + content.length };
  }
}

function tableOf(text: string, lines: readonly Line[]): Pick<TableBlock, 'start' | 'end' | 'rows'> | null {
  const rows: Row[] = [];
  let head = 0;
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    if (RULE.test(content) && DASH.test(content)) {
      if (head === 0 && rows.length <= MOST_HEADS) head = rows.length;
    } else rows.push(rowOf(text, line));
  }
  const [first] = rows;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || rows.length < 2 || first.cells.length < 2) return null;
  const alike = rows.every(({ cells, framed }) => framed && cells.length === first.cells.length);
  if (!alike && head === 0) return null;
  const places = placeCells(rows.map(({ cells }, index) => cells.map(() => ({ header: index < head }))));
  return {
    start: lines[0]?.start ?? first.start,
    end: last.end,
    rows: rows.map(({ start, end, cells }, index): RowBlock => {
      const placed = places[index] ?? [];
      return { start, end, cells: cells.flatMap((cell, nth) => (placed[nth] ? [{ ...placed[nth], ...cell }] : [])) };
    }),
  };
}

function rowOf(text: string, { start, end }: Line): Row {
  const opened = PIPE.test(text.charAt(start));
  const closed = end - start > 1 && PIPE.test(text.charAt(end - 1)) && text.charAt(end - 2) !== '\\';
  const cells: Line[] = [];
  let from = opened ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    const isEnd = at === end;
    if (!isEnd && (!PIPE.test(text.charAt(at)) || text.charAt(at - 1) === '\\')) continue;
    if (isEnd && closed) break;
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  return { start, end, cells, framed: opened && closed };
}

function trimmed(text: string, start: number, end: number): Line {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === '') from++;
  while (to > from && text.charAt(to - 1).trim() === '') to--;
  return { start: from, end: to };
}
