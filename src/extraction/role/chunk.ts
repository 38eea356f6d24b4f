import type { Attributes, AttributeValue } from '../../grammar/attributes.js';
import type { TokenRange } from '../../grammar/match.js';
import type { MatchToken, MatchWord } from '../../grammar/match-token.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import type { ChunkKind } from './chunk-kind.js';

/** One or more tokens of a clause that rules see as one, with where they stand. All have one shape, as tokens have. */
export interface Chunk<K extends string = ChunkKind> extends MatchToken, TokenRange {
  readonly is: K;
  /** Of a chunk of doers, what each is as roles name it, by tokens. */
  readonly who?: readonly TokenRange[] | undefined;
}

/** What a chunk is known for, beside its kind; what does not hold is left out or `false`. */
export type Features = Readonly<Record<string, AttributeValue | boolean>>;

const known = new WeakMap<Word, Map<string, MatchWord>>();
/** Numbers of their own, so that matchers that see words of tokens too remember both. */
let words = 1 << 15;

/** A chunk keeps the classes of its last token, and the text of its only one. */
export function createChunk<K extends string = ChunkKind>(
  tokens: readonly Token[],
  range: TokenRange,
  is: K,
  features: Features = {},
): Chunk<K> {
  const last = tokens[range.to - 1] as Token;
  const text = range.to - range.from === 1 ? last.word.text : '';
  return chunkOf(tokens, range, is, wordOf(last, text, is, features));
}

/** The chunk of a word that was made for these tokens, or for others of the same text. */
export function chunkOf<K extends string>(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  is: K,
  word: MatchWord,
  who?: Chunk['who'],
): Chunk<K> {
  const { start } = tokens[from] as Token;
  const { end } = tokens[to - 1] as Token;
  return { is, from, to, start, end, text: word.text, kind: 'han', word, who };
}

/**
 * Makes chunks whose features follow from a number and the word of their last token, so that they need not be put
 * together again for each.
 */
export class ChunkMaker {
  readonly #known = new WordMemo<Word, Map<number, MatchWord>>();

  make<K extends string>(
    tokens: readonly Token[],
    range: TokenRange,
    is: K,
    number: number,
    features: () => Features = NO_FEATURES,
  ): Chunk<K> {
    const last = tokens[range.to - 1] as Token;
    const single = range.to - range.from === 1;
    let made = this.#known.get(last.word);
    if (!made) {
      made = new Map();
      this.#known.set(last.word, made);
    }
    const key = 2 * number + Number(single);
    let word = made.get(key);
    if (!word) {
      word = wordOf(last, single ? last.word.text : '', is, features());
      made.set(key, word);
    }
    return chunkOf(tokens, range, is, word);
  }
}

const NONE: Features = {};
const NO_FEATURES = (): Features => NONE;

/** The same chunk, known for one more thing; the features are one object for all chunks that are alike, such as none. */
export function alsoChunk<K extends string>(chunk: Chunk<K>, is: K, features: Features = NONE): Chunk<K> {
  let made = also.get(chunk.word);
  if (!made) {
    made = new Map();
    also.set(chunk.word, made);
  }
  let known = made.get(features);
  if (known?.is !== is) {
    const classes = new Map([...chunk.word.classes, [is, stated(features)] as const]);
    known = { is, word: { ...chunk.word, classes, index: words++ } };
    made.set(features, known);
  }
  const { from, to, start, end, text, kind, who } = chunk;
  return { is, from, to, start, end, text, kind, word: known.word, who };
}

const also = new WeakMap<MatchWord, Map<Features, { readonly is: string; readonly word: MatchWord }>>();
const marks = new Map<string, MatchWord>();

/** A chunk of no width at an offset, for what the clause does not say itself. */
export function createMark<K extends string>(at: number, index: number, is: K, features: Features = NONE): Chunk<K> {
  const key = features === NONE ? is : `${is} ${JSON.stringify(features)}`;
  let word = marks.get(key);
  if (!word) {
    word = { text: '', pos: '', classes: new Map([[is, stated(features)]]), index: words++ };
    marks.set(key, word);
  }
  return { is, from: index, to: index, start: at, end: at, text: '', kind: 'han', word, who: undefined };
}

/** Without what does not hold. */
function stated(features: Features): Attributes {
  return Object.fromEntries(Object.entries(features).filter(([, value]) => value !== false)) as Attributes;
}

/** Words are made once, since matchers remember what they know of each. */
function wordOf({ word }: Token, text: string, is: string, features: Features): MatchWord {
  let key = `${is} ${text}`;
  for (const name in features) if (features[name] !== false) key += ` ${name}=${features[name]}`;
  let chunkWords = known.get(word);
  if (!chunkWords) {
    chunkWords = new Map();
    known.set(word, chunkWords);
  }
  let made = chunkWords.get(key);
  if (!made) {
    made = { text, pos: word.pos, classes: new Map([...word.classes, [is, stated(features)]]), index: words++ };
    chunkWords.set(key, made);
  }
  return made;
}
