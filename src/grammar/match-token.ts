import type { Attributes } from './attributes.js';

/**
 * What is known of a word wherever it stands. Tokens of the same text and kind share one object, and only they do: the
 * matcher asks once about each object, also for the properties of its numeral, and remembers the answer.
 */
export interface MatchWord {
  readonly text: string;
  /** Part of speech, '' where none is known. */
  readonly pos: string;
  readonly classes: ReadonlyMap<string, Attributes>;
  /** A small whole number, another one for each word as far as may be: where a matcher keeps what it knows of it. */
  readonly index: number;
  /**
   * What a lexicon says of the longest word of a class that `text`, all of the word or what stands inside its quotation marks, ends with;
   * it may be all of the text. Null if there is none. Left out where it is not known.
   */
  endingOf?(text: string, className: string): Attributes | null;
  /** The same of the word that it begins with. */
  beginningOf?(text: string, className: string): Attributes | null;
}

/** What the matcher needs to know of a token. `kind` is one of `TOKEN_KINDS`. */
export interface MatchToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly word: MatchWord;
  /** The properties that `numeral[property=value]` tests. */
  readonly numeral?: object | undefined;
}

/** The kinds that a pattern may name. */
export const TOKEN_KINDS = ['numeral', 'han', 'latin', 'quoted', 'placeholder', 'punctuation'] as const;

/** The kinds that only look-around may name, and that no pattern crosses unless a literal spells the token out. */
export const EDGE_KINDS = ['marker', 'break'] as const;

/** Names with a meaning of their own: any token of a pattern; in look-around the end of the text or an edge kind. */
export const ANY = 'any';
export const EDGE = 'edge';

/** A match is at most this many tokens long, which keeps matching linear. */
export const MAX_MATCH_TOKENS = 32;
