import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { opensWithAddress } from './address.js';
import { cutBody } from './body-start.js';
import { opensHeading } from './bullet.js';
import { endsClause, endsSentence, isBlank } from './character.js';
import { isDayLine } from './day-line.js';
import type { DecisionRule, Hear } from './decision.js';
import type { HeadingEvidence } from './evidence.js';
import { firstFrom } from './first-from.js';
import { type FoundGroups, findGroupHeadings } from './group-heading.js';
import { lastOfName, namesPart } from './group-lines.js';
import { type HeadingText, readHeading, visibleLength } from './heading-end.js';
import { type FoundLevel, inferLevels, nesting, type SectionStart } from './infer-levels.js';
import { isKnownTitle } from './known-title.js';
import { findLostNumbers } from './lost-numbers.js';
import { type MarkerStyle, traitsOf } from './marker-style.js';
import { membership } from './membership.js';
import { type FoundPeriods, findPeriods, isPeriodName } from './period-heading.js';
import { findPlainHeadings, headingWords, looksLikeHeading, type PlainHeading } from './plain-heading.js';
import { beginsParagraph } from './split-restart.js';
import { isStageTitle } from './stage-title.js';
import { type Stretch, stretchAt } from './stretch.js';
import { type TextLine, textLines } from './text-line.js';
import { vocabulary } from './vocabulary.js';
import { type ReadSection, wholeItems } from './whole-items.js';
import { standsAboveWhole } from './whole-numbering.js';
import { withoutColon } from './without-colon.js';

/** A section of a report, with all that is to be known of it. */
export interface Section extends SectionStart, FoundLevel {
  readonly heading: HeadingText;
  /** Where the section ends, with all that stands under it. */
  readonly close: number;
}

/** The part of a report behind its title, with the words of the title. */
export interface ReportBody {
  readonly bodyStart: number;
  /** Where the title ends; between it and the body there may be lines that tell when and by whom. */
  readonly titleEnd: number;
  readonly end: number;
  readonly title: string;
  /** What the document itself calls headings, in order and without blanks around them. */
  readonly headings: readonly HeadingEvidence[];
  /** A program has wrapped the text. */
  readonly wrapped: boolean;
  readonly hear?: Hear | undefined;
}

/** Where the days of a log begin, of which there are several; those that the document calls headings are headings. */
function findDays(
  shadow: string,
  stretches: readonly Stretch[],
  bodyStart: number,
  isHeading: (start: number) => boolean,
): readonly number[] {
  const lines = textLines(shadow, stretches, bodyStart);
  const days = lines.filter((line) => isDayLine(shadow, line) && !isHeading(line.start));
  return days.length > 1 ? days.map(({ start }) => start) : [];
}

/** Finds the sections of a report: accepted markers and unnumbered headings, their headings, levels and ends. */
export function analyseSections(
  shadow: string,
  stretches: readonly Stretch[],
  markers: readonly Marker[],
  { bodyStart, titleEnd, end: reportEnd, title, headings: named, wrapped, hear }: ReportBody,
): Section[] {
  const starts = sectionStarts(shadow, stretches, markers, { bodyStart, titleEnd, title, headings: named, hear });
  const ended = starts.map((section, index): ReadSection => {
    const { start, end, marker } = section;
    const limit = starts[index + 1]?.start ?? reportEnd;
    if (marker !== null) return { section, limit, read: readHeading(shadow, stretches, marker, limit) };
    const words = headingWords(shadow, { start, end: trimHeading(shadow, start, Math.min(end, limit)) });
    return { section, limit, read: { ...words, stop: 'line' } };
  });
  const read = wholeItems(shadow, stretches, ended, wrapped);
  const ends = paragraphEnds(shadow, stretches);
  const lasts = lastOfSequence(starts);
  const drafts = cutBody(shadow, read, title).map((cut): Draft => {
    const { section, limit } = cut;
    const { named: heading, end } = section;
    const paragraph = Math.min(ends[Math.max(stretchAt(stretches, end), 0)] ?? end, reportEnd);
    return {
      ...{ section, limit, paragraph, early: lasts.has(section) },
      heading: (heading && section.marker !== null && wholeHeading(shadow, cut.read, heading, limit)) || cut.heading,
    };
  });
  const levels = inferLevels(
    starts,
    (index, at) => drafts[index]?.early === true && drafts[index].paragraph <= at,
    findAddresses(shadow, stretches, bodyStart),
    findDays(shadow, stretches, bodyStart, membership(named)),
  );
  const sections = drafts.map((draft, index): Section & Closing => {
    const { section, limit, heading, early, paragraph } = draft;
    const { start, style, outer, ordinal, marker, named, rule, like } = section;
    const end = Math.min(section.end, limit);
    const close = early ? Math.min(paragraph, reportEnd) : reportEnd;
    const { level, levelRule } = levels[index] as FoundLevel;
    return { start, end, style, outer, ordinal, marker, named, rule, like, heading, level, levelRule, close };
  });
  closeSections(sections);
  for (const section of sections) section.close = Math.max(section.close, section.heading.end);
  return sections;
}

