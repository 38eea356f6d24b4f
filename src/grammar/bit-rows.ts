/** Sets of small numbers, one a row, in one array: whether a number is in a set is asked all the time. */
export class BitRows {
  #words: Uint32Array;
  readonly #width: number;
  #size = 0;

  /** @param numbers how many numbers there are, from 0 on */
  constructor(numbers: number) {
    this.#width = (numbers + 31) >> 5;
    this.#words = new Uint32Array(FEWEST_ROWS * this.#width);
  }

  /** Adds a set; rows are numbered from 0 on. */
  push(numbers: readonly number[]): void {
    const start = this.#size++ * this.#width;
    if (start + this.#width > this.#words.length) {
      const grown = new Uint32Array(2 * this.#words.length);
      grown.set(this.#words);
      this.#words = grown;
    }
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] as number;
      const place = start + (number >> 5);
      this.#words[place] = (this.#words[place] as number) | (1 << (number & 31));
    }
  }

  /** Whether a number is in the set of a row. */
  has(row: number, number: number): boolean {
    const word = this.#words[row * this.#width + (number >> 5)] as number;
    return ((word >>> (number & 31)) & 1) === 1;
  }
}

const FEWEST_ROWS = 16;
