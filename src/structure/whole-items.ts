import { isBlank, isDigit, isHan } from './character.js';
import { type HeadingText, sentenceLine } from './heading-end.js';
import type { SectionStart } from './infer-levels.js';
import { type MarkerStyle, traitsOf } from './marker-style.js';
import { isOrdinalDigit } from './match-marker.js';
import { parseOrdinal } from './parse-ordinal.js';
import type { Stretch } from './stretch.js';

const LEAST_ITEMS = 3;
/** What stands behind these is said, not listed. */
const SPOKEN: ReadonlySet<MarkerStyle> = new Set(['han-is', 'dash', 'discourse', 'ordinal-word']);
/** In text wrapped by a program a longer item takes up more than a line. */
const LONGEST_WRAPPED = 36;

/** What is known of the sections of a report before the ends of their headings are. */
export interface ReadSections {
  readonly starts: readonly SectionStart[];
  /** Where the next section begins. */
  readonly limits: readonly number[];
  /** The headings by their punctuation. */
  readonly read: readonly HeadingText[];
  /** A program has wrapped the text. */
  readonly wrapped: boolean;
}

/**
 * Items whose heading would be their first clause, but that are a name as a whole: one sentence alone on its line
 * (`2. 加强学习,充实自我。`). Items that count something tell what was done: there the first clause names it.
 */
export function wholeItems(shadow: string, stretches: readonly Stretch[], sections: ReadSections): HeadingText[] {
  const { starts, limits, read } = sections;
  const lines = starts.map(({ marker, style }, index) => {
    const line =
      marker !== null && traitsOf(style).heading === 'clause' && !SPOKEN.has(style)
        ? sentenceLine(shadow, stretches, marker, limits[index] as number)
        : null;
    return line !== null && sections.wrapped && lengthOf(shadow, line) > LONGEST_WRAPPED ? null : line;
  });
  const areItems = new Set(starts.filter(({ ordinal }) => ordinal === 2).map(({ style }) => style));
  const isItem = (index: number): boolean => areItems.has((starts[index] as SectionStart).style);
  const isAbove = headingsAbove(shadow, sections, lines);
  const several = lines.filter(
    (line, index): line is HeadingText =>
      line !== null && isItem(index) && !isAbove(index) && line.end > (read[index]?.end ?? 0),
  );
  const counting = several.filter((line) => counts(shadow, line));
  const areNames = counting.length * 2 < several.length;
  const listed = namedInLists(shadow, starts, lines, read);
  const isName = (index: number): boolean => (areNames && isItem(index)) || isAbove(index) || listed.has(index);
  return read.map((heading, index) => (isName(index) && lines[index]) || heading);
}

/** The items of lists in which a third of the lines are a clause each: the others are names as well. */
function namedInLists(
  shadow: string,
  starts: readonly SectionStart[],
  lines: readonly (HeadingText | null)[],
  read: readonly HeadingText[],
): ReadonlySet<number> {
  const named = new Set<number>();
  for (let first = 0; first < starts.length; ) {
    let next = first + 1;
    while (next < starts.length && follows(starts[next - 1] as SectionStart, starts[next] as SectionStart)) next++;
    let alone = 0;
    let whole = 0;
    for (let index = first; index < next; index++) {
      const line = lines[index] ?? null;
      if (line === null) continue;
      alone++;
      if (line.end === read[index]?.end && !shadow.slice(line.start, line.end).includes(',')) whole++;
    }
    if (next - first >= LEAST_ITEMS && whole * 3 >= alone)
      for (let index = first; index < next; index++) named.add(index);
    first = next;
  }
  return named;
}

const follows = (before: SectionStart, { style, ordinal }: SectionStart): boolean =>
  style === before.style && ordinal !== null && ordinal === (before.ordinal ?? 0) + 1;

/** The lines with words below them, in a style whose numbers mostly have: headings above bodies. */
function headingsAbove(
  shadow: string,
  { starts, limits }: ReadSections,
  lines: readonly (HeadingText | null)[],
): (index: number) => boolean {
  const above = new Set<number>();
  const styles = new Map<MarkerStyle, { all: number; above: number }>();
  starts.forEach(({ style }, index) => {
    const line = lines[index] ?? null;
    const holds = line !== null && holdsText(shadow, line.end, limits[index] as number);
    const counted = styles.get(style) ?? { all: 0, above: 0 };
    styles.set(style, { all: counted.all + 1, above: counted.above + (holds ? 1 : 0) });
    if (holds) above.add(index);
  });
  return (index) => {
    const counted = styles.get((starts[index] as SectionStart).style);
    return above.has(index) && counted !== undefined && counted.above * 2 > counted.all;
  };
}

/** Words stand below the line: it is a heading above a body. */
function holdsText(shadow: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isHan(shadow.charAt(at))) return true;
  return false;
}

/** A number beyond one: `培训3次`, `绿化二百亩`. */
function counts(shadow: string, { start, end }: HeadingText): boolean {
  for (let at = start; at < end; at++) {
    const character = shadow.charAt(at);
    if (isDigit(character) || (isOrdinalDigit(character) && parseOrdinal(character) !== 1)) return true;
  }
  return false;
}

function lengthOf(shadow: string, { start, end }: HeadingText): number {
  let length = 0;
  for (let at = start; at < end; at++) if (!isBlank(shadow.charAt(at))) length++;
  return length;
}
