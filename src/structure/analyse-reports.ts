import type { Genre } from '../schema/report.js';
import type { Span } from '../source/span.js';
import { acceptMarkers, type Marker } from './accept-markers.js';
import { analyseSections, type Section } from './analyse-sections.js';
import { bylineEnd } from './byline.js';
import type { DecisionRule, Hear } from './decision.js';
import type { HeadingEvidence } from './evidence.js';
import { firstFrom } from './first-from.js';
import { lastOfName } from './group-lines.js';
import { traitsOf } from './marker-style.js';
import { headingWords } from './plain-heading.js';
import { findPlainTitle } from './plain-title.js';
import { reportFacts } from './report-facts.js';
import type { ReportSpan } from './split-reports.js';
import { findRestarts } from './split-restart.js';
import { type Stretch, stretchAt } from './stretch.js';
import type { MarkerCandidate } from './structure-lexer.js';

/** A report with its sections in text order. */
export interface Report extends Span {
  readonly title: Span | null;
  readonly genre: Genre;
  readonly excerpt: boolean;
  readonly sections: readonly Section[];
  /** The rules by which it begins here, has its title and its genre. */
  readonly rules: { readonly report: DecisionRule; readonly title?: DecisionRule; readonly genre: DecisionRule };
}

/** What is known of the whole document. */
export interface DocumentFacts {
  /** What it calls headings, in order. */
  readonly headings: readonly HeadingEvidence[];
  /** A program has wrapped its text. */
  readonly wrapped: boolean;
  readonly hear?: Hear | undefined;
}

/** Finds the sections of the report in `span`; several reports where one without a title begins inside it. */
export function analyseReports(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
  span: ReportSpan,
  oneOfMany: boolean,
  document: DocumentFacts,
): Report[] {
  const within = slice(stretches, span);
  const bodyStart = behindTitle(shadow, stretches, span.title ?? span.name ?? null, document) ?? span.start;
  const own = spansWithin(candidates, { start: bodyStart, end: span.end });
  const markers = acceptMarkers(shadow, within, own, bodyStart, document.hear);
  const restarts = findRestarts(shadow, within, markers);
  if (restarts.length === 0) return [analyseReport(shadow, within, markers, span, oneOfMany, document)];
  return [span.start, ...restarts].map((start, index) => {
    const next = restarts[index];
    const end = next === undefined ? span.end : endBefore(within, next);
    const part: ReportSpan = index === 0 ? { ...span, end } : { start, end, title: null, rule: 'restart' };
    const piece = slice(within, part);
    const inside = spansWithin(own, part);
    const accepted = acceptMarkers(shadow, piece, inside, index === 0 ? bodyStart : start, document.hear);
    return analyseReport(shadow, piece, accepted, part, true, document);
  });
}

function analyseReport(
  shadow: string,
  stretches: readonly Stretch[],
  markers: readonly Marker[],
  span: ReportSpan,
  oneOfMany: boolean,
  document: DocumentFacts,
): Report {
  const { start, end } = span;
  const facts = reportFacts(shadow, stretches, span, markers[0]?.start ?? end);
  const genre = span.title?.genre ?? facts.genre;
  const inside = (title: Span | null): readonly Section[] => {
    const stem = span.title?.stem ?? (title === null ? '' : shadow.slice(title.start, title.end));
    const bodyStart = behindTitle(shadow, stretches, title, document) ?? start;
    const inBody = markers.filter((marker) => marker.start >= bodyStart);
    const named = spansWithin(document.headings, { start: bodyStart, end });
    return analyseSections(shadow, stretches, inBody, {
      ...{ bodyStart, end, title: stem, headings: named, wrapped: document.wrapped, hear: document.hear },
      titleEnd: title?.end ?? bodyStart,
    });
  };
  const named = span.title ?? span.name ?? null;
  const plain = named === null && facts.whole ? findPlainTitle(shadow, stretches) : null;
  const below = inside(named ?? plain);
  // Where other groups have names of its kind, the first line is one as well.
  const isGroup =
    plain !== null && below.some((section) => section.style === 'group' && isAlike(shadow, section, plain));
  const title = isGroup ? null : (named ?? plain);
  const sections = isGroup ? inside(null) : below;
  const excerpt = title === null && !oneOfMany && !facts.whole && !isNumberedWhole(sections);
  return {
    ...{ start, end, title: title && { start: title.start, end: title.end }, genre, excerpt, sections },
    rules: {
      report: span.rule,
      ...(title !== null && title === plain && { title: 'title-plain' }),
      genre: span.title === null ? facts.genreRule : 'genre-of-title',
    },
  };
}

/** `宣传组` and `财务组`, `## 宣传` and `## 财务` */
const isAlike = (shadow: string, a: Span, b: Span): boolean =>
  lastOfName(shadow, a) === lastOfName(shadow, b) ||
  (headingWords(shadow, a).start > a.start && headingWords(shadow, b).start > b.start);

/** The outermost sections of a whole report are numbered from one on: 一、 … 二、 … */
function isNumberedWhole(sections: readonly Section[]): boolean {
  const [first, second] = sections.filter(({ level }) => level === 1);
  return (
    first !== undefined &&
    second?.style === first.style &&
    first.ordinal === 1 &&
    second.ordinal === 2 &&
    !traitsOf(first.style).inline &&
    traitsOf(first.style).rank <= traitsOf('han-comma').rank
  );
}

/** Where the body begins behind a title and the lines that tell when and by whom; what is marked as a heading is none of these. */
function behindTitle(
  shadow: string,
  stretches: readonly Stretch[],
  title: Span | null,
  { headings }: DocumentFacts,
): number | null {
  if (title === null) return null;
  const end = bylineEnd(shadow, stretches, title.end);
  const heading = headings[firstFrom(headings, title.end)];
  return heading !== undefined && heading.signs === true && heading.level > 0 ? Math.min(end, heading.start) : end;
}

const endBefore = (stretches: readonly Stretch[], offset: number): number =>
  stretches[stretchAt(stretches, offset) - 1]?.end ?? offset;

/** The stretches of a span, cut to it. */
function slice(stretches: readonly Stretch[], { start, end }: Span): Stretch[] {
  const result: Stretch[] = [];
  let index = Math.max(stretchAt(stretches, start), 0);
  for (let stretch = stretches[index]; stretch !== undefined; stretch = stretches[++index]) {
    if (stretch.start >= end) break;
    if (stretch.end <= start) continue;
    result.push({
      start: Math.max(stretch.start, start),
      end: Math.min(stretch.end, end),
      before: stretch.start <= start ? 'edge' : stretch.before,
      after: stretch.end >= end ? 'edge' : stretch.after,
    });
  }
  return result;
}

/** Of spans in order and without overlaps, those inside another. */
function spansWithin<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const from = firstFrom(spans, start);
  let to = from;
  while ((spans[to]?.end ?? Number.POSITIVE_INFINITY) <= end) to++;
  return spans.slice(from, to);
}
