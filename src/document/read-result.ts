import type { DraftBlock, DraftDiagnostic } from './compose-document.js';

/** What the reader of a format finds in a file; it can be sent from thread to thread. */
export interface ReadResult {
  readonly blocks: readonly DraftBlock[];
  /** The WHATWG label of the encoding that text was decoded from; null or left out in formats that know it themselves. */
  readonly encoding?: string | null;
  readonly diagnostics?: readonly DraftDiagnostic[];
}
