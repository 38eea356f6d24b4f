import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import type { DecisionRule } from './decision.js';
import type { HeadingEvidence } from './evidence.js';
import { MARKER_STYLES, type MarkerStyle, traitsOf } from './marker-style.js';
import { findNested } from './nested-numbering.js';

/** A section's beginning: a marker, or an unnumbered heading. */
export interface SectionStart extends Span {
  readonly style: MarkerStyle;
  readonly ordinal: number | null;
  readonly marker: Marker | null;
  /** The style of the sequence whose first number the heading has lost. */
  readonly like: MarkerStyle | undefined;
  /** True for a number that holds groups under each of which its numbering begins again. */
  readonly outer: boolean;
  /** What the document itself says of the heading; null if it says nothing. */
  readonly named: HeadingEvidence | null;
  /** How far a label that stands in a list is indented. */
  readonly indent?: number | undefined;
  /** What stands right above a number: an unnumbered heading, with a colon behind it or without. */
  readonly above?: 'heading' | 'label';
  /** A paragraph with 一、 that stands right below the line of another one. */
  readonly below?: boolean;
  /** An unnumbered heading whose words are those of another one too. */
  readonly returns?: boolean;
  /** The rule by which it is a section. */
  readonly rule: DecisionRule;
}

/** The level of a section, and the rule by which it was found. */
export interface FoundLevel {
  readonly level: number;
  readonly levelRule: DecisionRule;
}

/**
 * The level of each section of a report, outermost 1. Which style stands inside which is counted over the whole
 * report; where it does not show, the usual order of styles holds. A style stands at most three times on the open stack
 * (`1.` inside `1.`), so no level exceeds three times the number of styles. Where the document itself tells how two sections stand to each other, by
 * the levels of their headings or of the list that numbers both, that goes first.
 *
 * `closes(index, at)` tells whether a section, as the last of its sequence, has ended at an offset. `addresses` are the
 * offsets where the speaker turns to the audience again (`各位代表！`): there ends what stands in the outermost sections;
 * `days` those where the notes of a day begin in a log: there ends what stands in the notes of the day before.
 */
export function inferLevels(
  all: readonly SectionStart[],
  closes: (index: number, at: number) => boolean,
  addresses: readonly number[] = [],
  days: readonly number[] = [],
): FoundLevel[] {
  const starts = all.map(
    (start): SectionStart =>
      start.outer ? { ...start, style: 'outer' } : start.like ? { ...start, style: start.like, ordinal: 1 } : start,
  );
  const outranks = nesting(starts);
  const day = dayOf(days);
  const nested = findNested(
    partsOf(starts, day).map((part, index) => {
      const { style, ordinal, marker, indent, below = false } = starts[index] as SectionStart;
      return { style, ordinal, indent: marker?.indent ?? indent, form: marker?.form, below, part };
    }),
    outranks,
  );
  const open: OpenSection[] = [];
  const goesOn = successors(starts, nested);
  const held = new Set<string>();
  // Headings beside the one that holds the numbers before theirs.
  const sharing = new Set<number>();
  let address = 0;
  let holder: readonly number[] = [];
  return starts.map((section, index) => {
    const { style, start } = section;
    const addressed = address;
    while ((addresses[address] ?? Number.POSITIVE_INFINITY) < start) address++;
    if (address > addressed) endAddressed(open);
    if (day(start) > day(starts[index - 1]?.start ?? 0)) {
      // The first day shows what holds the days.
      const holds = holder.every((one, at) => open[at]?.index === one);
      if (day(start) > 1 && holds) open.length = holder.length;
      else holder = open.map((one) => one.index);
    }
    // With a section that has ended ends all that stands in it.
    const ended = open.findIndex((entry) => traitsOf(entry.style).inline && closes(entry.index, start));
    if (ended >= 0) open.length = ended;
    if (open.at(-1)?.style === 'frame') open.pop();
    const next = open.findLast(({ index: earlier }) => isNextNamed(section, starts[earlier]));
    const relations = open.map((entry) => relate(section, starts[entry.index], next === undefined || entry === next));
    const told = relations.findIndex((relation) => relation === 'beside' || relation === 'outside');
    if (told >= 0) open.length = told;
    // Sections that hold this one for sure stay open.
    const floor = relations.slice(0, open.length).lastIndexOf('inside') + 1;
    const isSame = isSameAs({ style, index }, starts, nested);
    const among = told >= 0 ? null : placeHeading(starts, index, open, held, nested, goesOn);
    if (among !== null) {
      const placed = Math.max(among, floor);
      if (besideHolder(starts, index, open, nested) >= 0) sharing.add(index);
      held.add(heldKey(section, open, placed));
      open.length = placed;
      open.push({ style, index });
      return { level: placed + 1, levelRule: placed === 0 ? 'level-outermost' : 'level-inside' };
    }
    const mayBeHeld = told < 0 && !traitsOf(style).inline && open.at(-1)?.index === index - 1;
    if (mayBeHeld && (sharing.has(index - 1) || holdsNext(starts[index - 1], section))) {
      open.push({ style, index });
      return { level: open.length, levelRule: 'level-inside' };
    }
    const same = open.findIndex((entry, at) => at >= floor && isSame(entry));
    // `二、` without signs behind `## 一、`
    const depth =
      same >= 0 ? same : open.findIndex((entry, at) => at >= floor && goesOnWithOpen(section, starts[entry.index]));
    if (depth >= 0) open.length = depth;
    else open.length = Math.max(floor, open.findLastIndex((entry) => !outranks(style, entry.style)) + 1);
    open.push({ style, index });
    const level = open.length;
    if (told >= 0 || (floor > 0 && floor === level - 1)) return { level, levelRule: 'level-told' };
    if (depth >= 0) return { level, levelRule: 'level-of-style' };
    return { level, levelRule: level === 1 ? 'level-outermost' : 'level-inside' };
  });
}

