import type { Diagnostic } from '../schema/diagnostic.js';
import type { Block } from './block.js';
import type { DocumentFormat } from './document-format.js';

/** Where a character of a document's text stands in the file. */
export interface Place {
  /** The number of its block, from 1. Of the line end between two blocks, the one before; 0 if there is no block. */
  readonly paragraph: number;
  /** The page, from 1; null in formats without pages. */
  readonly page: number | null;
  /** The line, from 1: of the file in txt and md, of the page in pdf; null in the other formats. */
  readonly line: number | null;
  /** Row and column in a table, from 1; null outside tables. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** True for text that the file does not hold: automatic numbers. */
  readonly virtual: boolean;
}

/** The text of a file, what its parts are, and where they stood. All offsets are offsets into `text`. */
export interface SourceDocument {
  /** The path or the name that it was read under; null for bytes without a name. */
  readonly name: string | null;
  readonly format: DocumentFormat;
  /** The WHATWG label of the encoding that text was decoded from; null in formats that know it themselves. */
  readonly encoding: string | null;
  /** The text, in reading order; headers, footers and notes at the end. */
  readonly text: string;
  /** The parts in text order, without overlaps. Between them stand line ends only. */
  readonly blocks: readonly Block[];
  /** What a reader of the text should know about its reading. */
  readonly diagnostics: readonly Diagnostic[];
  /** An offset outside the text is taken to its nearer end. */
  place(offset: number): Place;
}
