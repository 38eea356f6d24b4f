import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { isAddress } from './address.js';
import { opensItem } from './bullet.js';
import { findBulletLabels } from './bullet-label.js';
import { isDate, labelsPerson, namesPerson } from './byline.js';
import { closerOf, endsClause, endsSentence, isBlank, isCloser, isDigit, isHan, isLatin } from './character.js';
import { findClaims } from './claim-heading.js';
import { isDayLine } from './day-line.js';
import type { DecisionRule, Hear } from './decision.js';
import { endsWithSentence } from './ends-with-sentence.js';
import { findEntries } from './entry-heading.js';
import { firstFrom } from './first-from.js';
import { isFactOfGroup } from './group-fact.js';
import { findPairs, type HeadingPairs } from './heading-pairs.js';
import { isKnownTitle } from './known-title.js';
import { traitsOf } from './marker-style.js';
import { matchMarker } from './match-marker.js';
import { beginsOpen, endsOpen } from './open-line.js';
import { findSignHeadings } from './sign-heading.js';
import { isContent } from './site-chrome.js';
import { findSpacedHeadings } from './spaced-heading.js';
import { isStageTitle } from './stage-title.js';
import { endsInList, type TextLine } from './text-line.js';
import { vocabulary } from './vocabulary.js';
import { withoutColon } from './without-colon.js';

/** So many lines at the beginning may tell when and by whom the report was given. */
const MOST_BYLINES = 4;
const SHORTEST = 2;
const LONGEST = 30;
/** Paragraphs are longer than the headings above them, and at least this long if no sentence ends them. */
const LEAST_BODY = 30;
const LONGEST_LABEL = 16;
const LEAST_LABELS = 2;
const LEAST_PARTS = 2;
/** So many lines of nothing but words in brackets are the headings of a text. */
const LEAST_BRACKETED = 3;
/** Headings of one series differ in length by no more than this, or by half. */
const LIKE_LENGTH = 4;

/** What is known of the text besides its lines and numbers. */
interface PlainContext {
  readonly titled: boolean;
  /** Its headings have signs in front. */
  readonly marked: boolean;
  /** Whether a line is one of those that the document calls headings. */
  readonly isTold: (start: number) => boolean;
}

/**
 * Unnumbered headings (style `none`): short lines without closing punctuation, between a paragraph or a heading and a
 * paragraph or a marker, that have siblings of a like shape or are a title known in every field. In a text that is `marked`, whose headings
 * have signs in front, the look of a line makes none of it.
 */
