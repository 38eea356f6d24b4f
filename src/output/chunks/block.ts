import type { Report } from '../../schema/report.js';
import type { Section } from '../../schema/section.js';
import type { Span } from '../../source/span.js';
import type { Content } from './content.js';

/** A report or a section as a span of the content. */
export interface Block extends Span {
  /** Null for the report itself. */
  readonly section: Section | null;
  /** The sections directly inside, in order. */
  readonly children: readonly Block[];
  /** Where paragraphs and tables directly inside begin, in order. */
  readonly paragraphs: readonly number[];
}

/** The blocks of a report. Sections nest no deeper than there are styles of numbering. */
export function readBlock(node: Report | Section, content: Content): Block {
  const { start, end } = node.position;
  const children: Block[] = [];
  const paragraphs: number[] = [];
  for (const child of node.children) {
    if (child.type === 'section') children.push(readBlock(child, content));
    if (child.type === 'paragraph') paragraphs.push(content.at(child.position.start.offset));
    if (child.type !== 'table') continue;
    for (const { type, position } of child.children) {
      if (type === 'tableRow') paragraphs.push(content.at(position.start.offset));
    }
  }
  return {
    start: content.at(start.offset),
    end: content.at(end.offset),
    section: node.type === 'section' ? node : null,
    children,
    paragraphs,
  };
}
