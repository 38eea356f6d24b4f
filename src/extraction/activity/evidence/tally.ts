import { SCALE } from './packed-column.js';

/** So many pieces of evidence a reading seldom has. */
const MANY = 128;

/** Gathers evidence and adds up what it weighs. One is used again for every reading, so that nothing is kept of those that weigh too little. */
export class Tally {
  readonly #weights: Int16Array;
  #pieces = new Int32Array(MANY);
  #length = 0;
  #weight = 0;

  constructor(weights: Int16Array) {
    this.#weights = weights;
  }

  /** What the evidence weighs that was added since the start. */
  get weight(): number {
    return this.#weight;
  }

  start(): void {
    this.#length = 0;
    this.#weight = 0;
  }

  add(evidence: number): void {
    if (this.#length === this.#pieces.length) this.#grow();
    this.#pieces[this.#length++] = evidence;
    this.#weight += (this.#weights[evidence] ?? 0) / SCALE;
  }

  /** The evidence added since the start, to be kept. */
  pieces(): readonly number[] {
    // By hand: `Array.from` makes an object for each number on its way.
    const pieces = new Array<number>(this.#length);
    for (let index = 0; index < pieces.length; index++) pieces[index] = this.#pieces[index] as number;
    return pieces;
  }

  #grow(): void {
    const pieces = new Int32Array(2 * this.#length);
    pieces.set(this.#pieces);
    this.#pieces = pieces;
  }
}