export function findPlainHeadings(
  shadow: string,
  lines: readonly TextLine[],
  markers: readonly Marker[],
  { titled, marked, isTold }: PlainContext,
  hear?: Hear,
): PlainHeading[] {
  const opened = new Set(markers.filter(({ edge }) => edge.kind === 'line').map(({ start }) => start));
  const isBody = (line: TextLine | undefined): boolean =>
    line !== undefined &&
    (opened.has(line.start) ||
      endsWithSentence(shadow, line) ||
      line.end - line.start >= LEAST_BODY ||
      // An item without a number stands in a list, as a paragraph does.
      opensItem(shadow, line.start));
  const { labels, returning, form } = findLabels(shadow, lines, opened, { titled, marked });
  const claims = findClaims(shadow, lines, opened);
  const { all: spaced, holders } = findSpacedHeadings(shadow, lines, opened, titled);
  const isAppendix = appendixTest(shadow, markers);
  const pairs = marked
    ? NO_PAIRS
    : findPairs(shadow, lines, opened, (line) => (titled || line !== lines[0]) && looksLikeHeading(shadow, line));
  const signed = findSignHeadings(shadow, lines, opened, (line) => looksLikeHeading(shadow, line));
  const inBrackets = lines.filter((line) => shadow.charAt(line.start) === '【' && isMarked(shadow, line));
  const bracketed = new Set(inBrackets.length >= LEAST_BRACKETED ? inBrackets : []);
  const ones = firstNumbers(markers);
  /** `新建项目` below the end of a sentence, or a lead-in, and right above 1、 */
  const isAboveFirst = (line: TextLine): boolean => {
    const [before, next] = [lines[line.index - 1], lines[line.index + 1]];
    return (
      before !== undefined &&
      next !== undefined &&
      ones.has(next.start) &&
      line.end - line.start <= LONGEST_ABOVE &&
      !isContent(shadow, line) &&
      (opened.has(before.start) || endsWithSentence(shadow, before) || shadow.charAt(before.end - 1) === ':')
    );
  };
  const isParallel = (index: number): boolean => !marked && standsBetween(shadow, lines, index);
  /** Why a line is no heading, whatever its words are; null for one that may be. */
  const faultOf = (line: TextLine, index: number): DecisionRule | null => {
    const next = lines[index + 1];
    const core = withoutColon(shadow, line);
    const above = lines[index - 1];
    // 活动地点: above 城北果园
    if (isFactOfGroup(shadow, line) || (above !== undefined && form.has(above))) return 'heading-fact';
    if (form.has(line)) return null;
    if (claims.has(line) || spaced.has(line) || signed.has(line)) return null;
    if (isAddress(shadow, line)) return 'heading-leads-in';
    if (isDayLine(shadow, line)) return 'heading-figures';
    const fault = headingFault(shadow, core);
    if (fault !== null) return fault;
    // A colon leads to what follows: only a list makes a heading of it, or the company of others; a sentence stays one.
    if (core !== line && (leadsIn(shadow, core) || !(opened.has(next?.start ?? -1) || labels.has(line))))
      return 'heading-leads-in';
    if (opened.has(next?.start ?? -1) && isTelling(shadow, core)) return 'heading-leads-in';
    // A label, and what returns above every part, needs no more.
    if (returning.has(line) || labels.has(line)) return null;
    if (pairs.upper.has(line) || pairs.lower.has(line)) return null;
    // 【风险】 above 无, where others stand so
    if (next !== undefined && bracketed.has(line) && !bracketed.has(next)) return null;
    // 【项目一】会员系统 above 工作内容:
    if (next !== undefined && opensBracket(shadow, line) && labels.has(next)) return null;
    if (
      next === undefined ||
      !isBody(next) ||
      (!opened.has(next.start) && next.end - next.start <= line.end - line.start)
    )
      return 'no-body-below';
    const before = lines[index - 1];
    // A name that stands alone between its brackets is a part of the sentence around it.
    if (closerOf(shadow.charAt((before?.end ?? 0) - 1)) !== undefined || isCloser(shadow.charAt(next.start)))
      return 'in-brackets';
    // The rest of a list goes on in it.
    if (before !== undefined && endsInList(shadow, before)) return 'no-body-above';
    const isBelow =
      before === undefined ||
      isBody(before) ||
      opened.has(before.start) ||
      isTold(before.start) ||
      isFactOfGroup(shadow, before) ||
      isDayLine(shadow, before);
    return isBelow ? null : 'no-body-above';
  };
  const refuse = ({ start, end }: Span, rule: DecisionRule): void =>
    hear?.({ about: 'section', start, end, holds: false, rule });
  const candidates = lines.filter((line, index) => {
    if (opened.has(line.start)) return false;
    const fault = faultOf(line, index);
    if (fault !== null) refuse(line, fault);
    return fault === null;
  });
  /** The rule by which a line that may be a heading is one; null where there is none. */
  const ruleOf = (line: TextLine, index: number): DecisionRule | null => {
    const colon = withoutColon(shadow, line) !== line;
    const next = lines[line.index + 1];
    if (isMarked(shadow, line) || signed.has(line) || opensBracket(shadow, line)) return 'marked-heading';
    if (claims.has(line)) return 'claim-heading';
    if (isAppendix(line, next)) return 'appendix-heading';
    if (labels.has(line)) return 'label-heading';
    if (!colon && isKnownTitle(shadow, line.start, line.end)) return 'known-heading';
    if (!colon && isStageTitle(shadow, line.start, line.end)) return 'stage-heading';
    if (colon && isListLabel(shadow, line, next)) return 'list-heading';
    if (marked) return null;
    if (!colon && standsAlone(shadow, line, next)) return 'lone-heading';
    if (spaced.has(line)) return 'spaced-heading';
    if (pairs.upper.has(line) || pairs.lower.has(line)) return 'paired-heading';
    if (!colon && isParallel(line.index)) return 'lone-heading';
    if (!colon && isAboveFirst(line)) return 'heading-above-number';
    const alike = [candidates[index - 1], candidates[index + 1]];
    return alike.some((other) => isAlike(shadow, line, other)) ? 'heading-alike' : null;
  };
  const parts = candidates.filter((line) => line !== lines[0] && namesGroup(shadow, line));
  const longestPart = Math.max(0, ...parts.map(({ start, end }) => end - start));
  /** `活动组` right below the title, where `联络组` and `编辑组` follow: no author. */
  const isPartAmong = (line: TextLine): boolean =>
    parts.length >= LEAST_PARTS && namesGroup(shadow, line) && line.end - line.start <= longestPart;
  /** `思想上` right below the title, where `工作上` and `学习上` follow */
  const isOneOfSeries = (line: TextLine): boolean =>
    candidates.filter(
      ({ start, end }) =>
        end - start === line.end - line.start && shadow.charAt(end - 1) === shadow.charAt(line.end - 1),
    ).length > LEAST_PARTS;
  const found = candidates.flatMap((line, index) => {
    const isFirst = line === lines[0];
    const isPerson =
      labelsPerson(shadow, line.start, line.end) ||
      (line.index < MOST_BYLINES && namesPerson(shadow, line.start, line.end) && !isPartAmong(line)) ||
      (isFirst &&
        isByline(shadow, line) &&
        !isPartAmong(line) &&
        !isOneOfSeries(line) &&
        !spaced.has(line) &&
        !signed.has(line) &&
        !labels.has(line) &&
        !isKnownTitle(shadow, line.start, line.end));
    const rule = isPerson ? null : ruleOf(line, index);
    const { start, end } = withoutColon(shadow, line);
    if (rule !== null) return { start, end, rule, holds: holders.has(line) || pairs.upper.has(line) };
    refuse(line, isPerson ? 'names-person' : marked ? 'heading-unmarked' : 'no-sibling');
    return [];
  });
  const entries = findEntries(shadow, lines).map(
    ({ start, end }): PlainHeading => ({ start, end, rule: 'marked-heading', holds: false }),
  );
  const bulleted = findBulletLabels(shadow, lines, {
    isNumbered: ({ start }) => opened.has(start),
    mayBe: (words) => headingFault(shadow, words) === null && !leadsIn(shadow, words) && !isFactLabel(shadow, words),
    endsLikeHeading: (words) =>
      endsLikeHeading(shadow, words) ||
      isKnownTitle(shadow, words.start, words.end) ||
      isStageTitle(shadow, words.start, words.end),
  });
  const others = [...entries, ...bulleted];
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.start - b.start);
}

