import type { Span } from '../source/span.js';
import { endsClause, endsSentence, isBlank, isCloser, isDigit } from './character.js';
import { membership } from './find-furniture.js';
import { firstFrom } from './first-from.js';
import { matchMarker } from './match-marker.js';
import { type ReadTitle, readTitle } from './read-title.js';
import { type Stretch, stretchAt } from './stretch.js';
import type { MarkerCandidate } from './structure-lexer.js';
import { vocabulary } from './vocabulary.js';

/** The part of a text that one report takes up. */
export interface ReportSpan extends Span {
  readonly title: ReadTitle | null;
}

export interface ReportSplit {
  readonly reports: readonly ReportSpan[];
  /** Titles of collections, repeated titles and introductions of sites, which belong to no report. */
  readonly furniture: readonly Span[];
}

/** A title with a body glued to it is no longer than this. */
const GLUED_TITLE = 40;
const SHORT_LINE = 30;
/** Lines that may stand above a title, such as the name of the body that reports. */
const LINES_ABOVE = 3;
/** Introductions that sites write above a collection. */
const INTRODUCTION = 1500;
const LEAST_STEM = 4;
const LEAST_SIMILARITY = 0.5;

interface FoundTitle extends ReadTitle {
  /** The index of the first stretch behind the title. */
  readonly next: number;
}

/** Finds where reports with titles begin; a text without any title is one report. */
export function splitReports(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
): ReportSplit {
  const [first] = stretches;
  if (first === undefined) return { reports: [], furniture: [] };
  const furniture: Span[] = [];
  const header = readHeader(shadow, stretches, furniture);
  const titles: ReadTitle[] = header.title === null ? [] : [header.title];
  const glued = gluedTitles(shadow, stretches, candidates);
  const known = new Set(titles.concat(header.superseded).map(({ stem }) => stem));

  const numbering = numberingOf(candidates);
  let nextGlued = 0;
  const takeGlued = (until: number): void => {
    for (let title = glued[nextGlued]; title !== undefined && title.start < until; title = glued[++nextGlued]) {
      if (title.start >= (titles.at(-1)?.end ?? 0)) titles.push(title);
    }
  };
  for (let index = header.next; index < stretches.length; ) {
    const stretch = stretches[index] as Stretch;
    takeGlued(stretch.start);
    const title = titleAt(shadow, stretches, index);
    index = title?.next ?? index + 1;
    if (title === null || (titles.at(-1)?.end ?? 0) > title.start) continue;
    const verdict = judge(title, shadow, stretches[stretchAt(stretches, title.start) - 1], titles, known, numbering);
    if (verdict === 'report') titles.push(title);
    if (verdict === 'furniture') furniture.push(title);
    if (verdict !== 'text') known.add(title.stem);
  }
  takeGlued(shadow.length);
  return assemble(stretches, titles, candidates, furniture, header.title);
}

function assemble(
  stretches: readonly Stretch[],
  titles: readonly ReadTitle[],
  candidates: readonly MarkerCandidate[],
  furniture: Span[],
  headerTitle: ReadTitle | null,
): ReportSplit {
  const reports: ReportSpan[] = [];
  const start = headerTitle?.start ?? firstBody(stretches, furniture);
  const bounds: { start: number; title: ReadTitle | null }[] = titles.map((title) => ({ start: title.start, title }));
  if (headerTitle === null && (bounds[0]?.start ?? Number.POSITIVE_INFINITY) > start)
    bounds.unshift({ start, title: null });
  bounds.forEach((bound, index) => {
    const end = bodyEnd(stretches, bounds[index + 1]?.start ?? Number.POSITIVE_INFINITY);
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
function bodyEnd(stretches: readonly Stretch[], before: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle] as Stretch).start < before) low = middle + 1;
    else high = middle - 1;
  }
  return Math.min(stretches[high]?.end ?? 0, before);
}

interface Header {
  readonly title: ReadTitle | null;
  readonly superseded: readonly ReadTitle[];
  readonly next: number;
}