/** Tells how many days have begun at an offset. */
function dayOf(days: readonly number[]): (offset: number) => number {
  let at = 0;
  return (offset) => {
    while ((days[at] ?? Number.POSITIVE_INFINITY) < offset) at++;
    while (at > 0 && (days[at - 1] ?? 0) >= offset) at--;
    return at;
  };
}

const isUnnumbered = (style: MarkerStyle): boolean => style === 'none' || style === 'subheading';

/** An unnumbered heading with nothing but the section below it, its first one or, behind a colon, any. */
const holdsNext = (heading: SectionStart | undefined, { ordinal }: SectionStart): boolean =>
  heading?.marker === null && (heading.above === 'label' || (heading.above === 'heading' && ordinal === 1));

interface OpenSection {
  readonly style: MarkerStyle;
  readonly index: number;
}

/** The part in which each section stands: no numbering goes on from a day into the next, nor across a heading with signs. */
function partsOf(starts: readonly SectionStart[], day: (offset: number) => number): number[] {
  let marked = 0;
  return starts.map(({ named, start }) => {
    if (named?.signs === true) marked++;
    return day(start) + marked;
  });
}

/** Tells of open sections whether they are of one numbering with another one: of its style, and as deep in it. */
function isSameAs(
  { style, index }: OpenSection,
  starts: readonly SectionStart[],
  nested: ReadonlyMap<number, number>,
): (entry: OpenSection) => boolean {
  const hasSigns = (at: number): boolean => starts[at]?.named?.signs === true;
  return (entry) =>
    entry.style === style &&
    hasSigns(entry.index) === hasSigns(index) &&
    (nested.get(entry.index) ?? 0) === (nested.get(index) ?? 0);
}

/** Tells of each number whether the next one of its numbering goes on with it. */
function successors(
  starts: readonly SectionStart[],
  nested: ReadonlyMap<number, number>,
): (index: number, from: number) => boolean {
  const next = new Map<number, number>();
  const last = new Map<string, number>();
  starts.forEach(({ style, ordinal }, index) => {
    const key = `${style} ${nested.get(index) ?? 0}`;
    const before = last.get(key);
    if (before !== undefined && ordinal !== null && ordinal === (starts[before]?.ordinal ?? 0) + 1)
      next.set(before, index);
    last.set(key, index);
  });
  return (index, from) => (next.get(index) ?? -1) > from;
}

