import { isBlank, isLineEnd } from './character.js';

/** A tab leads to the next column that so many divide. */
const TAB = 4;

/** How many columns of blanks stand before an offset in its line. */
export function indentOf(shadow: string, start: number): number {
  let at = start;
  while (at > 0 && isBlank(shadow.charAt(at - 1)) && !isLineEnd(shadow.charAt(at - 1))) at--;
  let columns = 0;
  for (; at < start; at++) columns = shadow.charAt(at) === '\t' ? (Math.floor(columns / TAB) + 1) * TAB : columns + 1;
  return columns;
}
