import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import type { Hear } from './decision.js';
import { type Evidence, NO_EVIDENCE } from './evidence.js';
import { findStructure } from './find-structure.js';
import { furnitureDiagnostic } from './furniture-diagnostic.js';
import { findOmissions } from './omissions.js';
import { narrowEvidence, readWithout, restoreStructure } from './reading.js';
import type { Structure } from './structure.js';

/**
 * Finds the reports of a text, and their titles, sections and furniture. Any string gives a tree, in time
 * proportional to its length. Where the text is a document's, `evidence` is what the document tells besides; `hear`
 * hears why there is a report, a section or furniture, and why there is none.
 */
export function parseStructure(source: SourceText, evidence: Evidence = NO_EVIDENCE, hear?: Hear): Structure {
  const structure = readStructure(source, evidence, hear);
  // A page without a report says so itself.
  const isReport = structure.root.children.some(({ type }) => type === 'report');
  // What the document itself tells for a header or a note is no guess.
  const guessed = structure.furniture.filter((part) => !evidence.furniture.some((known) => overlaps(known, part)));
  const told = isReport ? furnitureDiagnostic(source, guessed) : null;
  return told === null ? structure : { ...structure, diagnostics: [told, ...structure.diagnostics] };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function readStructure(source: SourceText, evidence: Evidence, hear?: Hear): Structure {
  const { characters, blanks, wrapped } = findOmissions(source, evidence);
  const omitted = [...characters, ...blanks].sort((a, b) => a.start - b.start);
  const reading = characters.length === 0 ? null : readWithout(source, characters);
  // A text of nothing but characters without width is read as it stands.
  if (reading === null || reading.text === '') return { ...findStructure(source, evidence, hear), omitted };
  const inSource: Hear | undefined = hear && ((told) => hear({ ...told, ...reading.view.spanToSource(told) }));
  const found = findStructure({ ...reading, wrapped }, narrowEvidence(evidence, reading), inSource);
  return { ...restoreStructure(found, reading), omitted };
}
