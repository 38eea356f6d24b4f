import type { Clause } from '../clause/sentences.js';

/** What is read of the clauses of a sentence, of each when it is first asked for. */
export class LazyClauses<Read> {
  readonly #clauses: readonly Clause[];
  readonly #read: (clause: Clause) => Read;
  readonly #known: Read[] = [];

  constructor(clauses: readonly Clause[], read: (clause: Clause) => Read) {
    this.#clauses = clauses;
    this.#read = read;
  }

  /** What is read of the clause at an index; undefined if there is none. */
  at(index: number): Read | undefined {
    const clause = this.#clauses[index];
    if (!clause) return undefined;
    const known = this.#known[index] ?? this.#read(clause);
    this.#known[index] = known;
    return known;
  }
}
