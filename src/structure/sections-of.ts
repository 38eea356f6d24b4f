import type { Span } from '../source/span.js';
import { innerSections } from './inner-sections.js';
import type { ReportNode, SectionNode } from './structure.js';

/** A section with what later rooms ask about it. */
export interface SectionEntry {
  readonly section: SectionNode;
  /** The sections around it, outermost first, and itself. */
  readonly path: readonly SectionNode[];
  /** Null for style `none`. */
  readonly marker: Span | null;
  /** Null where the marker stands alone. */
  readonly heading: Span | null;
  /** From the marker to the end of the heading: the span of the flat record. */
  readonly span: Span;
}

/** The sections of a report in text order. */
export function sectionsOf(report: ReportNode): SectionEntry[] {
  const entries: SectionEntry[] = [];
  const visit = (node: ReportNode | SectionNode, path: readonly SectionNode[]): void => {
    for (const child of innerSections(node)) {
      const inner = [...path, child];
      entries.push(entryOf(child, inner));
      visit(child, inner);
    }
  };
  visit(report, []);
  return entries;
}

function entryOf(section: SectionNode, path: readonly SectionNode[]): SectionEntry {
  const parts = section.children.flatMap((child) => (child.type === 'heading' ? child.children : []));
  const marker = spanOf(parts.filter(({ type }) => type === 'marker'));
  const heading = spanOf(parts.filter(({ type }) => type === 'headingText'));
  const span = { start: section.start, end: heading?.end ?? marker?.end ?? section.start };
  return { section, path, marker, heading, span };
}

function spanOf(parts: readonly Span[]): Span | null {
  const [first] = parts;
  const last = parts.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
