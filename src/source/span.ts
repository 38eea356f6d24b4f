/** A half-open range `[start, end)` of UTF-16 code units, the unit of JavaScript string indices. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
