import { isDigit } from './character.js';
import { vocabulary } from './vocabulary.js';

const LONGEST_NUMBER = 2;

/** True for a month and a day in digits at an offset: 3月12日. */
export function isDayAt(shadow: string, offset: number): boolean {
  const month = unitEnd(shadow, offset);
  return month > offset && unitEnd(shadow, month) > month;
}

/** The end of a short number with its unit; the offset where there is none. */
function unitEnd(shadow: string, offset: number): number {
  let at = offset;
  while (at < offset + LONGEST_NUMBER && isDigit(shadow.charAt(at))) at++;
  const unit = at > offset ? vocabulary.dateUnit.longestAt(shadow, at) : null;
  return unit?.end ?? offset;
}
