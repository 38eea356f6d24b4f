import type { Span } from '../source/span.js';
import { findTitle } from './find-title.js';
import { findNumberedTitles } from './glued-title.js';
import { judgeTitle } from './judge-title.js';
import { membership } from './membership.js';
import { mainNumbering } from './new-report.js';
import { type ReadTitle, readTitle } from './read-title.js';
import { readHeader } from './report-header.js';
import { isSiteChrome } from './site-chrome.js';
import { type Stretch, stretchAt } from './stretch.js';
import type { MarkerCandidate } from './structure-lexer.js';

/** The part of a text that one report takes up. */
export interface ReportSpan extends Span {
  readonly title: ReadTitle | null;
  /** The title that the document marks as one, where its words do not show it. */
  readonly name?: Span;
}

export interface ReportSplit {
  readonly reports: readonly ReportSpan[];
  /** Titles of collections, repeated titles and introductions of sites, which belong to no report. */
  readonly furniture: readonly Span[];
}

/** Introductions that sites write above a collection. */
const INTRODUCTION = 1500;

/** Finds where reports with titles begin; a text without any title is one report. */
export function splitReports(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
): ReportSplit {
  const [first] = stretches;
  if (first === undefined) return { reports: [], furniture: [] };
  const header = readHeader(shadow, stretches);
  const furniture = [...header.furniture];
  const titles: ReadTitle[] = header.title === null ? [] : [header.title];
  const glued = findNumberedTitles(shadow, stretches, candidates);
  const known = new Set(titles.concat(header.superseded).map(({ stem }) => stem));

  const numbering = mainNumbering(candidates);
  let nextGlued = 0;
  const takeGlued = (until: number): void => {
    for (let title = glued[nextGlued]; title !== undefined && title.start < until; title = glued[++nextGlued]) {
      if (title.start >= (titles.at(-1)?.end ?? 0)) titles.push(title);
    }
  };
  for (let index = header.next; index < stretches.length; ) {
    const stretch = stretches[index] as Stretch;
    takeGlued(stretch.start);
    const title = findTitle(shadow, stretches, index);
    index = title?.next ?? index + 1;
    if (title === null || (titles.at(-1)?.end ?? 0) > title.start) continue;
    const begin = { start: first.start, end: first.start };
    const at = stretchAt(stretches, title.start);
    const verdict = judgeTitle(title, shadow, stretches, at, { current: titles.at(-1), begin, known, numbering });
    if (verdict === 'report') {
      titles.push(title);
      furniture.push(...chromeAround(shadow, stretches, at, index));
    }
    if (verdict === 'furniture') furniture.push(title);
    if (verdict !== 'text') known.add(title.stem);
  }
  takeGlued(shadow.length);
  return assemble(stretches, titles, candidates, furniture, header.title);
}

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
  titles: readonly ReadTitle[],
  candidates: readonly MarkerCandidate[],
  furniture: Span[],
  headerTitle: ReadTitle | null,
): ReportSplit {
  const reports: ReportSpan[] = [];
  const isFurniture = membership([...furniture].sort((a, b) => a.start - b.start));
  const start = headerTitle?.start ?? firstBody(stretches, furniture);
  const bounds: { start: number; title: ReadTitle | null }[] = titles.map((title) => ({ start: title.start, title }));
  if (headerTitle === null && (bounds[0]?.start ?? Number.POSITIVE_INFINITY) > start)
    bounds.unshift({ start, title: null });
  bounds.forEach((bound, index) => {
    const end = bodyEnd(stretches, isFurniture, bounds[index + 1]?.start ?? Number.POSITIVE_INFINITY);
    if (end <= bound.start) return;
    const next = bounds[index + 1];
    if (index === 0 && next?.title?.series === 1 && isIntroduction({ start: bound.start, end }, candidates)) {
      for (const piece of stretches)
        if (piece.start < end && piece.end > bound.start) furniture.push(clip(piece, bound.start, end));
      return;
    }
    reports.push({ start: bound.start, end, title: bound.title });
  });
  return { reports, furniture: furniture.sort((a, b) => a.start - b.start) };
}

const clip = (span: Span, start: number, end: number): Span => ({
  start: Math.max(span.start, start),
  end: Math.min(span.end, end),
});

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
