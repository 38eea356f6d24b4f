import type { Numeral } from '../../numeral/numeral.js';
import type { Span } from '../../source/span.js';
import type { Word } from './word.js';

/**
 * `quoted` is a whole quotation or title, opaque to rules; `placeholder` an anonymised part (`xx`, `××`, `20_`);
 * `marker` a section's marker; `break` a line break, a gap or the end of a heading, which no pattern crosses.
 */
export type TokenKind = 'numeral' | 'han' | 'latin' | 'quoted' | 'placeholder' | 'punctuation' | 'marker' | 'break';

/** A numeral with how it is written: a slogan's number is `han` (三个代表), a figure's seldom. */
export interface TokenNumeral extends Numeral {
  readonly script: 'arabic' | 'han';
  /** Only multipliers, 十 included, so that 几 and 数 may stand before it: 几十万. */
  readonly round?: true;
  /** How many there are, of a whole number in figures alone. */
  readonly figures?: number;
  /** Figures with a point among them, and no multiplier: 1.1, but not 1.1万. */
  readonly pointed?: true;
  /** Four figures that may be a year of our time. */
  readonly year?: true;
}

/**
 * One token of a view. Offsets are the view's. All tokens have all properties, in one order: the engine reads what is of
 * one shape several times as fast.
 */
export interface Token extends Span {
  /** Shadow text. */
  readonly text: string;
  readonly kind: TokenKind;
  readonly word: Word;
  /** True if white space stands before the token. */
  readonly space: boolean;
  /** For kind `numeral`. */
  readonly numeral?: TokenNumeral | undefined;
}
