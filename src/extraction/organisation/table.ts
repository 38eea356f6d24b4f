import type { TokenRange } from '../../grammar/match.js';
import { isIn } from '../syntax/word-class.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';

/** A table has so many columns, and at least so many rows below its header. */
const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 16;
const FEWEST_ROWS = 2;

/** In a table at least so large a share of the cells looks like the cell above. */
const ALIKE = 0.85;

/** A name in a cell has so many characters. */
const SHORTEST = 2;
const LONGEST = 18;

/** How many columns a table has whose cells stand on lines of their own, the header's first; 0 where the lines make no table. */
export function columnsOf(tokens: readonly Token[], lines: readonly TokenRange[]): number {
  const shapes = lines.map(({ from }) => tokens[from]?.kind);
  for (let columns = FEWEST_COLUMNS; columns <= MOST_COLUMNS; columns++) {
    if (lines.length < columns * (FEWEST_ROWS + 1)) return 0;
    if (isMixed(shapes, columns) && repeats(shapes, columns)) return columns;
  }
  return 0;
}

/** The first row holds more than words, which alone would be alike in any number of columns. */
const isMixed = (shapes: readonly unknown[], columns: number): boolean =>
  shapes.slice(columns, columns * 2).some((shape) => shape !== 'han');

function repeats(shapes: readonly unknown[], columns: number): boolean {
  let alike = 0;
  for (let at = columns * 2; at < shapes.length; at++) if (shapes[at] === shapes[at - columns]) alike++;
  return alike >= ALIKE * (shapes.length - columns * 2);
}

/** Every how many-th line is in the same column, from the one behind the header's. */
export const cellsBelow = (lines: readonly TokenRange[], column: number, columns: number): TokenRange[] =>
  lines.filter((_, at) => at >= columns && at % columns === column);

/** Whether a cell may be a name: words, letters and numerals, with a place in brackets. */
export function isNameCell(tokens: readonly Token[], cell: TokenRange): boolean {
  const { length } = textOf(tokens, cell);
  if (length < SHORTEST || length > LONGEST || tokens[cell.from]?.kind !== 'han') return false;
  return tokens.slice(cell.from, cell.to).every(isNameToken) && !isThing(tokens[cell.to - 1], length);
}

/** 世博园, 健康平台; but 佛山天鹅湖, where more stands before. */
const isThing = (last: Token | undefined, length: number): boolean =>
  Boolean(last?.word.ending('product-noun') || (length <= LONGEST_WORK && last?.word.ending('public-works')));

/** The names of parks and lakes are so long. */
const LONGEST_WORK = 4;

const isNameToken = (token: Token): boolean =>
  token.kind === 'han' || token.kind === 'latin' || token.kind === 'numeral' || isBracket(token);

const isBracket = (token: Token): boolean => isIn(token, 'opening-bracket') || isIn(token, 'closing-bracket');

/** Whether most of the cells end as the names of bodies do. */
export function namesBodies(tokens: readonly Token[], cells: readonly TokenRange[]): boolean {
  const named = cells.filter(({ to }) => tokens[to - 1]?.word.ending('organisation-head'));
  return named.length * 2 > cells.length;
}
