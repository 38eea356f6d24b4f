import type { Span } from '../source/span.js';

/**
 * A number that the file does not hold as text: Word counts its lists itself, HTML and Markdown number their ordered
 * ones. It stands in the document's text as a reader sees it; the span is that of the number, without blanks.
 */
export interface VirtualMarker extends Span {
  /** Lists that are counted together have the same name; it means nothing else. */
  readonly list: string;
  /** Depth in the list, outermost 1. */
  readonly level: number;
  /** The number that it states last: 3 for `2.3`; null if it states none. */
  readonly ordinal: number | null;
}

interface BlockBase extends Span {
  /** Place among the blocks of the document, from 1. */
  readonly number: number;
  /** The page on which it begins, from 1; null in formats without pages. */
  readonly page: number | null;
}

/** Running text. */
export interface ParagraphBlock extends BlockBase {
  readonly type: 'paragraph';
  readonly marker: VirtualMarker | null;
}

/** A paragraph that the document says is a heading. */
export interface HeadingBlock extends BlockBase {
  readonly type: 'heading';
  /** 0 for the title of the document, else the level of the heading's style, outermost 1. */
  readonly level: number;
  readonly marker: VirtualMarker | null;
}

/** One cell at its place in the grid of the table; paragraphs inside are separated by line ends. */
export interface CellBlock extends Span {
  /** The row and the column in which it begins, from 1. */
  readonly row: number;
  readonly column: number;
  /** How many rows it takes up; 0 for the empty place that a cell above takes up. */
  readonly rows: number;
  /** How many columns it takes up. */
  readonly columns: number;
  /** True where the document says that it heads a row or a column. */
  readonly header: boolean;
}

/** A row of a table. */
export interface RowBlock extends Span {
  readonly cells: readonly CellBlock[];
}

/** A table: rows are separated by line ends, cells by tabs. */
export interface TableBlock extends BlockBase {
  readonly type: 'table';
  readonly rows: readonly RowBlock[];
}

export const FURNITURE_ROLES = ['header', 'footer', 'page-number', 'footnote', 'endnote', 'contents'] as const;
/** What furniture of a document is. */
export type FurnitureRole = (typeof FURNITURE_ROLES)[number];

/** What stands beside the text: no part of what the document says, but kept. */
export interface FurnitureBlock extends BlockBase {
  readonly type: 'furniture';
  readonly role: FurnitureRole;
}

/** A part of a document; its span is one of the document's text. Blocks are separated by line ends. */
export type Block = ParagraphBlock | HeadingBlock | TableBlock | FurnitureBlock;
