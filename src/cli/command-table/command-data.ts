import type { PlainMessage } from '../messages/message.js';
import type { OptionData } from './option-data.js';

/** What stands behind the name of a command. */
export interface ArgumentData {
  readonly name: PlainMessage;
  readonly text: PlainMessage;
  readonly several?: boolean;
  readonly choices?: readonly string[];
  /** What a shell offers; files if left out. */
  readonly offers?: 'files' | 'folders' | 'nothing';
}

/** A command, and all that parsing, help, completion and documentation know of it. */
export interface CommandData {
  /** `pack test` is the command `test` of `pack`. */
  readonly name: string;
  readonly text: PlainMessage;
  readonly arguments?: readonly ArgumentData[];
  readonly options?: readonly OptionData[];
  /** What help says below. */
  readonly details?: PlainMessage;
}
