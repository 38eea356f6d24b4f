/** `baogao/numerals`: numerals alone, without any dictionary. */
export type { Numeral, NumeralKind } from './numeral/numeral.js';
export { recogniseNumerals } from './numeral/recognise-numerals.js';