/** What is known of a section before its level is. */
interface Draft {
  readonly section: SectionStart;
  readonly limit: number;
  readonly heading: HeadingText;
  /** The end of the paragraph that it begins in. */
  readonly paragraph: number;
  /** It ends with that paragraph. */
  readonly early: boolean;
}

/** A section whose end is still to be found. */
interface Closing extends Span, FoundLevel {
  close: number;
}

function sectionStarts(
  shadow: string,
  stretches: readonly Stretch[],
  markers: readonly Marker[],
  { bodyStart, titleEnd, title, headings, hear }: Omit<ReportBody, 'end' | 'wrapped'>,
): SectionStart[] {
  const byStart = new Map(headings.map((heading) => [heading.start, heading]));
  const isNumbered = new Set(markers.map(({ start }) => start));
  const unnumberedHeadings = headings.filter(({ level, start }) => level > 0 && !isNumbered.has(start));
  const isNamed = membership(headings);
  const lines = textLines(shadow, stretches, bodyStart);
  const below = titleEnd < bodyStart ? textLines(shadow, stretches, titleEnd) : lines;
  const facts = {
    titled: title !== '',
    marked: unnumberedHeadings.some(({ signs }) => signs === true),
    isTold: isNamed,
  };
  const unnamed = findPlainHeadings(shadow, lines, markers, facts, hear).filter(({ start }) => !isNamed(start));
  const appendices = unnamed.filter(({ rule }) => rule === 'appendix-heading');
  const isOwn = membership(appendices);
  const others = unnamed.filter(({ start }) => !isOwn(start));
  // Where signs mark headings, those of periods hold others.
  const isOther = facts.marked && !unnumberedHeadings.every((one) => isPeriodName(shadow, one));
  const periods = isOther ? NO_PERIODS : withoutNamed(findPeriods(shadow, below, markers), isNamed);
  const isPeriod = membership(periods.headings);
  // Where signs mark the headings of the text or some of these hold others, names of groups need not be sought.
  const holding = others.filter(({ holds }) => holds).length;
  const isOutlined = holding >= LEAST_NAMES && markers.length === 0;
  const groups =
    facts.marked || isOutlined
      ? NO_GROUPS
      : findGroupHeadings({
          ...{ shadow, lines: below, bodyStart, titled: facts.titled, markers, plain: others },
          holds: membership(others.filter(({ holds }) => holds)),
          looksLikeHeading: (line) => looksLikeHeading(shadow, line),
        });
  const names = groups.names.filter(({ start }) => !isNamed(start) && !isOwn(start) && !isPeriod(start));
  const divisions = groups.divisions.filter(({ start }) => !isNamed(start) && !isOwn(start) && !isPeriod(start));
  const isGroup = membership([...names, ...divisions].sort((a, b) => a.start - b.start));
  const repeated = groups.repeated.map(
    ({ start, end }): PlainHeading => ({ start, end, rule: 'repeated-heading', holds: false }),
  );
  const isTaken = (start: number): boolean => isGroup(start) || isNamed(start) || isOwn(start) || isPeriod(start);
  const untaken = onceEach([...partBelowTitle(shadow, below, bodyStart, others), ...others, ...repeated]).filter(
    ({ start }) => !isTaken(start),
  );
  const isAboveWhole = standsAboveWhole(shadow, markers, [
    ...untaken,
    ...names,
    ...divisions,
    ...periods.headings,
    ...unnumberedHeadings,
  ]);
  const plain = untaken.filter((one) => {
    if (!isAboveWhole(one)) return true;
    hear?.({ about: 'section', start: one.start, end: one.end, holds: false, rule: 'above-whole' });
    return false;
  });
  const numbered = markers.map(
    (marker): SectionStart => ({
      start: marker.start,
      end: marker.end,
      style: marker.style,
      outer: groups.outer.has(marker.start),
      ordinal: marker.ordinal,
      marker,
      named: byStart.get(marker.start) ?? null,
      rule: marker.rule,
      like: undefined,
    }),
  );
  // Objects of one shape, however a section begins.
  const heading =
    (style: MarkerStyle, rule: DecisionRule, named: HeadingEvidence | null = null, like?: MarkerStyle) =>
    ({ start, end }: Span): SectionStart => {
      return { start, end, style, outer: false, ordinal: null, marker: null, named, rule, like };
    };
  // Where the names are headings of no special kind, the others stand beside them: 存在的不足 behind 行政工作 and 人事工作.
  const ofBodies = names.filter((name) => namesPart(shadow, name)).length;
  const isOnce = onceTest(shadow, plain);
  // What stands below a period is inside it.
  const nameStyle = periods.headings.length > 0 ? 'none' : groups.inside ? 'subgroup' : 'group';
  const areOrdinary =
    periods.headings.length === 0 && !groups.inside && names.length >= LEAST_NAMES && ofBodies * 2 <= names.length;
  const areLabels = names.some((name) => isLabel(shadow, name));
  const isLikeName = (span: PlainHeading): boolean =>
    isLabel(shadow, span) ? areLabels && span.rule === 'label-heading' : LIKE_NAMES.has(span.rule);
  // Inside numbered sections what numbers do not go on behind is a part as those that are known.
  const isBehindPeriods = behindTest(shadow, [...plain, ...names], periods);
  const styleOf = (span: PlainHeading): MarkerStyle => {
    if (isFrame(shadow, span)) return 'frame';
    if (span.holds) return 'division';
    if (isBehindPeriods(span) && (LIKE_NAMES.has(span.rule) || span.rule === 'heading-above-number') && isOnce(span))
      return 'group';
    if (areOrdinary && isLikeName(span) && isOnce(span)) return 'group';
    const next = groups.inside ? markers[firstFrom(markers, span.end)] : null;
    if (next === null) return 'none';
    const isAnew = next === undefined || next.ordinal === 1 || traitsOf(next.style).rank < traitsOf('subgroup').rank;
    return isAnew ? 'subgroup' : 'none';
  };
  const unnumbered = [
    ...appendices.map(heading('appendix', 'appendix-heading')),
    ...plain.map((one) => ({
      ...heading(styleOf(one), isFrame(shadow, one) ? 'frame-title' : one.rule)(one),
      indent: one.indent,
    })),
    ...names.map((one) => heading(isBehindPeriods(one) ? 'group' : nameStyle, 'group-name')(one)),
    ...divisions.map(heading('division', 'division')),
    ...periods.headings.map(heading(periods.inside ? 'subgroup' : 'group', 'period-heading')),
  ];
  const lost = findLostNumbers(shadow, lines, markers, (line) => looksLikeHeading(shadow, line)).map(
    (line): SectionStart => heading('none', 'lost-number', null, line.like)(line),
  );
  const named = unnumberedHeadings.map(
    (one): SectionStart => heading('none', 'told-heading', one)(withoutColon(shadow, one)),
  );
  const isLost = membership(lost);
  const rest = unnumbered.filter(({ start }) => !isLost(start));
  const all = [...numbered, ...lost, ...rest, ...named].sort((a, b) => a.start - b.start);
  const starts = withSubheadings(shadow, withStages(shadow, withoutEmpty(shadow, all)));
  const isOnly = onceTest(
    shadow,
    starts.filter(({ marker, named }) => marker === null && named !== null),
  );
  return starts.map((one, index) => ({
    ...one,
    ...aboveNumber(shadow, one, starts[index + 1]),
    below: isBelow(shadow, one, starts[index - 1]),
    returns: one.marker === null && one.named !== null && !isOnly(one),
  }));
}

