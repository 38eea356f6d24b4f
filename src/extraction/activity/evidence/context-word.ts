import { words } from '../../../generated/words.js';
import { WordMemo } from '../../../grammar/word-memo.js';
import type { Token } from '../../token/token.js';
import type { Word } from '../../token/word.js';

/** The words of `grammars/words/context-word.txt`, behind one place for all others and one for the edge of a clause. */
export const CONTEXT_WORDS: readonly string[] = [
  'other',
  'edge',
  ...(words.lexicons['context-word'] ?? []).flatMap((lines) => lines.words.split('\n')),
];

const OTHER = 0;
const EDGE = 1;

const places = new Map(CONTEXT_WORDS.map((word, place) => [word, place]));
const known = new WordMemo<Word, number>();

/** The place of a token's word among `CONTEXT_WORDS`; `undefined` stands for the edge of a clause. */
export function contextWord(token: Token | undefined): number {
  if (!token) return EDGE;
  let place = known.get(token.word);
  if (place === undefined) {
    place = places.get(token.text) ?? OTHER;
    known.set(token.word, place);
  }
  return place;
}

/** The place of a verb of one word or several, as it is written. */
export function contextVerb(text: string): number {
  return places.get(text) ?? OTHER;
}
