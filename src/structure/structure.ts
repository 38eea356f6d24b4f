import type { CellBlock } from '../document/block.js';
import type { Diagnostic } from '../schema/diagnostic.js';
import type { LeafType } from '../schema/leaf.js';
import type { Genre } from '../schema/report.js';
import type { SectionStyle } from '../schema/section.js';
import type { SectionRole } from '../schema/section-role.js';
import type { Span } from '../source/span.js';
import type { Furniture } from './find-furniture.js';

/** A stretch of the source; the leaves in order make up the whole source. */
export interface LeafNode extends Span {
  readonly type: LeafType;
}

/** Running text. */
export interface ParagraphNode extends Span {
  readonly type: 'paragraph';
  readonly children: readonly LeafNode[];
}

/** A marker and a heading text, either of which may be missing. */
export interface HeadingNode extends Span {
  readonly type: 'heading';
  readonly children: readonly LeafNode[];
}

/** A table; between its rows and cells there are blanks, or the lines that a plain text draws. */
export interface TableNode extends Span {
  readonly type: 'table';
  readonly children: readonly (TableRowNode | LeafNode)[];
}

export interface TableRowNode extends Span {
  readonly type: 'tableRow';
  readonly children: readonly (TableCellNode | LeafNode)[];
}

export interface TableCellNode extends CellBlock {
  readonly type: 'tableCell';
  readonly children: readonly (SectionNode | LeafNode)[];
}

/** A numbered item or an unnumbered heading, with all that stands under it. */
export interface SectionNode extends Span {
  readonly type: 'section';
  /** As written; null for style `none`. */
  readonly marker: string | null;
  readonly style: SectionStyle;
  /** The number that the marker states; null where it states none. */
  readonly ordinal: number | null;
  /** Depth in its report, outermost 1. */
  readonly level: number;
  /** The heading text as written, empty if the marker stands alone. */
  readonly heading: string;
  readonly children: readonly (HeadingNode | ParagraphNode | TableNode | SectionNode | LeafNode)[];
}

/** One report, from its title or first character of text to its last. */
export interface ReportNode extends Span {
  readonly type: 'report';
  readonly title: Span | null;
  readonly genre: Genre;
  /** True where neither title nor opening nor closing shows a whole report: the text is a part of one. */
  readonly excerpt: boolean;
  readonly children: readonly (SectionNode | ParagraphNode | TableNode | LeafNode)[];
}

/** The whole source; outside reports there are furniture, blanks and stray text only. */
export interface RootNode extends Span {
  readonly type: 'root';
  readonly children: readonly (ReportNode | LeafNode)[];
}

export type StructureNode =
  | RootNode
  | ReportNode
  | SectionNode
  | HeadingNode
  | ParagraphNode
  | TableNode
  | TableRowNode
  | TableCellNode
  | LeafNode;

/** What `parseStructure` makes of a text. All offsets are offsets into the source. */
export interface Structure {
  readonly root: RootNode;
  /**
   * What each section is about: what its heading says, else what the section around it is about; and what the head of
   * its row or column says that a cell is about, where it says it.
   */
  readonly roles: ReadonlyMap<SectionNode | TableCellNode, SectionRole>;
  /** Those of which a heading, or what leads into them, tells this; the others have what any section has. */
  readonly told: ReadonlySet<SectionNode | TableCellNode>;
  /** Everything that belongs to no report's content, in order and without overlaps. */
  readonly furniture: readonly Furniture[];
  /** Characters that are read as if they were not there, in order: see `Reading`. */
  readonly omitted: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
}
