/**
 * Stands in for a string and counts how many characters are looked at, so that a test can tell how the work grows
 * with the text without a clock.
 */
export class CountingText {
  reads = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#text.length;
  }

  charCodeAt(offset: number): number {
    this.reads++;
    return this.#text.charCodeAt(offset);
  }

  charAt(offset: number): string {
    this.reads++;
    return this.#text.charAt(offset);
  }

  slice(start: number, end?: number): string {
    const slice = this.#text.slice(start, end);
    this.reads += slice.length;
    return slice;
  }

  /** For a parameter of type `string`: any other use of it is an error at run time. */
  asString(): string {
    return this as unknown as string;
  }
}
