/** Which tests hold for one token after another: a set of numbers that is emptied at no cost. */
export class HeldTests {
  /** For each test the number of the last token for which it holds. */
  readonly #last: Uint32Array;
  #token = 0;

  /** @param tests how many there are */
  constructor(tests: number) {
    this.#last = new Uint32Array(tests);
  }

  /** Those that hold for the next token. */
  set(tests: readonly number[]): void {
    this.#token++;
    for (let at = 0; at < tests.length; at++) this.#last[tests[at] as number] = this.#token;
  }

  has(test: number): boolean {
    return this.#last[test] === this.#token;
  }
}