/** Above the body a text may have several titles, of the file, of the collection, of the report: the last one counts. */
function readHeader(shadow: string, stretches: readonly Stretch[], furniture: Span[]): Header {
  const superseded: ReadTitle[] = [];
  let title: FoundTitle | null = null;
  let index = 0;
  for (;;) {
    const found = titleAt(shadow, stretches, index);
    if (found !== null) {
      if (title !== null && !supersedes(found, title)) break;
      if (title !== null) superseded.push(title);
      title = found;
      index = found.next;
      continue;
    }
    const above = linesAbove(shadow, stretches, index);
    if (above === 0) break;
    const next = titleAt(shadow, stretches, index + above);
    if (title !== null && (next === null || !supersedes(next, title))) break;
    if (title !== null) for (const line of stretches.slice(index, index + above)) furniture.push(line);
    index += above;
  }
  for (const { start, end } of superseded) furniture.push({ start, end });
  if (title !== null) return { title, superseded, next: title.next };
  const glued = gluedLeadingTitle(shadow, stretches[0]);
  return { title: glued, superseded, next: 0 };
}

/** How many short lines stand between here and a title; 0 if no title follows them. */
function linesAbove(shadow: string, stretches: readonly Stretch[], index: number): number {
  for (let count = 0; count < LINES_ABOVE; count++) {
    const stretch = stretches[index + count];
    if (stretch === undefined || stretch.end - stretch.start > SHORT_LINE) return 0;
    if (endsSentence(shadow.charAt(stretch.end - 1))) return 0;
    if (titleAt(shadow, stretches, index + count + 1) !== null) return count + 1;
  }
  return 0;
}

/** The title that begins with a stretch: a whole line, or what stands before a gap. */
function titleAt(shadow: string, stretches: readonly Stretch[], index: number): FoundTitle | null {
  const stretch = stretches[index];
  if (stretch === undefined || stretch.before === 'cut') return null;
  if (stretch.before !== 'gap') {
    let last = index;
    while (stretches[last]?.after === 'gap' && (stretches[last]?.end ?? 0) - stretch.start < 60) last++;
    const after = stretches[last]?.after;
    if (after === 'line' || after === 'edge') {
      const title = readTitle(shadow, { start: stretch.start, end: (stretches[last] as Stretch).end });
      if (title !== null) return { ...title, next: last + 1 };
    }
  }
  if (stretch.after !== 'cut' && !hasComma(shadow, stretch)) {
    const title = readTitle(shadow, { start: stretch.start, end: stretch.end });
    if (title !== null && title.stem.length >= LEAST_STEM) return { ...title, next: index + 1 };
  }
  return titleBeforeSpace(shadow, stretch, index);
}

/** A title that only a space separates from a body that begins with a number (`…工作总结 2021年，`). */
function titleBeforeSpace(shadow: string, { start, end }: Span, index: number): FoundTitle | null {
  const limit = Math.min(end, start + GLUED_TITLE);
  for (let at = start; at < limit; at++) {
    // A colon may stand behind the number of a collection: 篇一:
    if (endsClause(shadow.charAt(at)) && shadow.charAt(at) !== ':') return null;
    if (!isBlank(shadow.charAt(at))) continue;
    const title = readTitle(shadow, { start, end: at });
    if (title !== null && title.stem.length >= LEAST_STEM) return { ...title, next: index + 1 };
  }
  return null;
}

/** True for what no title in running text is: longer than two short lines, or with a comma. */
function hasComma(shadow: string, { start, end }: Span): boolean {
  if (end - start > SHORT_LINE * 2) return true;
  for (let at = start; at < end; at++) if (shadow.charAt(at) === ',') return true;
  return false;
}

/** The later of two titles above a body is the report's, unless they have nothing in common. */
function supersedes(later: ReadTitle, earlier: ReadTitle): boolean {
  return earlier.collection || later.series !== null || similarity(later.stem, earlier.stem) >= LEAST_SIMILARITY;
}

/** Dice's coefficient of the pairs of characters, of the shorter text in the longer. */
function similarity(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let shared = 0;
  for (let at = 0; at + 1 < short.length; at++) if (long.includes(short.slice(at, at + 2))) shared++;
  return short.length < 2 ? 0 : shared / (short.length - 1);
}

