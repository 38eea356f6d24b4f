import type { WordClasses } from '../../grammar/vocabulary.js';

/** What is known of a word wherever it stands. Tokens of the same text and kind share one object. */
export class Word {
  /** Bit n is set if the name of one of the classes is n characters long, modulo 32. */
  readonly #lengths: number;

  /**
   * @param text shadow text
   * @param pos jieba's tag (`n`, `v`, `vn`, `ns`…), or the lexicon's `pos` where it gives one; empty if unknown
   * @param classes lexicon classes with the word's attributes in each
   * @param index its number in the table that it is from
   * @param beginsLonger whether a longer word of the vocabulary begins with it
   */
  constructor(
    readonly text: string,
    readonly pos: string,
    readonly classes: WordClasses,
    readonly index: number,
    readonly beginsLonger: boolean,
  ) {
    let lengths = 0;
    for (const name of classes.keys()) lengths |= 1 << name.length;
    this.#lengths = lengths;
  }

  /**
   * Whether the word is in a lexicon class. All that reads tokens asks this again and again, and the answer is mostly
   * no, which the length of the name tells faster than the name.
   */
  isIn(name: string): boolean {
    return ((this.#lengths >>> name.length) & 1) === 1 && this.classes.has(name);
  }

  /** The same word as another part of speech. */
  as(pos: string, classes: WordClasses): Word {
    return new Word(this.text, pos, classes, this.index, this.beginsLonger);
  }
}
