import type { ProblemCode } from './problem-code.js';

export type Holes = Readonly<Record<string, string | number>>;

/** Thrown where a request is refused. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: ProblemCode;
  /** What fills the holes of its detail. */
  readonly data: Holes;
  /** Headers of the answer. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, data: Holes = {}, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.data = data;
    this.headers = headers;
  }
}