/**
 * How many of the open sections hold an unnumbered heading, where the numbers around it tell: one right above a number
 * holds it, and stands where the numbers before it stood (`下周工作` between 6. and 1.); one in the last of a numbering
 * that goes on behind it stands inside (`具体做法：` between 1. and 2.). Null where they do not tell.
 */
function placeHeading(
  starts: readonly SectionStart[],
  index: number,
  open: readonly OpenSection[],
  held: ReadonlySet<string>,
  nested: ReadonlyMap<number, number>,
  goesOn: (index: number, from: number) => boolean,
): number | null {
  const section = starts[index];
  if (section === undefined || !isUnnumbered(section.style)) return null;
  const inList = open.findLastIndex((entry) => standsFurtherIn(section, starts[entry.index]));
  if (inList >= 0) return inList + 1;
  const beside = besideHolder(starts, index, open, nested);
  if (beside >= 0) return beside;
  const next = starts[index + 1];
  const isAbove = section.above === 'label' || (section.above === 'heading' && next?.ordinal === 1);
  if (isAbove && next !== undefined && !traitsOf(next.style).inline) {
    const same = open.findIndex(isSameAs({ style: next.style, index: index + 1 }, starts, nested));
    if (same >= 0) return same;
  }
  const holder = open.findLastIndex((entry) => !traitsOf(entry.style).inline && goesOn(entry.index, index));
  return holder < 0 ? null : Math.max(holder + 1, lastHolder(section, open, held));
}

/**
 * The open heading that holds the numbers with which that right below a heading goes on: 部署 above `1.` and `2.`, where 培训
 * stands above `3.`; -1 where there is none.
 */
function besideHolder(
  starts: readonly SectionStart[],
  index: number,
  open: readonly OpenSection[],
  nested: ReadonlyMap<number, number>,
): number {
  const [section, next] = [starts[index], starts[index + 1]];
  if (section?.above === undefined || next === undefined || traitsOf(next.style).inline) return -1;
  const same = open.findIndex(isSameAs({ style: next.style, index: index + 1 }, starts, nested));
  return open.findLastIndex(
    (entry, at) => at < same && entry.style === section.style && holdsNumbers(starts, entry.index),
  );
}

/**
 * How many of the open sections hold an unnumbered heading below the last number of a numbering, earlier numbers of which
 * hold such ones: `存在问题:` below （二）, right above 二、, as below （一）. 0 where none does.
 */
const lastHolder = (section: SectionStart, open: readonly OpenSection[], held: ReadonlySet<string>): number =>
  open.findLastIndex((_, at) => held.has(heldKey(section, open, at + 1))) + 1;

/** The numbering of the last of so many open sections, what it stands in, and the heading that it holds. */
function heldKey({ style, rule }: SectionStart, open: readonly OpenSection[], depth: number): string {
  const [outer, inner] = [open[depth - 2], open[depth - 1]];
  return `${outer?.index} ${inner?.style} ${style} ${rule}`;
}

/** A label that stands in a list is inside the items and labels that stand less far in. */
const standsFurtherIn = ({ indent }: SectionStart, earlier: SectionStart | undefined): boolean =>
  indent !== undefined && indent > (earlier?.marker?.indent ?? earlier?.indent ?? indent);

/** An unnumbered heading right above the first number of others: one like it stands beside it, not in one of them. */
const holdsNumbers = (starts: readonly SectionStart[], index: number): boolean =>
  starts[index]?.above !== undefined && starts[index + 1]?.ordinal === 1;

/** Ends a （六） in 一、 with what stands in it; 一、 goes on behind `各位代表！`, and so does what is outermost. */
function endAddressed(open: { style: MarkerStyle }[]): void {
  const inner = open.findIndex(({ style }, at) => at > 0 && traitsOf(style).rank >= traitsOf('han-paren').rank);
  if (inner > 0) open.length = inner;
}

