import type { Match } from '../../grammar/match.js';
import type { Numeral } from '../../numeral/numeral.js';
import type { Token } from '../token/token.js';

/** The numeral that a match captured under `name`. */
export function numeralOf(match: Match, tokens: readonly Token[], name: string): Numeral | undefined {
  const capture = match.captures.get(name);
  return capture ? tokens[capture.from]?.numeral : undefined;
}

/** The product of a stated number and a power of ten, without the noise of binary fractions. */
export function scaled(value: number, scale: number): number {
  const product = value * scale;
  return Number.isSafeInteger(product) ? product : Number(product.toPrecision(15));
}
