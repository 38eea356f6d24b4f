import type { Span } from '../source/span.js';
import { findBrokenTitle } from './broken-title.js';
import { chromeAround, footerBefore } from './chrome-beside-title.js';
import type { DecisionRule, Hear } from './decision.js';
import { findDispatchTitle } from './dispatch-title.js';
import type { HeadingEvidence } from './evidence.js';
import type { Furniture } from './find-furniture.js';
import { findTitle } from './find-title.js';
import { findNumberedTitles } from './glued-title.js';
import { countIntroductions } from './introduction.js';
import { judgeTitle, type TitleVerdict } from './judge-title.js';
import { membership } from './membership.js';
import { mainNumbering } from './new-report.js';
import { isSeriesLine, type ReadTitle } from './read-title.js';
import { readHeader, supersedes } from './report-header.js';
import { type Stretch, stretchAt } from './stretch.js';
import type { MarkerCandidate } from './structure-lexer.js';
import { toldSections } from './told-sections.js';

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

/** Finds where reports with titles begin; a text without any title is one report. `told` are the headings that it marks. */
export function splitReports(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
  told: readonly HeadingEvidence[],
  hear?: Hear,
): ReportSplit {
  const [first] = stretches;
  if (first === undefined) return { reports: [], furniture: [] };
  const isSection = toldSections(shadow, stretches, told);
  const header = readHeader(shadow, stretches, isSection);
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
  // The first stretch behind the last title and what a site wrote below it.
  let below = -1;
  for (let index = header.next; index < stretches.length; ) {
    const stretch = stretches[index];
    if (stretch === undefined) break;
    takeGlued(stretch.start);
    const read =
      findBrokenTitle(shadow, stretches, index) ?? findTitle(shadow, stretches, index, hear && refused(hear, stretch));
    // 工作总结2 below 工作总结
    const numbered = read?.bare != null && known.has(read.stem) ? { ...read, series: read.series ?? read.bare } : read;
    const dispatch = numbered === null && index > 0 ? findDispatchTitle(shadow, stretches, index) : null;
    const title = dispatch === null ? numbered && { ...numbered, dispatch: false } : { ...dispatch, dispatch: true };
    index = title?.next ?? index + 1;
    if (title === null || (titles.at(-1)?.end ?? 0) > title.start) continue;
    const above = titles.at(-1);
    if (!known.has(title.stem) && isSection(title, above)) {
      const { start, end } = title;
      hear?.({ about: 'report', start, end, holds: false, rule: 'title-is-heading' });
      continue;
    }
    if (above !== undefined && stretches[below]?.start === title.start && isSameReport(title, above)) {
      furniture.push(as('title-superseded')(above));
      titles[titles.length - 1] = { ...title, series: above.series, rule: above.rule };
      known.add(title.stem);
      continue;
    }
    const begin = { start: first.start, end: first.start };
    const at = stretchAt(stretches, title.start);
    const verdict = title.dispatch
      ? DISPATCH
      : judgeTitle(title, shadow, stretches, at, { current: above, begin, known, numbering });
    const { rule } = verdict;
    if (verdict.title === 'report') {
      const number = stretches[at - 1];
      if (number !== undefined && isSeriesLine(shadow, number)) furniture.push(as('title-of-series')(number));
      const chrome = chromeAround(shadow, stretches, at, index);
      furniture.push(...chrome.map(as('around-title')));
      furniture.push(...footerBefore(shadow, stretches, at, above?.end ?? 0).map(as('below-report')));
      titles.push({ ...title, rule });
      const behind = Math.max(title.end, ...chrome.map(({ end }) => end));
      below = stretchAt(stretches, behind - 1) + 1;
    }
    if (verdict.title === 'furniture') furniture.push(as(rule)(title));
    if (verdict.title === 'text') hear?.({ about: 'report', start: title.start, end: title.end, holds: false, rule });
    else known.add(title.stem);
  }
  takeGlued(shadow.length);
  return assemble(shadow, stretches, titles, candidates, furniture, header.title);
}

const DISPATCH: TitleVerdict = { title: 'report', rule: 'title-dispatch' };

/** The report's own title below that which a collection or a site gave it. */
const isSameReport = (title: ReadTitle, above: ReadTitle): boolean =>
  title.series === null && (title.stem === above.stem || (above.series !== null && supersedes(title, above)));

const as =
  (rule: DecisionRule) =>
  ({ start, end }: Span): Furniture => ({ start, end, kind: 'site', rule });

const refused =
  (hear: Hear, { start, end }: Span) =>
  (rule: DecisionRule): void =>
    hear({ about: 'report', start, end, holds: false, rule });

function assemble(
  shadow: string,
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
  const introductions = countIntroductions(shadow, spans, candidates);
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
    if ((stretches[middle]?.start ?? before) < before) low = middle + 1;
    else high = middle - 1;
  }
  while (high > 0 && isFurniture(stretches[high]?.start ?? -1)) high--;
  return Math.min(stretches[high]?.end ?? 0, before);
}
