import type { PlainMessage } from '../messages/message.js';

/** How a value is read: a whole number from 1, one from 0, words between commas, an encoding, grammars in a file or folder. */
export type ValueKind = 'count' | 'number' | 'list' | 'encoding' | 'grammar';

/** An option as people write it, and what it does. */
export interface OptionData {
  /** Without the dashes. */
  readonly name: string;
  /** A letter. */
  readonly short?: string;
  /** What its value is called; a switch has none. */
  readonly value?: PlainMessage;
  readonly text: PlainMessage;
  /** As it stands if left out. */
  readonly kind?: ValueKind;
  /** The values that there are; of a list, those of its words. */
  readonly choices?: readonly string[];
  readonly repeated?: boolean;
  readonly required?: boolean;
  /** What help does not show, such as an older name. */
  readonly hidden?: boolean;
  /** What a shell offers where there are no choices; files if left out. */
  readonly offers?: 'files' | 'folders' | 'nothing';
}
