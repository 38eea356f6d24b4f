import type { Budget } from '../budget.js';

/** What opens a quotation or an item of a list, with the blanks before it. */
const OPENING = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** A line across the page. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/**
 * Stops where lists and quotations are nested too deeply for the library, which is quadratic in their depth: those that
 * a line opens, inside the ones that its indentation may leave open.
 *
 * @throws BaogaoError `nested-too-deeply`
 */
export function checkNesting(text: string, budget: Budget): void {
  /** The columns in which the open items begin, outermost first. */
  let open: number[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    start = end + 1;
    if (line.trim() === '' || RULE.test(line)) continue;
    const indentation = columnOf(line);
    open = open.filter((column) => column < indentation);
    for (OPENING.lastIndex = 0; OPENING.test(line); ) {
      open.push(OPENING.lastIndex - 1);
      budget.depth(open.length);
    }
  }
}

/** A tab is as wide as four blanks at most. */
function columnOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === ' ') column++;
    else if (character === '\t') column += 4;
    else break;
  }
  return column;
}