/**
 * `体育部` between the title and a paragraph, where `文艺部` and `学习部` follow: the first of the parts, not who wrote the
 * report.
 */
function partBelowTitle(
  shadow: string,
  lines: readonly TextLine[],
  bodyStart: number,
  others: readonly PlainHeading[],
): PlainHeading[] {
  const [first, next] = lines;
  if (first === undefined || next === undefined || first.start >= bodyStart || next.start < bodyStart) return [];
  if (!namesPart(shadow, first) || !endsSentence(shadow.charAt(next.end - 1))) return [];
  const last = lastOfName(shadow, first);
  const alike = others.filter((one) => namesPart(shadow, one) && lastOfName(shadow, one) === last);
  if (alike.length < LEAST_ALIKE || alike.every((one) => one.end - one.start < first.end - first.start)) return [];
  return [{ start: first.start, end: first.end, rule: 'heading-alike', holds: false }];
}

const LEAST_ALIKE = 2;

/**
 * Tells which headings stand behind the last period, where none stands in a period: 存在的问题 behind 上半年 and 下半年. One
 * right below the last period stands in that.
 */
function behindTest(
  shadow: string,
  others: readonly Span[],
  { headings, inside }: FoundPeriods,
): (heading: Span) => boolean {
  const [first, last] = [headings[0], headings.at(-1)];
  if (first === undefined || last === undefined || inside) return () => false;
  if (others.some(({ start }) => start > first.start && start < last.start)) return () => false;
  const behind = Math.min(...others.filter(({ start }) => start > last.start).map(({ start }) => start));
  const isHeld = shadow.slice(last.end, behind).replace(':', '').trim() === '';
  return ({ start }) => !isHeld && start > last.start;
}

