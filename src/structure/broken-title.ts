import { bylineEnd, isDate } from './byline.js';
import { closerOf, endsClause } from './character.js';
import type { FoundTitle } from './find-title.js';
import { matchMarker } from './match-marker.js';
import { endsOpen } from './open-line.js';
import { readTitle } from './read-title.js';
import type { Stretch } from './stretch.js';
import { isApart } from './text-line.js';
import { vocabulary } from './vocabulary.js';

const MOST_LINES = 3;
const LONGEST_LINE = 30;
/** What is left of a title on the last line. */
const LONGEST_REST = 4;
/** `2020-2021学年度第二学期` and what it is the year of. */
const YEARS = /^(?:19|20)\d\d/;
const LEAST_YEARS = 8;
const HAN = /\p{Script=Han}/u;
const WORDS = /\p{Script=Han}{4}/u;

/**
 * A title over two or three lines, each of which shows that it goes on: `政府工作报` / `告`, `关于2019年财政决算的` / `报告`,
 * `2019年工作总结` / `及2020年工作计划`.
 */
export function findBrokenTitle(shadow: string, stretches: readonly Stretch[], index: number): FoundTitle | null {
  const lines: Stretch[] = [];
  for (const line of stretches.slice(index, index + MOST_LINES)) {
    if (!isWholeLine(line) || matchMarker(shadow, line.start) !== null) break;
    const before = lines.at(-1);
    if (before !== undefined && isApart(shadow, before.end, line.start)) break;
    lines.push(line);
    if (endsClause(shadow.charAt(line.end - 1))) break;
  }
  for (let count = lines.length; count > 1; count--) {
    const [first, last] = [lines[0], lines[count - 1]];
    if (first === undefined || last === undefined) return null;
    const title = goOn(shadow, lines.slice(0, count)) ? readTitle(shadow, { start: first.start, end: last.end }) : null;
    if (title !== null) return { ...title, next: index + count };
  }
  return null;
}

const isWholeLine = ({ start, end, before, after }: Stretch): boolean =>
  before !== 'gap' && before !== 'cut' && after === 'line' && end - start <= LONGEST_LINE;

/** Each line but the last shows that the title goes on behind it. */
const goOn = (shadow: string, lines: readonly Stretch[]): boolean =>
  lines.every((line, index) => {
    const next = lines[index + 1];
    return next === undefined || goesOn(shadow, line, next, index + 2 === lines.length);
  });

function goesOn(shadow: string, line: Stretch, next: Stretch, isLast: boolean): boolean {
  if (endsClause(shadow.charAt(line.end - 1)) || isDate(shadow, line.start, line.end)) return false;
  if (!HAN.test(shadow.slice(line.start, line.end)) || isOfSite(shadow, line)) return false;
  if (vocabulary.titleJoint.longestAt(shadow, next.start) !== null) return true;
  if (readTitle(shadow, line) !== null) return false;
  return (
    shadow.charAt(line.end - 1) === '、' ||
    endsOpen(shadow, line.end) ||
    vocabulary.titleJoint.longestBefore(shadow, line.end, line.start) !== null ||
    vocabulary.titleAbout.longestAt(shadow, line.start) !== null ||
    isOpen(shadow, line) ||
    (isLast && next.end - next.start <= LONGEST_REST) ||
    isOfYear(shadow, line, next)
  );
}

/** 希望对你有帮助, as sites write it above a text. */
function isOfSite(shadow: string, { start, end }: Stretch): boolean {
  const phrase = vocabulary.furniturePhrase.longestAt(shadow, start, end);
  return phrase !== null && phrase.end === end;
}

/** `2020年全市“两项` */
function isOpen(shadow: string, { start, end }: Stretch): boolean {
  let closer: string | undefined;
  for (let at = start; at < end; at++) {
    const character = shadow.charAt(at);
    if (character === closer) closer = undefined;
    else closer ??= closerOf(character);
  }
  return closer !== undefined;
}

/** `2020-2021学年度第二学期德育、少` above `先队工作总结`: a year, and more than the date of the report. */
function isOfYear(shadow: string, { start, end }: Stretch, next: Stretch): boolean {
  return (
    end - start >= LEAST_YEARS &&
    YEARS.test(shadow.slice(start, start + LEAST_YEARS)) &&
    WORDS.test(shadow.slice(start, end)) &&
    !YEARS.test(shadow.slice(next.start, next.start + LEAST_YEARS)) &&
    bylineEnd(shadow, [{ start, end, before: 'line', after: 'line' }], start) === start
  );
}