/** `时间`, `会议地点`: facts, not what holds a list. */
const isFactLabel = (shadow: string, { start, end }: Span): boolean =>
  vocabulary.factLabel.longestBefore(shadow, end, start) !== null ||
  vocabulary.furnitureLabel.longestAt(shadow, start, end)?.end === end ||
  labelsPerson(shadow, start, end);

/** What stands right above a first number is no longer. */
const LONGEST_ABOVE = 20;

/** Where numbers begin at their line that are the first of theirs. */
const firstNumbers = (markers: readonly Marker[]): ReadonlySet<number> =>
  new Set(
    markers
      .filter(({ style, ordinal, edge }) => ordinal === 1 && edge.kind === 'line' && !traitsOf(style).inline)
      .map(({ start }) => start),
  );

const NO_PAIRS: HeadingPairs = { upper: new Set(), lower: new Set() };

/** No clause of a heading of two is shorter, and what stands around it is a paragraph. */
const LEAST_CLAUSE = 4;
const LEAST_PARAGRAPH = 40;

/** `坚持多方联动,救助及时到位` between two paragraphs: two clauses of about one length, with no sentence's end. */
function standsBetween(shadow: string, lines: readonly TextLine[], index: number): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (before === undefined || line === undefined || next === undefined) return false;
  const clauses = shadow.slice(line.start, line.end).split(',');
  if (clauses.length !== 2 || clauses.some(({ length }) => length < LEAST_CLAUSE)) return false;
  return [before, next].every((one) => endsWithSentence(shadow, one) && one.end - one.start >= LEAST_PARAGRAPH);
}

/**
 * Finds lines such as `《政府工作报告》名词解释` above the first number of a list, behind the report's own sections: these do
 * not go on below.
 */