/** What signs mark as headings are none without signs. */
function withoutNamed({ headings, inside }: FoundPeriods, isNamed: (start: number) => boolean): FoundPeriods {
  const own = headings.filter(({ start }) => !isNamed(start));
  return own.length < LEAST_NAMES ? NO_PERIODS : { headings: own, inside };
}

const NO_PERIODS: FoundPeriods = { headings: [], inside: false };
const NO_GROUPS: FoundGroups = { names: [], inside: false, divisions: [], repeated: [], outer: new Set() };

/** A colon stands behind the heading: `优点:`. */
const isLabel = (shadow: string, { end }: Span): boolean => shadow.charAt(end) === ':';

const IN_DIVISION: ReadonlySet<MarkerStyle> = new Set(['group', 'subgroup', 'none']);

/**
 * A heading that names a stage of the report (`明年规划`) stands beside one that holds others, not among these: behind
 * `自我评价` with `优点` and `缺点` in it. What holds stages itself, as an office does, is none such.
 */
function withStages(shadow: string, starts: readonly SectionStart[]): readonly SectionStart[] {
  if (!starts.some(({ style }) => style === 'division')) return starts;
  const isStage = (one: SectionStart | undefined): boolean => {
    if (one === undefined || one.marker !== null) return false;
    const { start, end } = headingWords(shadow, one);
    return isStageTitle(shadow, start, end) || isKnownTitle(shadow, start, end);
  };
  const isOnce = onceTest(
    shadow,
    starts.filter(({ marker }) => marker === null),
  );
  let division: SectionStart | null = null;
  return starts.map((one, index) => {
    // In the next 一、 nothing of it is open.
    if (one.marker !== null && traitsOf(one.style).rank <= traitsOf('han-comma').rank) division = null;
    if (one.style === 'division') division = isStage(starts[index + 1]) ? null : one;
    else if (division !== null && IN_DIVISION.has(one.style) && isStage(one) && isOnce(one))
      return isLabel(shadow, one) === isLabel(shadow, division) ? { ...one, style: 'division' } : one;
    return one;
  });
}

