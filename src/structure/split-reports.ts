import type { Span } from '../source/span.js';
import { findBrokenTitle } from './broken-title.js';
import { isBlank } from './character.js';
import type { DecisionRule, Hear } from './decision.js';
import type { Furniture } from './find-furniture.js';
import { findTitle } from './find-title.js';
import { findNumberedTitles } from './glued-title.js';
import { judgeTitle } from './judge-title.js';
import { membership } from './membership.js';
import { mainNumbering } from './new-report.js';
import { findFooter } from './page-margins.js';
import { type ReadTitle, readTitle } from './read-title.js';
import { readHeader, supersedes } from './report-header.js';
import { isSiteChrome } from './site-chrome.js';
import { type Stretch, stretchAt } from './stretch.js';
import type { MarkerCandidate } from './structure-lexer.js';
import { vocabulary } from './vocabulary.js';

/** The part of a text that one report takes up. */
export interface ReportSpan extends Span {
  readonly title: ReadTitle | null;
  /** The title that the document marks as one, where its words do not show it. */
  readonly name?: Span;
  /** The rule by which a report begins here. */
  readonly rule: DecisionRule;
}

/** A title, and the rule by which a report begins with it. */
type RuledTitle = ReadTitle & Pick<ReportSpan, 'rule'>;

export interface ReportSplit {
  readonly reports: readonly ReportSpan[];
  /** Titles of collections, repeated titles and introductions of sites, which belong to no report. */
  readonly furniture: readonly Furniture[];
}

/** Introductions that sites write above a collection. */
const INTRODUCTION = 1500;

/** Finds where reports with titles begin; a text without any title is one report. */
export function splitReports(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
  hear?: Hear,
): ReportSplit {
  const [first] = stretches;
  if (first === undefined) return { reports: [], furniture: [] };
  const header = readHeader(shadow, stretches);
  const furniture = header.furniture.map(as('title-superseded'));
  const titles: RuledTitle[] = header.title === null ? [] : [{ ...header.title, rule: header.rule }];
  const glued = findNumberedTitles(shadow, stretches, candidates);
  const known = new Set([...titles, ...header.superseded].map(({ stem }) => stem));

  const numbering = mainNumbering(candidates);
  let nextGlued = 0;
  const takeGlued = (until: number): void => {
    for (let title = glued[nextGlued]; title !== undefined && title.start < until; title = glued[++nextGlued]) {
      if (title.start >= (titles.at(-1)?.end ?? 0)) titles.push({ ...title, rule: 'title-numbered' });
    }
  };
  // The stretch right below the last title of a collection.
  let below = -1;
  for (let index = header.next; index < stretches.length; ) {
    const stretch = stretches[index] as Stretch;
    takeGlued(stretch.start);
    const read =
      findBrokenTitle(shadow, stretches, index) ?? findTitle(shadow, stretches, index, hear && refused(hear, stretch));
    // 工作总结2 below 工作总结
    const title = read?.bare != null && known.has(read.stem) ? { ...read, series: read.series ?? read.bare } : read;
    index = title?.next ?? index + 1;
    if (title === null || (titles.at(-1)?.end ?? 0) > title.start) continue;
    const above = titles.at(-1);
    const isBelow = title.series === null && stretches[below]?.start === title.start;
    if (above !== undefined && isBelow && supersedes(title, above)) {
      furniture.push(as('title-superseded')(above));
      titles[titles.length - 1] = { ...title, series: above.series, rule: above.rule };
      known.add(title.stem);
      continue;
    }
    const begin = { start: first.start, end: first.start };
    const at = stretchAt(stretches, title.start);
    const verdict = judgeTitle(title, shadow, stretches, at, { current: titles.at(-1), begin, known, numbering });
    const { rule } = verdict;
    if (verdict.title === 'report') {
      furniture.push(...chromeAround(shadow, stretches, at, index).map(as('around-title')));
      furniture.push(...footerBefore(shadow, stretches, at, titles.at(-1)?.end ?? 0).map(as('below-report')));
      titles.push({ ...title, rule });
      below = title.series === null ? -1 : index;
    }
    if (verdict.title === 'furniture') furniture.push(as(rule)(title));
    if (verdict.title === 'text') hear?.({ about: 'report', start: title.start, end: title.end, holds: false, rule });
    else known.add(title.stem);
  }
  takeGlued(shadow.length);
  return assemble(stretches, titles, candidates, furniture, header.title);
}

