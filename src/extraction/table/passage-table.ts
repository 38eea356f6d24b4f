import type { CellBlock } from '../../document/block.js';
import type { Span } from '../../source/span.js';

/** A table of a passage; all offsets are the view's. */
export interface PassageTable extends Span {
  /** Its place among the tables of the whole text, from 1. */
  readonly number: number;
  readonly cells: readonly CellBlock[];
}