/** A number with nothing behind it, right above a label or an outer number, has lost its words: `2.` above `不足:`. */
function withoutEmpty(shadow: string, starts: readonly SectionStart[]): readonly SectionStart[] {
  return starts.filter(({ marker, style, end }, index) => {
    const next = starts[index + 1];
    if (marker === null || next === undefined || shadow.slice(end, next.start).trim() !== '') return true;
    const isLost = next.marker === null ? isLabel(shadow, next) : traitsOf(next.style).rank < traitsOf(style).rank;
    return !isLost || next.marker?.edge.kind === 'none';
  });
}

/** Beside headings without a colon and a sign those with one are inside: `心得:` and `■ 成果` below 第一季度. */
function withSubheadings(shadow: string, starts: readonly SectionStart[]): readonly SectionStart[] {
  const isMarked = ({ start, end }: SectionStart): boolean =>
    isLabel(shadow, { start, end }) || opensHeading(shadow.charAt(start));
  const own = starts.filter(({ style, named }) => style === 'none' && named === null);
  // Where the text marks headings with signs, those without are of another kind.
  if (starts.some(({ marker, named }) => marker === null && named?.signs === true))
    return withStyle(starts, new Set(own));
  const first = own.find((one) => !isMarked(one));
  if (first === undefined) return starts;
  const inner = new Set(own.filter((one) => one.start > first.start && isMarked(one)));
  return withStyle(starts, inner);
}

const withStyle = (starts: readonly SectionStart[], inner: ReadonlySet<SectionStart>): readonly SectionStart[] =>
  starts.map((one) => (inner.has(one) ? { ...one, style: 'subheading' } : one));

/** What of an unnumbered heading with nothing but blanks and signs between it and the number below. */
function aboveNumber(
  shadow: string,
  { marker, end }: SectionStart,
  next: SectionStart | undefined,
): Pick<SectionStart, 'above'> {
  if (marker !== null || next?.marker === undefined || next.marker === null) return {};
  if (next.start - end > LONGEST_GAP || next.marker.edge.kind !== 'line') return {};
  const between = shadow.slice(end, next.start);
  if (!/^[\s:*#】]*$/.test(between)) return {};
  return { above: between.includes(':') ? 'label' : 'heading' };
}

const LONGEST_GAP = 80;

/**
 * `一、强化管理。…` on the line right below 一、 and its heading, where no sentence stands: a paragraph below a heading, not a
 * heading beside it. So is the first number of any style below one that ends with a colon: `1、落实名单` below `5.会议摘要：`.
 */
function isBelow(shadow: string, { marker, start }: SectionStart, above: SectionStart | undefined): boolean {
  if (marker?.ordinal === 1 && above?.marker?.style === marker.style && marker.edge.kind === 'line') {
    const line = shadow.slice(above.start, start).trim();
    if (line.length <= LONGEST_LINE && line.endsWith(':') && !LINE_END.test(line)) return true;
  }
  if (marker?.ordinal !== 1 || marker.style !== 'han-comma' || marker.edge.kind !== 'line') return false;
  if (above?.ordinal !== 1 || above.style !== marker.style || start - above.start > LONGEST_LINE) return false;
  const line = shadow.slice(above.start, start).trim();
  const rest = shadow.slice(start, start + LONGEST_LINE).split(LINE_END, 1)[0] ?? '';
  return !/[\n\r。;!?]/.test(line) && /[。;!?]/.test(rest);
}

const LONGEST_LINE = 40;
const LINE_END = /[\n\r]/;

const LEAST_NAMES = 2;
/** The rules by which a heading is one that is no label and returns in no part. */
const LIKE_NAMES: ReadonlySet<DecisionRule> = new Set([
  'spaced-heading',
  'known-heading',
  'stage-heading',
  'lone-heading',
  'heading-alike',
]);

/** Tells whether the words of a heading stand in no other one. */
function onceTest(shadow: string, headings: readonly Span[]): (heading: Span) => boolean {
  const times = new Map<string, number>();
  const wordsOf = ({ start, end }: Span): string => shadow.slice(start, end);
  for (const heading of headings) times.set(wordsOf(heading), (times.get(wordsOf(heading)) ?? 0) + 1);
  return (heading) => times.get(wordsOf(heading)) === 1;
}

function onceEach<T extends Span>(spans: readonly T[]): T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.filter(({ start }, index) => start !== sorted[index - 1]?.start);
}

const isFrame = (shadow: string, heading: Span): boolean => {
  const { start, end } = headingWords(shadow, heading);
  return vocabulary.frameTitle.get(shadow.slice(start, end)) !== undefined;
};

/** A paragraph in the style of a heading that is longer, or goes on behind the end of a sentence, holds a body too. */
const LONGEST_NAMED = 60;

/** The heading that a paragraph in the style of one holds as a whole; null if it holds more than a heading. */
function wholeHeading(
  shadow: string,
  { start }: HeadingText,
  named: HeadingEvidence,
  limit: number,
): HeadingText | null {
  // Two headings in one paragraph (`总体情况：一、抓培训`) are two sections.
  const end = trimHeading(shadow, start, Math.min(named.end, limit));
  if (visibleLength(shadow, start, end) > LONGEST_NAMED) return null;
  for (let at = start; at < end; at++) {
    const character = shadow.charAt(at);
    if (endsSentence(character) && character !== ':' && character !== ';') return null;
  }
  return { start, end, stop: 'line' };
}

function trimHeading(shadow: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBehindHeading(shadow.charAt(to - 1))) to--;
  return to;
}

