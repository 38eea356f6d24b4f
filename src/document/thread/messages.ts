import type { ErrorCode } from '../../error.js';
import type { DocumentFormat } from '../document-format.js';
import type { Limits } from '../limits.js';
import type { ReadResult } from '../read-result.js';

/** What the thread of readers is asked. */
export interface ReadRequest {
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  /** As errors call the file. */
  readonly label: string;
  readonly encoding: string | undefined;
  readonly password: string | undefined;
  readonly limits: Limits;
}

/** What it answers: errors lose their class on the way from thread to thread. */
export type ReadAnswer =
  | { readonly result: ReadResult }
  | { readonly code: ErrorCode; readonly data: Readonly<Record<string, string | number>> };
