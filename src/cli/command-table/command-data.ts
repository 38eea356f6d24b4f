import type { OptionData } from './option-data.js';
import type { Words } from './words.js';

/** What stands behind the name of a command. */
export interface ArgumentData {
  readonly name: Words;
  readonly text: Words;
  readonly several?: boolean;
  readonly choices?: readonly string[];
  /** What a shell offers; files if left out. */
  readonly offers?: 'files' | 'folders' | 'nothing';
}

/** A command, and all that parsing, help, completion and documentation know of it. */
export interface CommandData {
  /** `pack test` is the command `test` of `pack`. */
  readonly name: string;
  readonly text: Words;
  readonly arguments?: readonly ArgumentData[];
  readonly options?: readonly OptionData[];
  /** What help says below. */
  readonly details?: Words;
}
