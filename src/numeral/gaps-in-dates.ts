import type { Span } from '../source/span.js';
import { endOfDigits, isHan, startOfDigits } from './character.js';
import { findMark, isAfterMark } from './mark.js';

/** A line that a converter broke is at least this long. */
const BROKEN_LINE = 20;

/** Figures of a month or a day, and of a year. */
const SHORT = 2;
const LONG = 4;

/**
 * The line ends that a converter left inside dates, in a shadow: 2017⏎年3月, 2017年⏎7月, 7月⏎15日. The line must be as long as a
 * broken one, and what stands on both sides must be parts of a date; 12⏎月饼 is none.
 */
export function gapsInDates(shadow: string): Span[] {
  const gaps: Span[] = [];
  let lineStart = 0;
  for (let at = shadow.indexOf('\n'); at >= 0; at = shadow.indexOf('\n', at + 1)) {
    const start = shadow[at - 1] === '\r' ? at - 1 : at;
    if (start - lineStart >= BROKEN_LINE && isInsideDate(shadow, start, at + 1)) gaps.push({ start, end: at + 1 });
    lineStart = at + 1;
  }
  return gaps;
}

function isInsideDate(shadow: string, end: number, next: number): boolean {
  const unit = endOfUnit(shadow, next);
  if (unit > next) return figuresBefore(shadow, end) > 0 && !isHan(shadow.charCodeAt(unit));
  const last = endOfDigits(shadow, next);
  if (last === next || last - next > SHORT || endOfUnit(shadow, last) === last) return false;
  return isAfterMark(shadow, end, 'date') && figuresBefore(shadow, end - 1) > 0;
}

/** The end of the unit of a date at `offset`, or `offset`. */
function endOfUnit(shadow: string, offset: number): number {
  const mark = findMark(shadow, offset, 'date');
  return mark && mark.start === offset ? mark.end : offset;
}

/** How many figures stand before `end`, if they may be those of a year, a month or a day, else 0. */
function figuresBefore(shadow: string, end: number): number {
  const figures = end - startOfDigits(shadow, end, LONG);
  return figures === LONG || figures <= SHORT ? figures : 0;
}