const as =
  (rule: DecisionRule) =>
  ({ start, end }: Span): Furniture => ({ start, end, kind: 'site', rule });

const refused =
  (hear: Hear, { start, end }: Span) =>
  (rule: DecisionRule): void =>
    hear({ about: 'report', start, end, holds: false, rule });

/** A site's page below a report has no more parts. */
const MOST_PIECES = 24;
/** So many lines of a site's page may stand above the title of a report, and below. */
const CHROME_LINES = 8;

/** The parts of a site's page around a title inside a text, where words that reports use too are enough. */
function chromeAround(shadow: string, stretches: readonly Stretch[], title: number, next: number): Span[] {
  const found: Span[] = [];
  let above = title - 1;
  for (let count = 0; count < CHROME_LINES; count++) {
    let first = above;
    while (first > 0 && stretches[first]?.before === 'gap') first--;
    const chrome = chromeLine(shadow, stretches.slice(Math.max(first, 0), above + 1));
    if (chrome.length === 0) break;
    found.push(...chrome);
    above = first - 1;
  }
  for (let at = next; at < next + CHROME_LINES; at++) {
    const chrome = chromeLine(shadow, stretches.slice(at, at + 1));
    if (chrome.length === 0) break;
    found.push(...chrome);
  }
  return found.map(({ start, end }) => ({ start, end }));
}

/** What a site wrote below the report before a title, by lines and by the pieces between their blanks. */
function footerBefore(shadow: string, stretches: readonly Stretch[], title: number, from: number): Span[] {
  const pieces = stretches.slice(Math.max(title - MOST_PIECES, 0), title).filter(({ start }) => start >= from);
  const lines: Span[] = [];
  for (const { start, end, before } of pieces) {
    const line = before === 'gap' ? lines.pop() : undefined;
    lines.push({ start: line?.start ?? start, end });
  }
  const known = findFooter(shadow, lines);
  const isKnown = membership([...known].sort((a, b) => a.start - b.start));
  const rest = findFooter(
    shadow,
    words(
      shadow,
      pieces.filter(({ start }) => !isKnown(start)),
    ),
  );
  const above = lines.at(-1);
  // The number of the document belongs to what stands below it.
  const number = above !== undefined && isDocumentNumber(shadow, above) ? [above] : [];
  return [...known, ...rest, ...number];
}

/** The pieces between the blanks of the last stretches. */
function words(shadow: string, pieces: readonly Stretch[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of pieces) {
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && !isBlank(shadow.charAt(at))) continue;
      if (at > from) found.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return found;
}

/** `×办〔2021〕7号` */
function isDocumentNumber(shadow: string, { start, end }: Span): boolean {
  const unit = end - start <= LONGEST_NUMBER ? vocabulary.documentNumber.longestBefore(shadow, end, start) : null;
  return unit !== null && YEAR_AND_NUMBER.test(shadow.slice(start, unit.start));
}

const LONGEST_NUMBER = 30;
const YEAR_AND_NUMBER = /[〔[({]\d{4}[〕\])}]\D?\d{1,4}$/;

/** The stretches of a line if all of it belongs to a site's page, else none. */
function chromeLine(shadow: string, line: readonly Stretch[]): readonly Span[] {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = { start: first.start, end: last.end };
  if (isSiteChrome(shadow, whole, true) || readTitle(shadow, whole)?.collection === true) return [whole];
  return line.every((piece) => isSiteChrome(shadow, piece, true)) ? line : [];
}

