import { isDigit } from './character.js';
import { vocabulary } from './vocabulary.js';

/** A title that is whole in every field, perhaps of a year: 2019年工作回顾. */
export function isKnownTitle(shadow: string, start: number, end: number): boolean {
  if (vocabulary.headingTitle.get(shadow.slice(start, end)) !== undefined) return true;
  let at = vocabulary.bodyOpening.longestAt(shadow, start, end)?.end ?? start;
  if (at === start) {
    while (at < end && isDigit(shadow.charAt(at))) at++;
    at = at === start ? start : (vocabulary.dateUnit.longestAt(shadow, at, end)?.end ?? start);
  }
  return at > start && vocabulary.headingTitle.get(shadow.slice(at, end)) !== undefined;
}
