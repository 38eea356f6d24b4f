import type { Diagnostic } from '../schema/diagnostic.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { analyseReports, type Report } from './analyse-reports.js';
import { withBare } from './bare-markers.js';
import { findCellSections } from './cell-sections.js';
import type { Hear } from './decision.js';
import { decide } from './decisions-of.js';
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

/** Finds the reports, titles, sections and furniture of a text; `hear` hears why they are some and other places none. */
export function findStructure(
  { text, shadow: plain, wrapped = false }: Readable,
  evidence: Evidence,
  hear?: Hear,
): FoundStructure {
  const shadow = fillIn(plain, evidence);
  const lexed = lexStructure(shadow);
  const known = evidence.furniture.map(
    ({ start, end }): Furniture => ({ start, end, kind: 'site', rule: 'told-furniture' }),
  );
  const found = findFurniture(shadow, lexed, known);
  const stretches = cutStretches(shadow, lexed.blanks, found);
  const outside = outsideFurniture(
    withVirtual(shadow, withBare(shadow, stretches, lexed.candidates), evidence.markers),
    found,
  );
  // A document of another format has headings for its titles as well.
  const marked = evidence.plain ? visibleHeadings(shadow, stretches, evidence.headings) : [];
  const split = splitReports(shadow, stretches, outside, marked, hear);
  const furniture = [...found, ...split.furniture].sort((a, b) => a.start - b.start);
  const visible = split.furniture.length === 0 ? stretches : cutStretches(shadow, lexed.blanks, furniture);
  const candidates = outsideFurniture(outside, split.furniture);

  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  const headings = visibleHeadings(shadow, visible, evidence.headings);
  for (const found of split.reports) {
    const span = titled(found, headings);
    for (const report of analyseReports(shadow, visible, candidates, span, split.reports.length > 1, {
      headings,
      wrapped,
      hear,
    })) {
      reports.push(report);
      for (const diagnostic of lintNumbering(text, report.sections)) diagnostics.push(diagnostic);
    }
  }
  if (reports.length === 0) {
    diagnostics.push(diagnose(furniture.length > 0 ? 'only-furniture' : 'empty-text', 0, text.length));
  }
  if (hear) decide(hear, furniture, reports);
  const { tables } = evidence;
  const cells = findCellSections({ text, shadow: plain }, tables, hear);
  const root = buildTree(layOut(text, shadow, visible, { furniture, tables, cells }, reports));
  return {
    root,
    // The words beside items in cells are read, and no text of programs.
    ...sectionRoles(root, tables.length === 0 ? shadow : fillIn(plain, { ...evidence, tables: [] })),
    furniture,
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
    .map((heading) => ({ ...heading, ...trimSpan(shadow, clipTo(stretches, heading)) }))
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
  return isTitle ? { ...span, name: { start: first.start, end: first.end }, rule: 'title-told' } : span;
}

function outsideFurniture(candidates: readonly MarkerCandidate[], furniture: readonly Span[]): MarkerCandidate[] {
  let next = 0;
  return candidates.filter(({ start, end }) => {
    while ((furniture[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (furniture[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}
