import { circumstance } from '../../generated/circumstance.js';
import type { MatchToken, MatchWord } from '../../grammar/match-token.js';
import { createVocabulary, type Vocabulary } from '../../grammar/vocabulary.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';

let vocabulary: Vocabulary | undefined;
const known = new WordMemo<Word, MatchWord>();

/** Words of this room have numbers of their own, as chunks have. */
const OWN = 1 << 14;

/** The tokens with the classes that this room's lexicons give their words; its words make no tokens of their own. */
export function cueTokens(tokens: readonly Token[]): MatchToken[] {
  return tokens.map((token) => {
    if (token.kind !== 'han') return token;
    const word = cueWord(token.word);
    if (word === token.word) return token;
    const { start, end, text, kind, space, numeral } = token;
    return { start, end, text, kind, word, space, numeral };
  });
}

function cueWord(word: Word): MatchWord {
  let made = known.get(word);
  if (made === undefined) {
    vocabulary ??= createVocabulary([circumstance]);
    const own = vocabulary.lookup(word.text);
    const { text, pos, classes, index } = word;
    made = own ? { text, pos, classes: new Map([...classes, ...own]), index: index ^ OWN } : word;
    known.set(word, made);
  }
  return made;
}