/** Punctuation, a blank, or the brace that opens a block: `需求整理{`. */
const isBehindHeading = (character: string): boolean =>
  endsClause(character) || isBlank(character) || character === '{';

/** The lines that begin with `各位代表！` or the like. */
function findAddresses(shadow: string, stretches: readonly Stretch[], from: number): number[] {
  return stretches
    .filter(({ start, before }) => start >= from && before === 'line' && opensWithAddress(shadow, start))
    .map(({ start }) => start);
}

/** For each stretch the end of the paragraph that it belongs to. */
function paragraphEnds(shadow: string, stretches: readonly Stretch[]): number[] {
  const ends: number[] = [];
  for (let index = stretches.length - 1; index >= 0; index--) {
    const isLast = index + 1 === stretches.length || beginsParagraph(shadow, stretches, index + 1);
    ends[index] = (isLast ? stretches[index]?.end : ends[index + 1]) ?? 0;
  }
  return ends;
}

/** The sections that are the last of a sequence of an inline style. */
function lastOfSequence(starts: readonly SectionStart[]): ReadonlySet<SectionStart> {
  const last = new Set<SectionStart>();
  const outranks = nesting(starts);
  const next = new Map<MarkerStyle, number>();
  let inner: SectionStart | undefined;
  for (const section of [...starts].reverse()) {
    const { style, ordinal } = section;
    const following = next.get(style);
    const holds = inner !== undefined && inner.style !== style && outranks(style, inner.style) && outlined(inner);
    if (traitsOf(style).inline && (following === undefined || following === 1) && !holds) last.add(section);
    if (traitsOf(style).inline) next.set(style, ordinal ?? 0);
    // An outline section ends all sequences inside the one before it; 第一, may hold (一).
    else for (const inline of next.keys()) if (!outranks(inline, style)) next.delete(inline);
    inner = section;
  }
  return last;
}

const outlined = ({ style }: SectionStart): boolean => !traitsOf(style).inline;

/** Each section ends where the next one of its level or an outer one begins, early ones with their paragraph. */
function closeSections(sections: readonly Closing[]): void {
  const open: Closing[] = [];
  for (const section of sections) {
    for (let last = open.at(-1); last !== undefined && last.level >= section.level; last = open.at(-1)) {
      last.close = Math.min(last.close, section.start);
      open.pop();
    }
    open.push(section);
  }
  // A section ends no later than the one that it stands in.
  const around: Closing[] = [];
  for (const section of sections) {
    around.length = section.level - 1;
    section.close = Math.min(section.close, around.at(-1)?.close ?? section.close);
    around.push(section);
  }
}