function appendixTest(
  shadow: string,
  markers: readonly Marker[],
): (line: TextLine, next: TextLine | undefined) => boolean {
  const outline = markers.filter(({ style }) => style === markers[0]?.style);
  return (line, next) => {
    const { start, end } = withoutColon(shadow, line);
    if (next === undefined || vocabulary.appendixWord.longestBefore(shadow, end, start) === null) return false;
    const item = markers[firstFrom(markers, line.end)];
    const below = firstFrom(outline, line.end);
    const last = outline[below - 1];
    return (
      last !== undefined &&
      item?.start === next.start &&
      item.ordinal === 1 &&
      outline[below]?.ordinal !== (last.ordinal ?? 0) + 1
    );
  };
}

/** An unnumbered heading and the rule by which it is one. */
export interface PlainHeading extends Span {
  readonly rule: DecisionRule;
  /** Nothing but another one stands below it. */
  readonly holds: boolean;
  /** How far a label that stands in a list is indented. */
  readonly indent?: number;
}

/** `存在的困难及问题:` below an empty line and above the first number of a list. */
function isListLabel(shadow: string, line: TextLine, next: TextLine | undefined): boolean {
  const { start, end } = withoutColon(shadow, line);
  if (!line.apart || next === undefined || end - start > LONGEST_LABEL) return false;
  return matchMarker(shadow, next.start)?.ordinal === 1 && endsLikeHeading(shadow, { start, end });
}

/** A line between empty ones, above a long one, whose last word is a heading's: 主要工作的完成情况. */
function standsAlone(shadow: string, line: TextLine, next: TextLine | undefined): boolean {
  if (!line.apart || next?.apart !== true || line.index === 0) return false;
  const isBody = next.end - next.start > 2 * (line.end - line.start) || matchMarker(shadow, next.start)?.ordinal === 1;
  return isBody && endsLikeHeading(shadow, line);
}

/** Its last word is one that headings end with: 主要工作. */
export const endsLikeHeading = (shadow: string, { start, end }: Span): boolean =>
  vocabulary.headingNoun.longestBefore(shadow, end, start) !== null ||
  vocabulary.titleNoun.longestBefore(shadow, end, start) !== null;

interface Labels {
  readonly labels: ReadonlySet<TextLine>;
  /** Those whose words come again. */
  readonly returning: ReadonlySet<TextLine>;
  /** Those of a form. */
  readonly form: ReadonlySet<TextLine>;
}

/**
 * Several lines such as `主要的手段及目标:` above paragraphs: nouns, each with a colon and nothing behind it; or short
 * words of any kind that return.
 */
function findLabels(
  shadow: string,
  lines: readonly TextLine[],
  opened: ReadonlySet<number>,
  { titled, marked }: Pick<PlainContext, 'titled' | 'marked'>,
): Labels {
  const times = new Map<string, number>();
  for (const line of lines) {
    const words = labelWords(shadow, line);
    if (words !== null) times.set(words, (times.get(words) ?? 0) + 1);
  }
  const comesAgain = (line: TextLine): boolean => (times.get(labelWords(shadow, line) ?? '') ?? 0) > 1;
  const form = labelForm(shadow, lines);
  const labels = lines.filter((line, index) => {
    const core = withoutColon(shadow, line);
    const next = lines[index + 1];
    if (core === line || core.end - core.start > LONGEST_LABEL) return false;
    // A text that ends with a colon is cut there.
    if (next === undefined)
      return comesAgain(line) || (marked && endsLikeHeading(shadow, core) && !leadsIn(shadow, core));
    if (form.has(line)) return true;
    if (!isLabelled(shadow, next, opened)) return false;
    return (
      comesAgain(line) ||
      endsLikeHeading(shadow, core) ||
      namesGroup(shadow, core) ||
      isKnownTitle(shadow, core.start, core.end) ||
      isLabel(shadow, core, next, opened)
    );
  });
  // A single one may lead into the sections of the report, not into a list of digits.
  const holdsList = ({ index }: TextLine): boolean => {
    const next = lines[index + 1];
    const marker = next !== undefined && opened.has(next.start) ? matchMarker(shadow, next.start) : null;
    return marker?.ordinal === 1 && traitsOf(marker.style).rank >= traitsOf('arabic-comma').rank;
  };
  const isCut = ({ index }: TextLine): boolean => lines[index + 1] === undefined;
  // 主要工作: right below the title, above words
  const isOpening = (line: TextLine): boolean =>
    titled && line.index === 0 && endsLikeHeading(shadow, withoutColon(shadow, line));
  const mayBeOnly = (line: TextLine): boolean => holdsList(line) || isCut(line) || isOpening(line);
  const found = labels.length >= LEAST_LABELS ? labels : labels.filter(mayBeOnly);
  return { labels: new Set(found), returning: new Set(found.filter((line) => comesAgain(line))), form };
}

