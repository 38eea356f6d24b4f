import type { Match } from '../../grammar/match.js';
import type { Numeral } from '../../numeral/numeral.js';
import type { Token } from '../token/token.js';

/** The numeral that a match captured under `name`. */
export function numeralOf(match: Match, tokens: readonly Token[], name: string): Numeral | undefined {
  const capture = match.captures.get(name);
  return capture ? tokens[capture.from]?.numeral : undefined;
}

/** The number that a match captured under `name`, with the sign that it captured: `factor` of `sign`. */
export function signedNumeral(match: Match, tokens: readonly Token[], name: string): Numeral | undefined {
  const numeral = numeralOf(match, tokens, name);
  const sign = match.captures.get('sign');
  const factor = sign ? tokens[sign.from]?.word.classes.get('number-sign')?.factor : 1;
  if (!numeral || factor !== -1) return numeral;
  const { max = numeral.value, ...rest } = numeral;
  return { ...rest, value: 0 - max, ...(numeral.max === undefined ? {} : { max: 0 - numeral.value }) };
}