/** What the nesting of styles shows by: where a section begins, its style and its number. */
type Numbered = Pick<SectionStart, 'start' | 'style' | 'ordinal'> & Partial<Pick<SectionStart, 'marker' | 'rule'>>;

type Relation = 'inside' | 'beside' | 'outside';

/** The next number of an earlier one in the same style of headings: `#### 2.` behind `#### 1.`. */
const isNextNamed = (section: SectionStart, earlier: SectionStart | undefined): boolean =>
  earlier !== undefined && goesOnWith(section, earlier) && section.named?.level === earlier.named?.level;

const goesOnWithOpen = (section: SectionStart, earlier: SectionStart | undefined): boolean =>
  earlier !== undefined && goesOnWith(section, earlier);

/** A section with the next number of an earlier one's style. */
export const goesOnWith = (section: SectionStart, earlier: SectionStart): boolean =>
  section.style === earlier.style && section.ordinal !== null && section.ordinal === (earlier.ordinal ?? 0) + 1;

/**
 * How a section stands to an earlier one, as the document itself tells; null if it does not. `mayGoOn` is false if another
 * one is known whose number it goes on with.
 */
function relate(section: SectionStart, earlier: SectionStart | undefined, mayGoOn: boolean): Relation | null {
  if (earlier === undefined) return null;
  const [list, other] = [section.marker?.list, earlier.marker?.list];
  if (list !== undefined && other !== undefined && list.list === other.list) return compare(list.level, other.level);
  if (earlier.named?.signs === true && section.named === null) return isUnderSigns(section, earlier) ? 'inside' : null;
  if (section.named?.signs === true && earlier.named === null) return isPart(earlier) ? 'outside' : null;
  if (section.named === null || earlier.named === null) return null;
  // `#### 题解` below each of `#### 1、` and `#### 2、`
  if (section.returns === true && earlier.marker !== null && section.named.level === earlier.named.level)
    return 'inside';
  // A number that goes on with the earlier one's says more than the style of the paragraph.
  return mayGoOn && goesOnWith(section, earlier) && section.named.level >= earlier.named.level
    ? 'beside'
    : compare(section.named.level, earlier.named.level);
}

/** An unnumbered heading, or a week of the month that signs mark. */
const isPart = ({ style, rule }: SectionStart): boolean => isUnnumbered(style) || rule === 'period-heading';

/** In a text that marks headings with signs a label or a first number without them is a part of the one above. */
const isUnderSigns = (section: SectionStart, earlier: SectionStart): boolean =>
  isPart(section) || (section.ordinal === 1 && (earlier.marker === null || earlier.style === section.style));

function compare(level: number, earlier: number): Relation {
  if (level === earlier) return 'beside';
  return level > earlier ? 'inside' : 'outside';
}

const NUMBERS: ReadonlyMap<MarkerStyle, number> = new Map(MARKER_STYLES.map((style, index) => [style, index]));
const numberOf = (style: MarkerStyle): number => NUMBERS.get(style) ?? 0;

/** `outranks(a, b)`: sections of style a hold those of style b. */
export function nesting(starts: readonly Numbered[]): (a: MarkerStyle, b: MarkerStyle) => boolean {
  const size = MARKER_STYLES.length;
  const votes = new Int32Array(size * size);
  // For each style, which others have begun since its last section.
  const begunSince = new Int32Array(size);
  const lastOrdinal = new Int32Array(size);
  for (const { style, ordinal } of starts) {
    if (style === 'frame' || style === 'division') continue;
    if (style === 'appendix') {
      begunSince.fill(0);
      lastOrdinal.fill(0);
      continue;
    }
    const own = numberOf(style);
    const follows = ordinal === null ? lastOrdinal[own] !== 0 : ordinal === (lastOrdinal[own] ?? 0) + 1 && ordinal > 1;
    if (follows) {
      for (let other = 0; other < size; other++) {
        if (((begunSince[own] ?? 0) >> other) & 1 && !(style === 'dash' && IN_NO_DASH.has(MARKER_STYLES[other])))
          votes[own * size + other] = (votes[own * size + other] ?? 0) + 1;
      }
    }
    begunSince[own] = 0;
    if (style === 'group') {
      // What goes on behind the name of a group begins anew.
      begunSince.fill(0);
      lastOrdinal.fill(0);
    }
    lastOrdinal[own] = ordinal ?? 1;
    if (ordinal !== null && ordinal !== 1) continue;
    for (let other = 0; other < size; other++)
      if (other !== own) begunSince[other] = (begunSince[other] ?? 0) | (1 << own);
  }
  const tests = [codaTest, openingTest, letterTest, lateTest, openerTest, belowTest].map((test) => test(starts));
  return (a, b) => {
    const first = numberOf(a);
    const second = numberOf(b);
    const difference = (votes[first * size + second] ?? 0) - (votes[second * size + first] ?? 0);
    if (difference !== 0) return difference > 0;
    const holds = (x: MarkerStyle, y: MarkerStyle): boolean => tests.some((test) => test(x, y));
    return holds(a, b) || (!holds(b, a) && first < second);
  };
}