/** So many labels between empty lines are a form that the report fills in: `活动时间:` above a day, `活动地点:` above a place. */
const LEAST_FORM = 4;

function labelForm(shadow: string, lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const isOne = (line: TextLine | undefined): boolean =>
    line?.apart === true && labelWords(shadow, line) !== null && !isAddress(shadow, line) && !namesList(shadow, line);
  const found = lines.filter((line, index) => {
    const next = lines[index + 1];
    return isOne(line) && next?.apart === true && !isOne(next);
  });
  return new Set(found.length >= LEAST_FORM ? found : []);
}

/** `主要工作如下:` */
function namesList(shadow: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (vocabulary.listCue.longestAt(shadow, at, end) !== null) return true;
  return false;
}

/** What stands below a label: a number, an item without one, or words. */
function isLabelled(shadow: string, next: TextLine, opened: ReadonlySet<number>): boolean {
  const first = shadow.charAt(next.start);
  return opened.has(next.start) || isHan(first) || opensItem(shadow, next.start);
}

/** `心得:` above a list or words, and neither a sentence that leads into them nor a fact with its value below. */
function isLabel(shadow: string, core: Span, next: TextLine, opened: ReadonlySet<number>): boolean {
  if (
    headingFault(shadow, core) !== null ||
    leadsIn(shadow, core) ||
    vocabulary.furnitureLabel.longestAt(shadow, core.start, core.end)?.end === core.end
  )
    return false;
  if (opened.has(next.start) || opensItem(shadow, next.start)) return true;
  return (
    next.end - next.start >= LEAST_LABELLED &&
    shadow.charAt(next.end - 1) !== ':' &&
    !isDate(shadow, next.start, next.end)
  );
}

const LEAST_LABELLED = 6;

/** The words of `背景:`; null for a line of another kind. */
function labelWords(shadow: string, { start, end }: Span): string | null {
  if (shadow.charAt(end - 1) !== ':' || end - start > LONGEST_REPEATED) return null;
  const words = shadow.slice(start, end - 1);
  return /^\p{Script=Han}+$/u.test(words) ? words : null;
}

const LONGEST_REPEATED = 9;

/** `核心管理部门 - 秘书处` */
function namesGroup(shadow: string, { start, end }: Span): boolean {
  const noun = vocabulary.groupNoun.longestBefore(shadow, end, start);
  return noun !== null && noun.start > start && noun.attributes.none !== true;
}

/** `要努力实现以下目标:`, `一年来,主要做了:`, `支持的项目有:` */
function leadsIn(shadow: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    if (shadow.charAt(at) === ',' || vocabulary.listCue.longestAt(shadow, at, end) !== null) return true;
    const word = vocabulary.leadIn.longestAt(shadow, at, end);
    if (word === null) continue;
    const { none, last, whole } = word.attributes;
    if (none === true) at = word.end - 1;
    else if (whole === true ? at === start && word.end === end : last !== true || word.end === end) return true;
  }
  return false;
}

/** `今年工期紧,任务重` or `主要做了两件事` above a number: a sentence without its full stop, or one that leads into a list. */
export function isTelling(shadow: string, line: Span): boolean {
  if (namesList(shadow, line)) return true;
  const opening = vocabulary.bodyOpening.longestAt(shadow, line.start, line.end);
  const isLong = line.end - line.start >= LEAST_TOLD;
  return isLong && opening?.attributes.kind === 'time' && !endsLikeHeading(shadow, line);
}

const LEAST_TOLD = 10;

export const looksLikeHeading = (shadow: string, line: Span): boolean => headingFault(shadow, line) === null;

