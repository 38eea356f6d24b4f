import type { Vocabulary } from '../../grammar/vocabulary.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Token } from '../token/token.js';
import type { Features, Word } from '../token/word.js';

/** What a noun may name, as the lexicon `head-noun` says it. */
export const KINDS = [
  'event',
  'rule',
  'body',
  'work',
  'thing',
  'person',
  'place',
  'matter',
  'post',
  'lesson',
  'talk',
  'assist',
] as const;
export type Kind = (typeof KINDS)[number];

const CLASS = 'head-noun';

const kinds = new WeakMap<Features, readonly Kind[]>();

/** The kinds of what a noun with these attributes names. */
export function kindsOf(noun: Features): readonly Kind[] {
  const known = kinds.get(noun);
  if (known) return known;
  const found = KINDS.filter((kind) => noun[kind] !== undefined);
  kinds.set(noun, found);
  return found;
}

const places = new WeakMap<Features, readonly number[]>();

/** The places of the same kinds in `KINDS`. */
export function kindPlacesOf(noun: Features): readonly number[] {
  const known = places.get(noun);
  if (known) return known;
  const found = kindsOf(noun).map((kind) => KINDS.indexOf(kind));
  places.set(noun, found);
  return found;
}

/** No entry of the lexicon is longer. */
const LONGEST = 8;

/** A word this short is told by one character only if that is all of it, or tells it anyway: 会 tells 表彰会, but not 机会. */
const LEAST_FOR_CHARACTER = 3;

/** What a verb names where it ends a noun phrase: 管线迁改 of 完成管线迁改. */
const VERBAL: readonly (readonly [verbs: string, attributes: Features])[] = [
  ['service-verb', { event: 'service' }],
  ['target-verb', { event: 'service' }],
  ['delivery-verb', { event: 'delivery' }],
  ['building-verb', { event: 'delivery' }],
  ['performing-verb', { event: 'event' }],
  ['training-verb', { event: 'event' }],
];

const UNKNOWN: Features = {};
const QUOTES = /^["“”《》〈〉]+|["“”《》〈〉]+$/g;

/** Tells what nouns name by their last characters. */
export class HeadNouns {
  readonly #vocabulary: Vocabulary;
  readonly #known = new WordMemo<Word, Features>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The attributes of the longest entry that the token's word ends in; none where no entry does. */
  of(token: Token | undefined): Features {
    if (!token || token.kind === 'punctuation') return UNKNOWN;
    const known = this.#known.get(token.word);
    if (known) return known;
    const attributes = this.#find(token.kind === 'quoted' ? token.text.replace(QUOTES, '') : token.text);
    this.#known.set(token.word, attributes);
    return attributes;
  }

  #find(word: string): Features {
    for (let length = Math.min(LONGEST, word.length); length > 0; length--) {
      const attributes = this.#vocabulary.lookup(word.slice(-length))?.get(CLASS);
      const isPiece = length === 1 && word.length > 1 && word.length < LEAST_FOR_CHARACTER;
      if (attributes && (!isPiece || attributes.short === true)) return attributes;
    }
    return this.#verbal(word);
  }

  #verbal(word: string): Features {
    for (let length = Math.min(LONGEST, word.length); length > 1; length--) {
      const classes = this.#vocabulary.lookup(word.slice(-length));
      const found = classes && VERBAL.find(([verbs]) => classes.has(verbs));
      if (found) return found[1];
    }
    return UNKNOWN;
  }
}
