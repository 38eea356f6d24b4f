import type { Diagnostic } from '../schema/diagnostic.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { analyseReports, type Report } from './analyse-reports.js';
import { withBare } from './bare-markers.js';
import { type Evidence, fillIn, type HeadingEvidence } from './evidence.js';
import { type Furniture, findFurniture } from './find-furniture.js';
import { firstFrom } from './first-from.js';
import { layOut } from './lay-out.js';
import { trimSpan } from './lines-of.js';
import { diagnose, lintNumbering } from './numbering.js';
import { sectionRoles } from './section-roles.js';
import { type ReportSpan, splitReports } from './split-reports.js';
import { cutStretches, type Stretch, stretchAt } from './stretch.js';
import type { Structure } from './structure.js';
import { lexStructure, type MarkerCandidate } from './structure-lexer.js';
import { buildTree } from './structure-parser.js';
import { withVirtual } from './virtual-candidates.js';

/** The text and the shadow of what is read, of one length. */
export interface Readable extends Pick<SourceText, 'text' | 'shadow'> {
  /** A program has wrapped the text; the line ends inside its paragraphs are left out. */
  readonly wrapped?: boolean;
}

/** The structure of a text that is read as it stands, every character of it. */
export type FoundStructure = Omit<Structure, 'omitted'>;

/** Finds the reports, titles, sections and furniture of a text. */
export function findStructure({ text, shadow: plain, wrapped = false }: Readable, evidence: Evidence): FoundStructure {
  const shadow = fillIn(plain, evidence);
  const lexed = lexStructure(shadow);
  const known = evidence.furniture.map(({ start, end }): Furniture => ({ start, end, kind: 'site' }));
  const found = findFurniture(shadow, lexed, known);
  const stretches = cutStretches(shadow, lexed.blanks, found);
  const outside = outsideFurniture(
    withVirtual(shadow, withBare(shadow, stretches, lexed.candidates), evidence.markers),
    found,
  );
  const split = splitReports(shadow, stretches, outside);
  const furniture = [...found, ...split.furniture].sort((a, b) => a.start - b.start);
  const visible =
    split.furniture.length === 0 ? stretches : cutStretches(shadow, lexed.blanks, asFurniture(furniture, found));
  const candidates = outsideFurniture(outside, split.furniture);

  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  const headings = visibleHeadings(shadow, visible, evidence.headings);
  for (const found of split.reports) {
    const span = titled(found, headings);
    for (const report of analyseReports(shadow, visible, candidates, span, split.reports.length > 1, {
      headings,
      wrapped,
    })) {
      reports.push(report);
      for (const diagnostic of lintNumbering(text, report.sections)) diagnostics.push(diagnostic);
    }
  }
  if (reports.length === 0) {
    diagnostics.push(diagnose(furniture.length > 0 ? 'only-furniture' : 'empty-text', 0, text.length));
  }
  const root = buildTree(layOut(text, shadow, visible, { furniture, tables: evidence.tables }, reports));
  return {
    root,
    roles: sectionRoles(root, shadow),
    furniture: asFurniture(furniture, found),
    diagnostics,
  };
}

/** The headings of the document without the blanks and the furniture around them. */
function visibleHeadings(
  shadow: string,
  stretches: readonly Stretch[],
  headings: readonly HeadingEvidence[],
): HeadingEvidence[] {
  return headings
    .map(({ level, ...span }) => ({ level, ...trimSpan(shadow, clipTo(stretches, span)) }))
    .filter(({ start, end }) => start < end);
}

/** From the first text in a span to the last. */
function clipTo(stretches: readonly Stretch[], { start, end }: Span): Span {
  const at = stretchAt(stretches, start);
  const first = (stretches[at]?.end ?? 0) > start ? start : (stretches[at + 1]?.start ?? end);
  const last = stretches[stretchAt(stretches, end - 1)]?.end ?? start;
  return { start: Math.min(first, end), end: Math.min(last, end) };
}

/** A report that begins with what the document calls its title, but whose words do not show one. */
function titled(span: ReportSpan, headings: readonly HeadingEvidence[]): ReportSpan {
  const first = headings[firstFrom(headings, span.start)];
  const isTitle = span.title === null && first?.level === 0 && first.start === span.start && first.end < span.end;
  return isTitle ? { ...span, name: { start: first.start, end: first.end } } : span;
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