function assemble(
  stretches: readonly Stretch[],
  titles: readonly RuledTitle[],
  candidates: readonly MarkerCandidate[],
  furniture: Furniture[],
  headerTitle: ReadTitle | null,
): ReportSplit {
  const reports: ReportSpan[] = [];
  const isFurniture = membership([...furniture].sort((a, b) => a.start - b.start));
  const start = headerTitle?.start ?? firstBody(stretches, furniture);
  const bounds: Pick<ReportSpan, 'start' | 'title' | 'rule'>[] = titles.map(({ rule, ...title }) => ({
    ...{ start: title.start, title, rule },
  }));
  if (headerTitle === null && (bounds[0]?.start ?? Number.POSITIVE_INFINITY) > start)
    bounds.unshift({ start, title: null, rule: 'first-text' });
  const spans = bounds.map((bound, index) => ({
    ...bound,
    end: bodyEnd(stretches, isFurniture, bounds[index + 1]?.start ?? Number.POSITIVE_INFINITY),
  }));
  const introductions = countIntroductions(spans, candidates);
  spans.forEach((bound, index) => {
    const { end } = bound;
    if (end <= bound.start) return;
    if (index < introductions) {
      for (const piece of stretches)
        if (piece.start < end && piece.end > bound.start)
          furniture.push(as('introduction')(clip(piece, bound.start, end)));
      return;
    }
    reports.push({ start: bound.start, end, title: bound.title, rule: bound.rule });
  });
  return { reports, furniture: furniture.sort((a, b) => a.start - b.start) };
}

const clip = (span: Span, start: number, end: number): Span => ({
  start: Math.max(span.start, start),
  end: Math.min(span.end, end),
});

/** So many titles may stand above the first report of a collection, each with what a site wrote below it. */
const MOST_INTRODUCTIONS = 3;

/** How many of the first spans introduce a collection: those above its first report, whose titles are the collection's. */
function countIntroductions(
  spans: readonly (Pick<ReportSpan, 'title'> & Span)[],
  candidates: readonly MarkerCandidate[],
): number {
  const first = spans.slice(0, MOST_INTRODUCTIONS + 1).findIndex(({ title }) => title?.series === 1);
  const count = first < 0 && spans[0]?.title?.collection === true ? 1 : first;
  const { title } = spans[count] ?? {};
  if (count <= 0 || title == null) return 0;
  const isAbove = (span: Pick<ReportSpan, 'title'> & Span): boolean =>
    isIntroduction(span, candidates) &&
    (first === 1 ||
      span.title === null ||
      span.title.collection ||
      (span.title.series === null && title.stem.includes(span.title.stem)));
  return spans.slice(0, count).every(isAbove) ? count : 0;
}

/** What a site wrote above the first report of a collection: short and without sections. */
function isIntroduction(span: Span, candidates: readonly MarkerCandidate[]): boolean {
  return (
    span.end - span.start <= INTRODUCTION &&
    !candidates.some(
      ({ start, style, ordinal }) =>
        start >= span.start && start < span.end && ordinal === 1 && (style === 'han-comma' || style === 'han-paren'),
    )
  );
}

function firstBody(stretches: readonly Stretch[], furniture: readonly Span[]): number {
  const isFurniture = membership(furniture);
  const stretch = stretches.find(({ start }) => !isFurniture(start));
  return stretch?.start ?? Number.POSITIVE_INFINITY;
}

/** The end of the last text before an offset. */
function bodyEnd(stretches: readonly Stretch[], isFurniture: (offset: number) => boolean, before: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle] as Stretch).start < before) low = middle + 1;
    else high = middle - 1;
  }
  while (high > 0 && isFurniture((stretches[high] as Stretch).start)) high--;
  return Math.min(stretches[high]?.end ?? 0, before);
}
