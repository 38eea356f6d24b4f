import type { Attributes } from '../../grammar/attributes.js';
import { holding } from '../../grammar/holding.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { wordParts } from '../../grammar/word-parts.js';
import type { Token } from '../token/token.js';
import { isPlaceName } from './place-names.js';

/** A word as the rules of names see it, with what they ask of it besides its classes. What does not hold is left out. */
export function asPiece(
  { text, kind, word, numeral }: Token,
  asked: Readonly<Record<string, string | boolean>>,
  index = word.index,
): MatchToken {
  const classes = new Map<string, Attributes>([...word.classes, ['piece', holding(asked)]]);
  const piece = { text: word.text, pos: word.pos, classes, index, ...wordParts(word) };
  return { start: 0, end: text.length, text, kind, word: piece, numeral };
}

/** A token as the rules see it that tell what its word is to a name. */
export const wordToken = (token: Token): MatchToken => asPiece(token, { place: isPlaceName(token.text) });
