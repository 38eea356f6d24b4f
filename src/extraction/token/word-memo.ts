/** What has a number of its own as far as may be: a word of a text. */
interface Numbered {
  readonly index: number;
}

/**
 * Remembers something of each word, in the place that its number tells: faster than a map, since every token of a text is
 * asked about again and again.
 */
export class WordMemo<W extends Numbered, T> {
  readonly #words: (W | undefined)[] = [];
  readonly #values: T[] = [];

  /** What was remembered of a word; undefined if nothing was, or another word of the same number came after it. */
  get(word: W): T | undefined {
    return this.#words[word.index] === word ? this.#values[word.index] : undefined;
  }

  set(word: W, value: T): void {
    this.#words[word.index] = word;
    this.#values[word.index] = value;
  }
}
