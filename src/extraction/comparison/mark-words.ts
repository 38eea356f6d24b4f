import type { Attributes } from '../../grammar/attributes.js';
import type { MatchWord } from '../../grammar/match-token.js';
import type { Vocabulary, WordClasses } from '../../grammar/vocabulary.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import { markTraits } from './word-rules.js';

const NO_CLASSES: WordClasses = new Map();

/** More distinct words than any report has; beyond it they are made anew. */
const CAPACITY = 50_000;

/** What a token tells of its sentence, as bits: a word of a comparison is in it, a number is, or a word that needs none. */
export const Cue = { none: 0, comparison: 1, number: 2, both: 3 } as const;

/** Makes the words of marks, each once, since matchers remember what they know of each. */
export class MarkWords {
  readonly #vocabulary: Vocabulary;
  readonly #words = new WordMemo<Word, MatchWord>();
  readonly #cues = new WordMemo<Word, number>();
  readonly #beginnings = new WordMemo<Word, boolean>();
  readonly #made = new Map<string, MatchWord>();
  #count = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Whether a token is a word of a comparison, or begins one, or is a number. */
  cueOf(token: Token): number {
    if (token.kind === 'numeral') return Cue.number;
    if (token.kind !== 'han') return Cue.none;
    let cue = this.#cues.get(token.word);
    if (cue === undefined) {
      const traits = markTraits({ ...token, word: this.of(token) });
      cue = traits['cue-with-number'] ? Cue.both : traits.cue ? Cue.comparison : Cue.none;
      this.#cues.set(token.word, cue);
    }
    return cue;
  }

  /** The word of a single token: that of the token with the classes that this vocabulary knows. */
  of({ word, kind }: Token): MatchWord {
    const known = this.#words.get(word);
    if (known) return known;
    const bare = kind === 'quoted' || kind === 'marker' || kind === 'break';
    const classes = (bare ? undefined : this.#vocabulary.lookup(word.text)) ?? NO_CLASSES;
    const made = { text: word.text, pos: word.pos, classes, index: this.#count++ };
    this.#words.set(word, made);
    return made;
  }

  /** Whether a word of the vocabulary begins with the token, or with more. */
  begins({ word }: Token): boolean {
    let begins = this.#beginnings.get(word);
    if (begins === undefined) {
      begins = this.#vocabulary.beginsWord(word.text);
      this.#beginnings.set(word, begins);
    }
    return begins;
  }

  /** The word of several tokens that make up one of the vocabulary. */
  merged(text: string): MatchWord {
    return this.#remember(text, '', () => this.#vocabulary.lookup(text) ?? NO_CLASSES);
  }

  /** The word of a record: all that are alike share one. */
  record(kind: string, attributes: Attributes, text: string): MatchWord {
    const own = this.#vocabulary.lookup(text);
    const key = `${kind} ${own ? text : ''} ${Object.values(attributes).join(' ')}`;
    return this.#remember(key, '', () => new Map([...(own ?? []), [kind, attributes]]), own ? text : '');
  }

  #remember(key: string, pos: string, classes: () => WordClasses, text = key): MatchWord {
    const known = this.#made.get(key);
    if (known) return known;
    if (this.#made.size >= CAPACITY) this.#made.clear();
    const made = { text, pos, classes: classes(), index: this.#count++ };
    this.#made.set(key, made);
    return made;
  }
}
