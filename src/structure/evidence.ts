import type { TableBlock, VirtualMarker } from '../document/block.js';
import { findPipeTables } from '../document/pipe-tables.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Span } from '../source/span.js';
import { findHashHeadings } from './heading-marks.js';

/** A paragraph that the document itself calls a heading, with its number if that is automatic. */
export interface HeadingEvidence extends Span {
  /** 0 for a document's title, else from 1. */
  readonly level: number;
  /** Signs in a plain text say so: `## `. */
  readonly signs?: true;
}

/** What a document tells of its structure besides the text, each in text order. */
export interface Evidence {
  readonly headings: readonly HeadingEvidence[];
  readonly markers: readonly VirtualMarker[];
  readonly tables: readonly TableBlock[];
  readonly furniture: readonly Span[];
  /** True for a plain text, which shows by its signs what a document says. */
  readonly plain: boolean;
}

/** A plain text tells nothing. */
export const NO_EVIDENCE: Evidence = { headings: [], markers: [], tables: [], furniture: [], plain: true };

/** A plain text tells of the tables that it draws, and of the headings that it marks with `#`. */
export const evidenceOfText = (text: string): Evidence => {
  const tables = findPipeTables(text);
  const headings = findHashHeadings(text).map((heading): HeadingEvidence => ({ ...heading, signs: true }));
  return tables.length + headings.length === 0 ? NO_EVIDENCE : { ...NO_EVIDENCE, tables, headings: titled(headings) };
};

export function evidenceOf(document: SourceDocument): Evidence {
  // The lines of plain text are many and tell nothing.
  if (document.format === 'txt') return evidenceOfText(document.text);
  const headings: HeadingEvidence[] = [];
  const markers: VirtualMarker[] = [];
  const tables: TableBlock[] = [];
  const furniture: Span[] = [];
  for (const block of document.blocks) {
    const { start, end } = block;
    if (block.type === 'table') tables.push(block);
    else if (block.type === 'furniture') furniture.push({ start, end });
    else {
      if (block.type === 'heading') headings.push({ start, end, level: block.level });
      if (block.marker !== null) markers.push(block.marker);
    }
  }
  return { headings: titled(headings), markers, tables, furniture, plain: false };
}

/**
 * Many writers have no style for the title and take the outermost one of headings: a first heading that is alone on
 * its level, above the levels of all others, is the title.
 */
function titled(headings: readonly HeadingEvidence[]): readonly HeadingEvidence[] {
  const [first, ...others] = headings;
  if (first === undefined || others.length === 0 || others.some(({ level }) => level <= first.level)) return headings;
  return [{ ...first, level: 0 }, ...others];
}

/** No text has it, and no rule looks for it. */
const FILLER = '\ufffc';
const PARAGRAPH_END = '。';

/**
 * A shadow in which tables and furniture are filled in, so that what looks like a title, a marker or a page number
 * there is not read; a table looks like one paragraph.
 */
export function fillIn(shadow: string, { tables, furniture }: Evidence): string {
  const spans = [
    ...tables.map(({ start, end }) => ({ start, end, last: PARAGRAPH_END })),
    ...furniture.map(({ start, end }) => ({ start, end, last: FILLER })),
  ].sort((a, b) => a.start - b.start);
  if (spans.length === 0) return shadow;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, last } of spans) {
    parts.push(shadow.slice(at, start), FILLER.repeat(end - start - 1), last);
    at = end;
  }
  return parts.join('') + shadow.slice(at);
}
