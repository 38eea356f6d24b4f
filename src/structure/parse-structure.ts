import type { Diagnostic } from '../schema/diagnostic.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { acceptMarkers } from './accept-markers.js';
import { analyseSections, type Report } from './analyse-report.js';
import { findFurniture } from './find-furniture.js';
import { firstFrom } from './first-from.js';
import { layOut } from './lay-out.js';
import { diagnose, lintNumbering } from './numbering.js';
import { reportFacts } from './report-facts.js';
import { type ReportSpan, splitReports } from './split-reports.js';
import { findRestarts } from './split-restart.js';
import { cutStretches, type Stretch, stretchAt } from './stretch.js';
import type { Structure } from './structure.js';
import { lexStructure, type MarkerCandidate } from './structure-lexer.js';
import { buildTree } from './structure-parser.js';

/**
 * Finds the reports of a text, and their titles, sections and furniture. Any string gives a tree, in time
 * proportional to its length.
 */
export function parseStructure(source: SourceText): Structure {
  const { text, shadow } = source;
  const lexed = lexStructure(shadow);
  const found = findFurniture(shadow, lexed);
  const stretches = cutStretches(shadow, lexed.blanks, found);
  const outside = outsideFurniture(lexed.candidates, found);
  const split = splitReports(shadow, stretches, outside);
  const furniture = [...found, ...split.furniture].sort((a, b) => a.start - b.start);
  const visible =
    split.furniture.length === 0 ? stretches : cutStretches(shadow, lexed.blanks, asFurniture(furniture, found));
  const candidates = outsideFurniture(outside, split.furniture);

  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const span of split.reports) {
    for (const report of analyseReports(shadow, visible, candidates, span, split.reports.length > 1)) {
      reports.push(report);
      for (const diagnostic of lintNumbering(text, report.sections)) diagnostics.push(diagnostic);
    }
  }
  if (reports.length === 0) {
    diagnostics.push(diagnose(furniture.length > 0 ? 'only-furniture' : 'empty-text', 0, text.length));
  }
  const root = buildTree(layOut(text, shadow, visible, furniture, reports));
  return { root, furniture: furniture.map(({ start, end }) => ({ start, end })), diagnostics };
}

/** One report, or several where an untitled one begins inside. */
function analyseReports(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
  span: ReportSpan,
  oneOfMany: boolean,
): Report[] {
  const within = slice(stretches, span);
  const own = spansWithin(candidates, { start: span.title?.end ?? span.start, end: span.end });
  const bodyStart = span.title?.end ?? span.start;
  const markers = acceptMarkers(shadow, within, own, bodyStart);
  const restarts = findRestarts(shadow, within, markers);
  if (restarts.length === 0) return [finish(shadow, within, markers, span, oneOfMany)];
  const bounds = [span.start, ...restarts, span.end];
  return bounds.slice(0, -1).map((start, index) => {
    const next = bounds[index + 1] as number;
    const end = index === restarts.length ? span.end : endBefore(within, next);
    const part: ReportSpan = { start, end, title: index === 0 ? span.title : null };
    const piece = slice(within, part);
    const inside = spansWithin(own, part);
    return finish(shadow, piece, acceptMarkers(shadow, piece, inside, part.title?.end ?? start), part, true);
  });
}

function finish(
  shadow: string,
  stretches: readonly Stretch[],
  markers: ReturnType<typeof acceptMarkers>,
  span: ReportSpan,
  oneOfMany: boolean,
): Report {
  const sections = analyseSections(shadow, stretches, markers, span);
  const title = span.title === null ? null : { start: span.title.start, end: span.title.end };
  return { start: span.start, end: span.end, title, ...reportFacts(shadow, span, sections, oneOfMany), sections };
}

const endBefore = (stretches: readonly Stretch[], offset: number): number =>
  stretches[stretchAt(stretches, offset) - 1]?.end ?? offset;

/** The stretches of a span, cut to it. */
function slice(stretches: readonly Stretch[], { start, end }: Span): Stretch[] {
  const from = Math.max(stretchAt(stretches, start), 0);
  const result: Stretch[] = [];
  for (let index = from; index < stretches.length; index++) {
    const stretch = stretches[index] as Stretch;
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
  while (to < spans.length && (spans[to] as T).end <= end) to++;
  return spans.slice(from, to);
}

function outsideFurniture(candidates: readonly MarkerCandidate[], furniture: readonly Span[]): MarkerCandidate[] {
  let next = 0;
  return candidates.filter(({ start, end }) => {
    while ((furniture[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (furniture[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

/** All furniture with its kind; what the split found is a site's. */
function asFurniture(all: readonly Span[], found: ReturnType<typeof findFurniture>): ReturnType<typeof findFurniture> {
  const kinds = new Map(found.map((span) => [span as Span, span.kind]));
  return all.map((span) => ({ start: span.start, end: span.end, kind: kinds.get(span) ?? 'site' }));
}
