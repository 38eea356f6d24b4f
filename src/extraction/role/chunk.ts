import type { Attributes } from '../../grammar/attributes.js';
import type { TokenRange } from '../../grammar/match.js';
import type { MatchToken, MatchWord } from '../../grammar/match-token.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import type { ChunkKind } from './chunk-kind.js';

/** One or more tokens of a clause that rules see as one, with where they stand. */
export interface Chunk extends MatchToken, TokenRange {
  readonly is: ChunkKind;
}

/** What a chunk is known for, beside its kind; what does not hold is left out or `false`. */
export type Features = Readonly<Record<string, string | boolean>>;

const known = new WeakMap<Word, Map<string, MatchWord>>();
let words = 0;

/** A chunk keeps the classes of its last token, and the text of its only one. */
export function createChunk(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  is: ChunkKind,
  features: Features = {},
): Chunk {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const text = to - from === 1 ? first.text : '';
  return { is, from, to, start: first.start, end: last.end, text, kind: 'han', word: wordOf(last, text, is, features) };
}

/** Words are made once, since matchers remember what they know of each. */
function wordOf({ word }: Token, text: string, is: ChunkKind, features: Features): MatchWord {
  const stated = Object.entries(features).filter(([, value]) => value !== false);
  const key = `${is} ${text} ${stated.join(' ')}`;
  let chunkWords = known.get(word);
  if (!chunkWords) {
    chunkWords = new Map();
    known.set(word, chunkWords);
  }
  let made = chunkWords.get(key);
  if (!made) {
    const attributes = Object.fromEntries(stated) as Attributes;
    made = { text, pos: word.pos, classes: new Map([...word.classes, [is, attributes]]), index: words++ };
    chunkWords.set(key, made);
  }
  return made;
}
