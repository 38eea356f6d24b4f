import type { Match } from '../../grammar/match.js';
import { hanAt } from '../../numeral/han-character.js';
import type { Numeral } from '../../numeral/numeral.js';
import type { Token } from '../token/token.js';

/** The numeral that a match captured under `name`. */
export function numeralOf(match: Match, tokens: readonly Token[], name: string): Numeral | undefined {
  const capture = match.captures.get(name);
  const token = capture && tokens[capture.from];
  return token && (token.numeral ?? multiplierOf(token));
}

/** 万 before the unit that it multiplies states no number of its own, and is none among the tokens: 30（万千瓦）. */
function multiplierOf({ text, start, end }: Token): Numeral | undefined {
  const character = text.length === 1 ? hanAt(text, 0) : undefined;
  if (character?.kind !== 'myriad') return undefined;
  return { start, end, text, value: 10 ** character.value, kind: 'integer', bare: true };
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
