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
  /** Words, each with its value right behind it. It grows by doubling, and no place is without a value, which would make it slow. */
  #entries: (W | T | undefined)[] = [];

  /** What is remembered of a word; undefined if nothing is. */
  get(word: W): T | undefined {
    const place = 2 * (word.index & (MOST - 1));
    return this.#entries[place] === word ? (this.#entries[place + 1] as T | undefined) : undefined;
  }

  set(word: W, value: T): void {
    const place = 2 * (word.index & (MOST - 1));
    if (place >= this.#entries.length) this.#grow(place);
    this.#entries[place] = word;
    this.#entries[place + 1] = value;
  }

  #grow(place: number): void {
    let size = Math.max(2 * FEWEST, this.#entries.length);
    while (size <= place) size *= 2;
    this.#entries = this.#entries.concat(new Array(size - this.#entries.length).fill(undefined));
  }
}
