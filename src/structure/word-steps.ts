/** No word here. */
export const NO_WORD = -1;

const ROOT = 0;
/** The numbers of the nodes leave room for a code unit below them. */
const CODE_BITS = 16;
/** Spreads keys that lie side by side: 2 ^ 32 divided by the golden ratio, as a signed number. */
const SPREAD = 0x9e3779b1 | 0;
const FEWEST_BITS = 3;
/** What tells that no word begins with a code unit looks at so many of its lowest bits. */
const FIRSTS = 0x400;

/**
 * The words of a small lexicon as the steps that spell them, in one hash table of typed arrays: a text is followed code
 * unit by code unit, and no part of it is cut out and hashed. Where no word begins, that is seen at the first step.
 * `backwards` spells the words from their ends.
 */
export class WordSteps {
  /** Keys of steps, each the node that it leaves and a code unit; 0 is none, since no word holds U+0000. */
  readonly #keys: Int32Array;
  /** The node that each step leads to. */
  readonly #nodes: Int32Array;
  /** The number of the word that ends at each node. */
  readonly #words: Int32Array;
  /** 1 for the lowest bits of every first step: at most places of a text nothing more is looked up. */
  readonly #firsts = new Uint8Array(FIRSTS);
  readonly #shift: number;
  readonly #step: number;

  constructor(words: readonly string[], backwards: boolean) {
    const most = words.reduce((sum, { length }) => sum + length, 1);
    // At most half of the table is taken.
    const bits = Math.max(FEWEST_BITS, 33 - Math.clz32(most));
    this.#shift = 32 - bits;
    this.#step = backwards ? -1 : 1;
    this.#keys = new Int32Array(1 << bits);
    this.#nodes = new Int32Array(1 << bits);
    this.#words = new Int32Array(most).fill(NO_WORD);
    let count = ROOT + 1;
    for (const [number, word] of words.entries()) {
      let node = ROOT;
      this.#firsts[word.charCodeAt(backwards ? word.length - 1 : 0) & (FIRSTS - 1)] = 1;
      for (let step = 0; step < word.length; step++) {
        const key = (node << CODE_BITS) | word.charCodeAt(backwards ? word.length - 1 - step : step);
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

  /** The number of the longest word whose first step is the code unit at `from`, and whose last one comes before `to`. */
  longest(text: string, from: number, to: number): number {
    if (this.#firsts[text.charCodeAt(from) & (FIRSTS - 1)] === 0) return NO_WORD;
    const keys = this.#keys;
    const last = keys.length - 1;
    let longest = NO_WORD;
    let node = ROOT;
    for (let at = from; at !== to; at += this.#step) {
      const key = (node << CODE_BITS) | text.charCodeAt(at);
      // `placeOf`, written out: this runs at every character of a text for many lexicons.
      let place = Math.imul(key, SPREAD) >>> this.#shift;
      let taken = keys[place];
      while (taken !== key && taken !== 0) {
        place = (place + 1) & last;
        taken = keys[place];
      }
      if (taken === 0) break;
      node = this.#nodes[place] as number;
      const word = this.#words[node] as number;
      if (word !== NO_WORD) longest = word;
    }
    return longest;
  }

  /** Where a key stands, or would. */
  #placeOf(key: number): number {
    let place = Math.imul(key, SPREAD) >>> this.#shift;
    while (this.#keys[place] !== key && this.#keys[place] !== 0) place = (place + 1) & (this.#keys.length - 1);
    return place;
  }
}
