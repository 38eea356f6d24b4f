import type { Span } from '../source/span.js';
import { isDigit } from './character.js';

/** A line that a converter broke is at least this long. */
const BROKEN_LINE = 20;

/** What a line breaks off before: 2017⏎年3月, 2017年⏎7月, 7⏎月3日, 7月⏎15日, 15⏎日, …; of 12⏎月饼 it does not. */
const GOES_ON = /(?:[年月日](?=[0-9]|\p{P})|[0-9]{1,2}[月日])/uy;
const BREAKS_OFF = /(?:(?:^|[^0-9])(?:(?:19|20)[0-9]{2}(?:年)?|[0-9]{1,2}月?))$/;

/** As much of a line's end as a date may take up. */
const LONGEST = 6;

/**
 * The line ends that a converter left inside dates, in a shadow: `2017年⏎7月`, `7⏎月3日`. The line must be as long as a broken one, and
 * what stands on both sides must be neighbouring parts of one date.
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
  GOES_ON.lastIndex = next;
  const behind = GOES_ON.exec(shadow)?.[0];
  if (behind === undefined) return false;
  const before = BREAKS_OFF.exec(shadow.slice(Math.max(0, end - LONGEST), end))?.[0];
  return before !== undefined && unitBefore(behind) === unitOf(before);
}

/** The unit that a date has before what a line goes on with: 年 before 7月, none before 月. */
function unitBefore(behind: string): string {
  if (!isDigit(behind.charCodeAt(0))) return '';
  return behind.endsWith('月') ? '年' : '月';
}

const unitOf = (before: string): string => (isDigit(before.charCodeAt(before.length - 1)) ? '' : before.slice(-1));
