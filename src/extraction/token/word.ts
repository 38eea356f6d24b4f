import type { ClassName } from '../../generated/class-name.js';
import type { FeatureName } from '../../generated/feature-name.js';
import type { AttributeValue } from '../../grammar/attributes.js';
import type { Vocabulary } from '../../grammar/vocabulary.js';

/** What a lexicon says of a word, by the names that our own lexicons know. */
export type Features = { readonly [Name in FeatureName]?: AttributeValue };

/** The classes of a word, by the names that our own lexicons have; those of users are among them under names of theirs. */
export type Classes = ReadonlyMap<ClassName, Features>;

/** No word of a lexicon is looked for in more characters than this. */
const LONGEST = 16;

type Lookup = Vocabulary['lookup'];

/** What is known of a word wherever it stands. Tokens of the same text and kind share one object. */
export class Word {
  /** Bit n is set if the name of one of the classes is n characters long, modulo 32. */
  readonly #lengths: number;
  /** Endings by class. */
  #endings: Map<string, Features | null> | undefined;

  /**
   * @param text shadow text
   * @param pos jieba's tag (`n`, `v`, `vn`, `ns`…), or the lexicon's `pos` where it gives one; empty if unknown
   * @param classes lexicon classes with the word's attributes in each
   * @param index its number in the table that it is from
   * @param beginsLonger whether a longer word of the vocabulary begins with it
   * @param lookup the classes of other words
   */
  constructor(
    readonly text: string,
    readonly pos: string,
    readonly classes: Classes,
    readonly index: number,
    readonly beginsLonger: boolean,
    private readonly lookup: Lookup,
  ) {
    let lengths = 0;
    for (const name of classes.keys()) lengths |= 1 << name.length;
    this.#lengths = lengths;
  }

  /**
   * Whether the word is in a lexicon class. All that reads tokens asks this again and again, and the answer is mostly
   * no, which the length of the name tells faster than the name.
   */
  isIn(name: ClassName): boolean {
    return ((this.#lengths >>> name.length) & 1) === 1 && this.classes.has(name);
  }

  /** The attributes that the word has in a lexicon class; undefined if it is not in it. */
  attributesIn(name: ClassName): Features | undefined {
    return ((this.#lengths >>> name.length) & 1) === 1 ? this.classes.get(name) : undefined;
  }

  /** The attributes of the longest word of the class that this one ends with, or null; it may be all of it. */
  ending(className: ClassName): Features | null {
    this.#endings ??= new Map();
    let attributes = this.#endings.get(className);
    if (attributes === undefined) {
      attributes = this.endingOf(this.text, className);
      this.#endings.set(className, attributes);
    }
    return attributes;
  }

  /** The same of a text that the word is written with: of a quotation what stands inside the marks. */
  endingOf(text: string, className: ClassName): Features | null {
    for (let start = Math.max(0, text.length - LONGEST); start < text.length; start++) {
      const attributes = this.lookup(text.slice(start))?.get(className);
      if (attributes) return attributes;
    }
    return null;
  }

  /** The longest word of the class that this one begins with, or '' if none. */
  beginning(className: ClassName): string {
    for (let end = Math.min(LONGEST, this.text.length); end > 0; end--) {
      const word = this.text.slice(0, end);
      if (this.lookup(word)?.has(className)) return word;
    }
    return '';
  }

  /** The attributes of the longest word of the class that `text` begins with, or null. */
  beginningOf(text: string, className: ClassName): Features | null {
    for (let end = Math.min(LONGEST, text.length); end > 0; end--) {
      const attributes = this.lookup(text.slice(0, end))?.get(className);
      if (attributes) return attributes;
    }
    return null;
  }

  /** The attributes of a word of the same vocabulary. */
  attributesOf(word: string, className: ClassName): Features | null {
    return this.lookup(word)?.get(className) ?? null;
  }

  /** The same word as another part of speech. */
  as(pos: string, classes: Classes): Word {
    return new Word(this.text, pos, classes, this.index, this.beginsLonger, this.lookup);
  }
}
