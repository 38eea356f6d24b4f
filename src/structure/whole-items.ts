import { isBlank, isDigit, isHan, isLatin } from './character.js';
import { type HeadingText, sentenceLine } from './heading-end.js';
import { goesOnWith, type SectionStart } from './infer-levels.js';
import { type MarkerStyle, traitsOf } from './marker-style.js';
import { isOrdinalDigit } from './match-marker.js';
import { parseOrdinal } from './parse-ordinal.js';
import type { Stretch } from './stretch.js';
import { vocabulary } from './vocabulary.js';

const LEAST_ITEMS = 3;
/** What stands behind these is said, not listed. */
const SPOKEN: ReadonlySet<MarkerStyle> = new Set(['han-is', 'dash', 'discourse', 'ordinal-word']);
/** In text wrapped by a program a longer item takes up more than a line. */
const LONGEST_WRAPPED = 36;
/** What stands behind a colon in a name is no longer; in wrapped text what is longer tells of it. */
const LONGEST_VALUE = 44;
const LONGEST_TOLD = 20;

/** What is known of a section before the end of its heading is. */
export interface ReadSection {
  readonly section: SectionStart;
  /** Where the next section begins. */
  readonly limit: number;
  /** The heading by its punctuation. */
  readonly read: HeadingText;
}

/** With its line, if it may be a name as a whole. */
interface LineSection extends ReadSection {
  readonly line: HeadingText | null;
}

/**
 * Items whose heading would be their first clause, but that are a name as a whole: one sentence alone on its line
 * (`2. 加强学习,充实自我。`). Items that count something tell what was done: there the first clause names it.
 */
export function wholeItems(
  shadow: string,
  stretches: readonly Stretch[],
  sections: readonly ReadSection[],
  wrapped: boolean,
): ReadSection[] {
  const lines = sections.map(({ section, limit, read }): LineSection => {
    const { marker, style } = section;
    const line =
      marker !== null && traitsOf(style).heading === 'clause' && !SPOKEN.has(style)
        ? sentenceLine(shadow, stretches, marker, limit, wrapped ? LONGEST_TOLD : LONGEST_VALUE)
        : null;
    const isLong = line !== null && wrapped && lengthOf(shadow, line) > LONGEST_WRAPPED;
    return { section, limit, read, line: isLong ? null : line };
  });
  const areItems = new Set(sections.filter(({ section }) => section.ordinal === 2).map(({ section }) => section.style));
  const isItem = ({ section }: LineSection): boolean => areItems.has(section.style);
  const isAbove = headingsAbove(shadow, lines);
  const several = lines.flatMap((one) =>
    one.line !== null && isItem(one) && !isAbove(one) && one.line.end > one.read.end ? [one.line] : [],
  );
  const counting = several.filter((line) => counts(shadow, line));
  const areNames = counting.length * 2 < several.length;
  const listed = namedInLists(shadow, lines);
  return lines.map((one) => {
    const { section, limit, read, line } = one;
    const isName = (areNames && isItem(one)) || isAbove(one) || listed.has(one);
    return { section, limit, read: (isName && line) || read };
  });
}

/** The items of lists in which a third of the lines are a clause each: the others are names as well; so are lists of facts with their labels. */
function namedInLists(shadow: string, sections: readonly LineSection[]): ReadonlySet<LineSection> {
  const named = new Set<LineSection>();
  for (const list of listsOf(sections)) {
    const alone = list.filter(({ line }) => line !== null);
    const whole = alone.filter(
      ({ line, read }) => line !== null && line.end === read.end && !shadow.slice(line.start, line.end).includes(','),
    );
    const labelled = alone.filter(({ line }) => line !== null && isLabelled(shadow, line) && !counts(shadow, line));
    const areFacts = labelled.length * 3 >= list.length * 2;
    if (list.length >= LEAST_ITEMS && (areFacts || whole.length * 3 >= alone.length))
      for (const one of list) named.add(one);
  }
  return named;
}

/** `会议时间：3月2日 20:00`: a short label and what is noted behind it. */
function isLabelled(shadow: string, { start, end }: HeadingText): boolean {
  const colon = shadow.slice(start, Math.min(end, start + LONGEST_LABEL + 1)).indexOf(':');
  return colon > 0 && !shadow.slice(start, start + colon).includes(',');
}

const LONGEST_LABEL = 10;

/** The sections cut where a number does not follow the one before; a list goes on behind one that stands in its last item. */
function listsOf(sections: readonly LineSection[]): LineSection[][] {
  const lists: LineSection[][] = [];
  let open: LineSection[][] = [];
  for (const one of sections) {
    const at = open.findLastIndex((list) => goesOnWith(one.section, (list.at(-1) ?? one).section));
    // What has no number ends them all.
    open = one.section.marker === null ? [] : open.slice(0, at + 1).concat(at < 0 ? open.slice(-MOST_OPEN) : []);
    const list = at < 0 ? undefined : open.at(-1);
    if (list !== undefined) {
      list.push(one);
      continue;
    }
    const begun = [one];
    lists.push(begun);
    open.push(begun);
  }
  return lists;
}

/** Lists inside one another. */
const MOST_OPEN = 2;

/** The lines with words below them, in a style whose numbers mostly have: headings above bodies. */
function headingsAbove(shadow: string, sections: readonly LineSection[]): (section: LineSection) => boolean {
  const above = new Set<LineSection>();
  const styles = new Map<MarkerStyle, { all: number; above: number }>();
  for (const one of sections) {
    const { style } = one.section;
    const holds = one.line !== null && holdsText(shadow, one.line.end, one.limit);
    const counted = styles.get(style) ?? { all: 0, above: 0 };
    styles.set(style, { all: counted.all + 1, above: counted.above + (holds ? 1 : 0) });
    if (holds) above.add(one);
  }
  return (one) => {
    const counted = styles.get(one.section.style);
    return above.has(one) && counted !== undefined && counted.above * 2 > counted.all;
  };
}

/** Words stand below the line: it is a heading above a body. */
function holdsText(shadow: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isHan(shadow.charAt(at))) return true;
  return false;
}

/** A number beyond one: `培训3次`, `绿化二百亩`; neither that of a year or a month, nor one in a date, a code or 第三次. */
function counts(shadow: string, { start, end }: HeadingText): boolean {
  for (let at = start; at < end; at++) {
    const character = shadow.charAt(at);
    if (isDigit(character)) {
      const behind = numberEnd(shadow, at, end);
      if (isCounting(shadow, at, behind)) return true;
      at = behind - 1;
      continue;
    }
    const isOrdinal = vocabulary.markerPrefix.longestBefore(shadow, at, start) !== null;
    if (!isOrdinal && isOrdinalDigit(character) && parseOrdinal(character) !== 1) return true;
  }
  return false;
}

const IN_NUMBER = /[\d.,:/_-]/;
const OF_DATE = /^(?:19|20)\d\d$|[:/_-]/;

/** The end of what is written in one piece with a number. */
function numberEnd(shadow: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && IN_NUMBER.test(shadow.charAt(end))) end++;
  return end;
}

/** Something to count stands behind, and no unit of dates. */
function isCounting(shadow: string, from: number, behind: number): boolean {
  if (isLatin(shadow.charAt(from - 1)) || isLatin(shadow.charAt(behind))) return false;
  if (vocabulary.dateUnit.longestAt(shadow, behind) !== null) return false;
  return !OF_DATE.test(shadow.slice(from, behind));
}

function lengthOf(shadow: string, { start, end }: HeadingText): number {
  let length = 0;
  for (let at = start; at < end; at++) if (!isBlank(shadow.charAt(at))) length++;
  return length;
}
