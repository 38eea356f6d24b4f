/** What has a number of its own as far as may be: a word of a text. */
interface Numbered {
  readonly index: number;
}

/** No more words are remembered, each in the place that its number tells: a power of two. */
const MOST = 1 << 16;
const FEWEST = 256;

/**
 * Remembers something of each word, in the place that its number tells: faster than a map, since every token of a text is
 * asked about again and again. A word that comes to the place of another makes it forgotten.
 */
export class WordMemo<W extends Numbered, T> {
  // Both grow by doubling, and no place in them is without a value, which would make them slow.
  #words: (W | undefined)[] = [];
  #values: (T | undefined)[] = [];

  /** What is remembered of a word; undefined if nothing is. */
  get(word: W): T | undefined {
    const place = word.index & (MOST - 1);
    return this.#words[place] === word ? this.#values[place] : undefined;
  }

  set(word: W, value: T): void {
    const place = word.index & (MOST - 1);
    if (place >= this.#words.length) this.#grow(place);
    this.#words[place] = word;
    this.#values[place] = value;
  }

  #grow(place: number): void {
    let size = Math.max(FEWEST, this.#words.length);
    while (size <= place) size *= 2;
    const added = new Array(size - this.#words.length).fill(undefined);
    this.#words = this.#words.concat(added);
    this.#values = this.#values.concat(added);
  }
}