/**
 * A lone unnumbered heading behind the last of a numbered sequence (`2022年工作打算` below 三、) stands beside the
 * sequence, not in its last section; so do several behind numbers with a noun (`活动总结` and `不足之处` below 活动二：). Tells
 * whether style `a` is that of such headings and `b` that of such a sequence.
 */
function codaTest(starts: readonly Numbered[]): (a: MarkerStyle, b: MarkerStyle) => boolean {
  const plain = starts.filter(({ style }) => CODAS.has(style));
  const [coda] = plain;
  if (coda === undefined) return () => false;
  const before = new Map<MarkerStyle, number>();
  const behind = new Set<MarkerStyle>();
  for (const { style, start } of starts) {
    if (start > coda.start) behind.add(style);
    else if (!traitsOf(style).inline) before.set(style, (before.get(style) ?? 0) + 1);
  }
  const isBefore = (style: MarkerStyle): boolean => (before.get(style) ?? 0) >= 2 && !behind.has(style);
  const isLone = plain.length === 1 && coda.style === 'none';
  return (a, b) => CODAS.has(a) && isBefore(b) && (b === 'noun' || (isLone && a === 'none'));
}

const CODAS: ReadonlySet<MarkerStyle> = new Set(['none', 'subgroup']);

/** Another list of —— behind these does not go on with the first. */
const IN_NO_DASH: ReadonlySet<MarkerStyle | undefined> = new Set(['han-comma', 'han-paren']);

const LETTERS: ReadonlySet<MarkerStyle> = new Set(['letter', 'capital']);
const IN_LETTERS: ReadonlySet<MarkerStyle> = new Set(['arabic-comma', 'arabic-paren']);

/**
 * Digits that begin right behind a letter, and have not stood before it, are inside it: `c. 宣传 (1) … (2) …`. Tells
 * whether style `a` is that of such letters and `b` that of such digits.
 */
function letterTest(starts: readonly Numbered[]): (a: MarkerStyle, b: MarkerStyle) => boolean {
  const holder = new Map<MarkerStyle, MarkerStyle>();
  const seen = new Set<MarkerStyle>();
  starts.forEach(({ style, ordinal }, index) => {
    const before = starts[index - 1]?.style;
    const isFirst = !seen.has(style);
    seen.add(style);
    if (isFirst && ordinal === 1 && IN_LETTERS.has(style) && before !== undefined && LETTERS.has(before))
      holder.set(style, before);
  });
  return (a, b) => holder.get(b) === a;
}

/**
 * Where a report begins with 1、 and 2、, a （一） that begins right below the last of them is inside it. Tells whether
 * style `a` is that of such numbers and `b` that of what begins below.
 */
function lateTest(starts: readonly Numbered[]): (a: MarkerStyle, b: MarkerStyle) => boolean {
  const outline = starts.filter(({ style, ordinal }) => !traitsOf(style).inline && ordinal !== null);
  const outer = outline[0]?.style;
  let come = 0;
  while (outline[come]?.style === outer && outline[come]?.ordinal === come + 1) come++;
  const inner = outline[come];
  const isLate =
    outer === 'arabic-comma' &&
    come >= 2 &&
    inner?.style === 'han-paren' &&
    inner.ordinal === 1 &&
    !outline.slice(come).some(({ style }) => style === outer);
  return (a, b) => isLate && a === outer && b === inner.style;
}

