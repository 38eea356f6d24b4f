import type { Diagnostic } from '../schema/diagnostic.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { analyseReports, type Report } from './analyse-reports.js';
import { findFurniture } from './find-furniture.js';
import { layOut } from './lay-out.js';
import { diagnose, lintNumbering } from './numbering.js';
import { splitReports } from './split-reports.js';
import { cutStretches } from './stretch.js';
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
