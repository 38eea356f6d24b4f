import type { MatchToken } from '../../grammar/match-token.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Token } from '../token/token.js';
import type { Features, Word } from '../token/word.js';
import { asPiece } from './as-piece.js';
import { roleOf } from './token-role.js';

const plain = new WordMemo<Word, MatchToken>();
const apart = new WordMemo<Word, MatchToken>();

/** The words behind a blank have numbers of their own, as far as may be. */
const APART = 1 << 15;

/** A token as rules see it that ask how a name, or a list of them, goes on; all of one word are one. */
export function pieceToken(token: Token): MatchToken {
  const known = token.space ? apart : plain;
  let piece = known.get(token.word);
  if (!piece) {
    const index = token.space ? token.word.index ^ APART : token.word.index;
    piece = asPiece(token, { apart: token.space, ...asked(token) }, index);
    known.set(token.word, piece);
  }
  return piece;
}

/** A number to call: 120. */
const HOTLINE = /^1[0-9]{2}(?:[0-9]{2})?$/;

/** What opens the title of a work, which belongs to no body's name. */
const TITLE = '《';

function asked(token: Token): Readonly<Record<string, string | boolean>> {
  const { text, word } = token;
  const as = roleOf(token);
  return {
    as,
    'rank-first': as === 'head' && text.length > 1 && word.beginning('organisation-rank').length === 1,
    hotline: HOTLINE.test(text),
    work: text.startsWith(TITLE),
  };
}

const headWords = ({ word }: Token): Features | null =>
  word.attributesIn('organisation-head') ?? word.ending('organisation-head');

/** Universities, hospitals and laboratories have houses elsewhere. */
export const isHouse = (token: Token): boolean =>
  headWords(token)?.hosts === true || headWords(token)?.outpost === true;
