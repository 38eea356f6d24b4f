import type { ElementPattern } from './token-test.js';

/** Goes on with the next instruction if the token passes a test. */
export const TOKEN = 0;
/** Goes on in two ways, of which the first is preferred. */
export const SPLIT = 1;
/** A capture begins. */
export const OPEN = 2;
/** A capture ends. */
export const CLOSE = 3;
/** The pattern matches. */
export const ACCEPT = 4;

/** The instructions of one pattern, after Thompson, in columns. */
export interface Code {
  readonly types: Uint8Array;
  /** Of a token the number of its test, of a capture that of its name, of a split the second way on. */
  readonly values: Int32Array;
  /** Which instruction comes next; of a split the first way on. */
  readonly nexts: Int32Array;
  /** Where the pattern begins. */
  readonly entry: number;
  /** The tests of single tokens. */
  readonly tests: readonly ElementPattern[];
  readonly names: readonly string[];
}
