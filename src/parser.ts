import type { SourceDocument } from './document/source-document.js';
import type { Root } from './schema/root.js';

/** Reads reports with the options that it was made with. */
export interface Parser {
  /**
   * The reports of a text, or of a document, with their sections and records; offsets are those of the text, or of
   * the document's `text`. Any string gives a result.
   *
   * @throws BaogaoError `not-a-string`; at the first call also `segmenter-unavailable`.
   */
  parse(input: string | SourceDocument): Root;
}