/** Why a line does not look like a heading; null for one that does. */
function headingFault(shadow: string, line: Span): DecisionRule | null {
  const { start, end } = headingWords(shadow, line);
  const length = end - start;
  if (length < SHORTEST || length > LONGEST) return 'heading-length';
  let han = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const character = shadow.charAt(at);
    if (endsSentence(character)) return 'heading-sentence';
    if (isHan(character)) han++;
    if (isDigit(character)) digits++;
  }
  const last = shadow.charAt(end - 1);
  const first = shadow.charAt(start);
  // A line that a converter broke: …经济社会发展的
  if (endsOpen(shadow, end) || beginsOpen(shadow, start)) return 'heading-open';
  if (endsClause(last) || last === '、' || last === '—') return 'heading-open';
  if (vocabulary.clauseOpening.longestAt(shadow, start, end) !== null) return 'heading-goes-on';
  if (han < SHORTEST || digits - yearDigits(shadow, start, end) > han) return 'heading-figures';
  const begins =
    isHan(first) || isDigit(first) || first === '“' || first === '《' || isLatin(first) || opensBracket(shadow, line);
  return begins ? null : 'heading-figures';
}

const YEAR = /^\d{4} ?年/;
const YEAR_DIGITS = 4;

/** `2023年计划`: the digits of the year with which a heading begins speak against none. */
function yearDigits(shadow: string, start: number, end: number): number {
  return YEAR.test(shadow.slice(start, Math.min(end, start + YEAR_DIGITS + 2))) ? YEAR_DIGITS : 0;
}

/** The author, his body or the date, between title and text. */
function isByline(shadow: string, { start, end }: Span): boolean {
  return (
    vocabulary.bylineWord.longestBefore(shadow, end, start) !== null ||
    (/\s/.test(shadow.slice(start, end)) && !isDigit(shadow.charAt(start))) ||
    end - start <= 3
  );
}

function isAlike(shadow: string, a: Span, b: Span | undefined): boolean {
  if (b === undefined) return false;
  const lengths = [a.end - a.start, b.end - b.start].sort((x, y) => x - y) as [number, number];
  const sameStart = shadow.slice(a.start, a.start + 2) === shadow.slice(b.start, b.start + 2);
  return sameStart || lengths[1] - lengths[0] <= LIKE_LENGTH || lengths[1] <= lengths[0] * 1.5;
}

/** `【概况】`, `##概况`, `**概况**`: the words of a heading without the marks around them. */
export function headingWords(shadow: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && (shadow.charAt(from) === '#' || isBlank(shadow.charAt(from)))) from++;
  const inner = boldWords(shadow, from, to);
  if (inner !== null) ({ start: from, end: to } = inner);
  const closer = HEADING_BRACKETS.get(shadow.charAt(from));
  if (closer === undefined || shadow.charAt(to - 1) !== closer) return { start: from, end: to };
  from++;
  to--;
  while (from < to && isBlank(shadow.charAt(from))) from++;
  while (to > from && isBlank(shadow.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/**
 * The words of `**概况**`, `**直播：**`, `**何为轮值？**` and `**今年**。`, where nothing else stands; stars alone stand for what a writer left out.
 */
function boldWords(shadow: string, from: number, to: number): Span | null {
  if (!shadow.startsWith(BOLD, from)) return null;
  const start = from + BOLD.length;
  const close = shadow.indexOf('*', start);
  if (close <= start || close >= to || !shadow.startsWith(BOLD, close)) return null;
  for (let at = close; at < to; at++) if (!isBehindBold(shadow.charAt(at))) return null;
  let end = close;
  while (end > start && isBehindBold(shadow.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}

/** What may stand at the end of bold words, and behind them. */
const isBehindBold = (character: string): boolean =>
  character === '*' || character === ':' || character === '。' || character === '?' || isBlank(character);

const BOLD = '**';

/** Marks around the whole of a line make a heading of it, with or without others like it. */
function isMarked(shadow: string, line: Span): boolean {
  const { start, end } = headingWords(shadow, line);
  return start > line.start && end - start <= LONGEST_MARKED;
}

const LONGEST_MARKED = 20;

/** `【项目一】会员系统` */
export function opensBracket(shadow: string, { start, end }: Span): boolean {
  return shadow.charAt(start) === '【' && end - start <= LONGEST_MARKED && shadow.slice(start, end - 1).includes('】');
}

const HEADING_BRACKETS: ReadonlyMap<string, string> = new Map([
  ['【', '】'],
  ['〖', '〗'],
  ['[', ']'],
  ['{', '}'],
]);
