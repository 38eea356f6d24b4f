/** The subpath `baogao/numerals`: numerals alone, without a dictionary and without the rest of the library. */
export type { Numeral, NumeralKind } from './numeral/numeral.js';
export { recogniseNumerals } from './numeral/recognise-numerals.js';
