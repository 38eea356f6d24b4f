import type { Limits } from './limits.js';

/** What the reader of a format is told besides the bytes. */
export interface ReadContext {
  /** As the document will be called; null if nobody gave it a name. */
  readonly name: string | null;
  /** As errors call it. */
  readonly label: string;
  /** The encoding that the caller names; undefined if it is to be detected. */
  readonly encoding: string | undefined;
  readonly limits: Limits;
}
