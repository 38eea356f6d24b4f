/** No word here. */
export const NO_WORD = -1;

const ROOT = 0;
/** The numbers of the nodes leave room for a code unit below them. */
const CODE_BITS = 16;
/** Spreads keys that lie side by side: 2 ^ 32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1;
const FEWEST_BITS = 3;

/**
 * The words of a small lexicon as the steps that spell them, in one hash table of typed arrays: a text is followed code
 * unit by code unit, and no part of it is cut out and hashed before a word is found. Where no word begins, that is seen
 * at the first step. `backwards` spells the words from their ends.
 */
export class WordSteps {
  /** Keys of steps, each the node that it leaves and a code unit; 0 is none, since no word holds U+0000. */
  readonly #keys: Int32Array;
  /** The node that each step leads to. */
  readonly #nodes: Int32Array;
  /** The number of the word that ends at each node. */
  readonly #words: Int32Array;
  readonly #shift: number;

  constructor(words: readonly string[], backwards: boolean) {
    const most = words.reduce((sum, { length }) => sum + length, 1);
    // At most half of the table is taken.
    const bits = Math.max(FEWEST_BITS, 33 - Math.clz32(most));
    this.#shift = 32 - bits;
    this.#keys = new Int32Array(1 << bits);
    this.#nodes = new Int32Array(1 << bits);
    this.#words = new Int32Array(most).fill(NO_WORD);
    let count = ROOT + 1;
    for (const [number, word] of words.entries()) {
      let node = ROOT;
      for (let step = 0; step < word.length; step++) {
        const key = keyOf(node, word.charCodeAt(backwards ? word.length - 1 - step : step));
        const place = this.#placeOf(key);
        if (this.#keys[place] === 0) {
          this.#keys[place] = key;
          this.#nodes[place] = count++;
        }
        node = this.#nodes[place] as number;
      }
      this.#words[node] = number;
    }
  }

  /** The number of the longest word that begins at `offset` and ends no later than `limit`. */
  longestAt(text: string, offset: number, limit: number): number {
    let longest = NO_WORD;
    let node = ROOT;
    for (let at = offset; at < limit; at++) {
      node = this.#after(node, text.charCodeAt(at));
      if (node === ROOT) break;
      const word = this.#words[node] as number;
      if (word !== NO_WORD) longest = word;
    }
    return longest;
  }

  /** The number of the longest word that ends at `end` and begins no earlier than `limit`, where words are spelt backwards. */
  longestBefore(text: string, end: number, limit: number): number {
    let longest = NO_WORD;
    let node = ROOT;
    for (let at = end - 1; at >= limit; at--) {
      node = this.#after(node, text.charCodeAt(at));
      if (node === ROOT) break;
      const word = this.#words[node] as number;
      if (word !== NO_WORD) longest = word;
    }
    return longest;
  }

  /** The number of a word. */
  find(word: string): number {
    let node = ROOT;
    for (let at = 0; at < word.length; at++) {
      node = this.#after(node, word.charCodeAt(at));
      if (node === ROOT) return NO_WORD;
    }
    return this.#words[node] as number;
  }

  /** The node that a step leads to; the root, to which none leads, where there is no such step. */
  #after(node: number, code: number): number {
    const place = this.#placeOf(keyOf(node, code));
    return this.#keys[place] === 0 ? ROOT : (this.#nodes[place] as number);
  }

  /** Where a key stands, or would. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    let place = Math.imul(key, SPREAD) >>> this.#shift;
    for (let taken = this.#keys[place]; taken !== key && taken !== 0; taken = this.#keys[place]) {
      place = (place + 1) & last;
    }
    return place;
  }
}

const keyOf = (node: number, code: number): number => (node << CODE_BITS) | code;
