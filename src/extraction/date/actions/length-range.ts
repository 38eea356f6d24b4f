import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { isTooLong, lengthOf } from './length.js';

/** Units of time, the smallest first. */
const SIZES = ['TMS', 'TS', 'TM', 'TQ', 'TH', 'D', 'W', 'M', 'Q', 'Y', 'C'];

/** 从10s到200ms: from a unit to a smaller one is a change, and no range. */
function falls(words: readonly Token[]): boolean {
  const sizes = words.map(({ word }) => SIZES.indexOf(String(word.classes.get('length-unit')?.iso)));
  const units = sizes.filter((size) => size >= 0);
  return (units.at(-1) ?? 0) < (units[0] ?? 0);
}

/** `… joiner … unit`: 3至5天. The value is that of the lower end, the last number before the joiner. */
export function lengthRange(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const joiner = match.captures.get('joiner');
  const unit = capturesOf(match, tokens).token('unit');
  if (!joiner || !unit || falls(tokens.slice(match.from, match.to))) return null;
  for (let index = joiner.from - 1; index >= match.from; index--) {
    const { numeral } = tokens[index] ?? {};
    if (numeral) return isTooLong(numeral.value, unit) ? null : lengthOf(numeral.value, unit, false);
  }
  return null;
}
