import type { Budget } from './budget.js';
import type { Limits } from './limits.js';

/** What the reader of a format is told besides the bytes. */
export interface ReadContext {
  /** As errors call it. */
  readonly label: string;
  /** The encoding that the caller names; undefined if it is to be detected. */
  readonly encoding: string | undefined;
  /** Of an encrypted file. */
  readonly password: string | undefined;
  readonly limits: Limits;
  readonly budget: Budget;
}
