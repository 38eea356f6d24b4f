import type { MatchWord } from './match-token.js';

/** What is known of the words that a word ends and begins with, for another word that is written alike. */
export const wordParts = (word: MatchWord): Pick<MatchWord, 'endingOf' | 'beginningOf'> => ({
  endingOf: (text, className) => word.endingOf?.(text, className) ?? null,
  beginningOf: (text, className) => word.beginningOf?.(text, className) ?? null,
});
