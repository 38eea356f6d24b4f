import { vocabulary } from './vocabulary.js';

/** `等多项工作`: the rest of the line above. */
export const beginsOpen = (shadow: string, start: number): boolean =>
  vocabulary.connective.longestAt(shadow, start)?.attributes.first === true;

/** A line that ends with a word which goes on: `…经济社会发展的`, but not `性能优化`. */
export function endsOpen(shadow: string, end: number): boolean {
  const word = vocabulary.connective.longestBefore(shadow, end, end - 1);
  return word !== null && word.attributes.within !== true;
}

/** `需要改进的`: words that name what they tell of, with nothing behind them. */
export function endsNominal(shadow: string, end: number): boolean {
  const word = vocabulary.connective.longestBefore(shadow, end, end - 1);
  return word?.attributes.nominal === true;
}
