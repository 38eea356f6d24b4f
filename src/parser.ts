import type { SourceDocument } from './document/source-document.js';
import type { PackRecordBase } from './schema/pack-record.js';
import type { PackRoot } from './schema/pack-tree.js';
import type { Root } from './schema/root.js';

/** Reads reports with the options that it was made with; `P` is what records of packs are, if it has any. */
export interface Parser<P extends PackRecordBase = never> {
  /**
   * The reports of a text, or of a document, with their sections and records; offsets are those of the text, or of
   * the document's `text`. Any string gives a result.
   *
   * @throws BaogaoError `not-a-string`; at the first call also `segmenter-unavailable`.
   */
  parse(input: string | SourceDocument): [P] extends [never] ? Root : PackRoot<P>;
}