/** Words that count what is said in a paragraph, and numbers that may stand inside. */
const SPOKEN: ReadonlySet<MarkerStyle> = new Set(['ordinal-word', 'discourse', 'han-is']);
const IN_SPOKEN: ReadonlySet<MarkerStyle> = new Set(['arabic-paren', 'circled']);
/** A heading that stands right above another is not longer. */
const LONGEST_ABOVE = 30;

/**
 * Numbers that begin in the paragraph of a 九是 are inside it: `九是办好展览。①…②…`. So are those that begin right below
 * the first number of another style: （一） below `（1）营销渠道`. Tells whether style `a` is that of what holds them and
 * `b` theirs.
 */
function belowTest(starts: readonly Numbered[]): (a: MarkerStyle, b: MarkerStyle) => boolean {
  const holder = new Map<MarkerStyle, MarkerStyle>();
  const seen = new Map<MarkerStyle, number>();
  starts.forEach(({ style, ordinal, start, marker }, index) => {
    const before = starts[index - 1];
    const times = seen.get(style) ?? 0;
    seen.set(style, times + 1);
    if (times > 0 || ordinal !== 1 || before === undefined || before.style === style) return;
    const ofLine = marker?.edge.kind === 'line';
    const inSpoken = !ofLine && SPOKEN.has(before.style) && IN_SPOKEN.has(style);
    const isAbove =
      ofLine &&
      before.marker?.edge.kind === 'line' &&
      before.ordinal === 1 &&
      seen.get(before.style) === 1 &&
      start - before.start <= LONGEST_ABOVE &&
      !traitsOf(before.style).inline &&
      !traitsOf(style).inline;
    if (inSpoken || isAbove) holder.set(style, before.style);
  });
  return (a, b) => holder.get(b) === a;
}

/** A paragraph stands between such a heading and the first number, unless it names a stage. */
const LEAST_OPENING = 40;

/**
 * A lone unnumbered heading above all numbers (`过去三年的工作回顾` above 一、) holds them. Tells whether style `a` is that
 * of such a heading and `b` that of the first numbers.
 */
function openerTest(starts: readonly Numbered[]): (a: MarkerStyle, b: MarkerStyle) => boolean {
  const [first, second] = starts;
  const isOpener = first?.style === 'none' && starts.filter(({ style }) => style === 'none').length === 1;
  const isFar = second !== undefined && isOpener && second.start - first.start >= LEAST_OPENING;
  const isBelow = isOpener && second?.ordinal === 1 && (isFar || first.rule === 'stage-heading');
  const inner = isBelow && !traitsOf(second.style).inline ? second.style : null;
  return (a, b) => a === 'none' && b === inner;
}

/** What stands under an unnumbered heading is at least so long where the heading is the equal of a later one. */
const LEAST_PART = 300;

/**
 * Several unnumbered headings, each above a part of the report, and numbers only under the last: these stand inside it.
 * Tells whether style `a` is that of such headings and `b` that of such numbers.
 */
function openingTest(starts: readonly Numbered[]): (a: MarkerStyle, b: MarkerStyle) => boolean {
  const plain = starts.filter(({ style }) => style === 'none');
  const last = plain.at(-1);
  const areParts = plain.every(
    ({ start }, index) => (plain[index + 1]?.start ?? Number.POSITIVE_INFINITY) - start >= LEAST_PART,
  );
  if (last === undefined || plain.length < 2 || !areParts) return () => false;
  const first = new Map<MarkerStyle, Numbered>();
  for (const section of starts) if (!first.has(section.style)) first.set(section.style, section);
  const begins = (style: MarkerStyle): boolean => {
    const one = first.get(style);
    return one?.ordinal === 1 && one.start > last.start;
  };
  return (a, b) => a === 'none' && b !== 'none' && !traitsOf(b).inline && begins(b);
}
