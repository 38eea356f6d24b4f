import type { Root } from './schema/root.js';

/** Reads reports with the options that it was made with. */
export interface Parser {
  /**
   * The reports of a text with their sections and records. Any string gives a result.
   *
   * @throws BaogaoError `not-a-string`; at the first call also `segmenter-unavailable`.
   */
  parse(text: string): Root;
}
