/** Tests that a token passes for one reason: what its classes are, or its part of speech. */
export interface TestList {
  /** The same for all lists of the same tests. */
  readonly number: number;
  readonly tests: readonly number[];
}

/** Numbers lists of tests, and what is joined of such numbers, so that what is alike is found by a few look-ups of numbers. */
export class TestLists {
  readonly #lists = new Map<number, TestList>();
  readonly #joined = new Map<number, number>();

  /** The list of some tests. */
  of(tests: readonly number[]): TestList {
    let number = 0;
    for (let at = 0; at < tests.length; at++) number = this.join(number, tests[at] as number);
    let list = this.#lists.get(number);
    if (list === undefined) {
      list = { number, tests };
      this.#lists.set(number, list);
    }
    return list;
  }

  /** A number for two, in their order; never 0. */
  join(first: number, second: number): number {
    const key = first * MOST + second;
    const known = this.#joined.get(key);
    if (known !== undefined) return known;
    const number = this.#joined.size + 1;
    this.#joined.set(key, number);
    return number;
  }
}

/** No number is joined as the second that is as large. */
const MOST = 2 ** 21;