function judge(
  title: ReadTitle,
  shadow: string,
  before: Stretch | undefined,
  titles: readonly ReadTitle[],
  known: ReadonlySet<string>,
  numbering: Numbering,
): 'report' | 'furniture' | 'text' {
  const current = titles.at(-1);
  const isKnown = known.has(title.stem);
  if (title.collection) return isKnown ? 'furniture' : 'text';
  const afterSentence = before !== undefined && endsWithSentence(shadow, before.end);
  if (title.series !== null) {
    return isKnown || (current?.series ?? 0) + 1 === title.series || current === undefined ? 'report' : 'text';
  }
  if (isKnown)
    return afterSentence || before === undefined || before.end - before.start < SHORT_LINE ? 'report' : 'furniture';
  const numbered = current !== undefined && title.stem.length >= 8 && /\d|x|×|\*/.test(title.stem);
  return numbered && numberingRestarts(title, current, numbering) ? 'report' : 'text';
}

/** The places of the main numbering's ones and twos. */
interface Numbering {
  /** Where `一、` and all its like stand. */
  readonly all: readonly MarkerCandidate[];
  readonly twos: readonly MarkerCandidate[];
}

function numberingOf(candidates: readonly MarkerCandidate[]): Numbering {
  const all = candidates.filter(({ style }) => style === 'han-comma');
  return { all, twos: all.filter(({ ordinal }) => ordinal === 2) };
}

/** True if the sections behind a title are numbered from one again. */
function numberingRestarts(title: Span, current: Span, { all, twos }: Numbering): boolean {
  const two = twos[firstFrom(twos, current.end)];
  return all[firstFrom(all, title.end)]?.ordinal === 1 && two !== undefined && two.start < title.start;
}

function endsWithSentence(shadow: string, end: number): boolean {
  let at = end - 1;
  while (at >= 0 && at > end - 4 && isCloser(shadow.charAt(at))) at--;
  return endsSentence(shadow.charAt(at));
}

/** Titles in the middle of running text: one wording that is numbered (一), (二)… */
function gluedTitles(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
): ReadTitle[] {
  const byStem = new Map<string, ReadTitle[]>();
  for (const { start, end, style } of candidates) {
    if (style !== 'han-paren' && style !== 'arabic-paren') continue;
    const noun = vocabulary.titleNoun.longestBefore(shadow, start);
    if (noun === null) continue;
    const stretch = stretches[stretchAt(stretches, start)];
    if (stretch === undefined) continue;
    const limit = Math.max(stretch.start, start - GLUED_TITLE);
    let from = noun.start;
    while (from > limit && !endsClause(shadow.charAt(from - 1))) from--;
    const title = readTitle(shadow, { start: from, end });
    if (title?.series == null || title.stem.length < LEAST_STEM) continue;
    const group = byStem.get(title.stem);
    if (group === undefined) byStem.set(title.stem, [title]);
    else group.push(title);
  }
  return [...byStem.values()]
    .filter((group) => group.some(({ series }) => series === 1) && group.some(({ series }) => series === 2))
    .flat()
    .sort((a, b) => a.start - b.start);
}

/** A title at the very beginning with no gap behind it: up to the first noun that ends one and has a body behind it. */
function gluedLeadingTitle(shadow: string, stretch: Stretch | undefined): ReadTitle | null {
  if (
    stretch === undefined ||
    vocabulary.bodyOpening.longestAt(shadow, stretch.start)?.attributes.kind === 'preposition'
  )
    return null;
  const limit = Math.min(stretch.end, stretch.start + GLUED_TITLE);
  for (let at = stretch.start + 1; at < limit && !endsClause(shadow.charAt(at)); at++) {
    if (!opensBody(shadow, stretch.start, at)) continue;
    const title = readTitle(shadow, { start: stretch.start, end: at });
    if (title !== null && title.stem.length >= LEAST_STEM) return title;
  }
  return null;
}

/** Does a body begin at `at`, right behind a title: with a marker, with words that open one, or with the title's own? */
function opensBody(shadow: string, start: number, at: number): boolean {
  const marker = matchMarker(shadow, at);
  if (marker?.style === 'han-comma' && marker.ordinal === 1) return true;
  const kind = vocabulary.bodyOpening.longestAt(shadow, at)?.attributes.kind;
  if (kind === 'time' || kind === 'subject' || kind === 'preposition' || isDigit(shadow.charAt(at))) return true;
  if (vocabulary.reportOpening.longestAt(shadow, at) !== null) return true;
  // The title's own words, or those that it begins with.
  return (
    shadow.slice(start, at).includes(shadow.slice(at, at + LEAST_STEM)) ||
    (at >= start + LEAST_STEM && shadow.startsWith(shadow.slice(at, at + LEAST_STEM - 1), start))
  );
}
