import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { isTooLong, lengthOf } from './length.js';

/** `… joiner … unit`: 3至5天. The value is that of the lower end, the last number before the joiner. */
export function lengthRange(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const joiner = match.captures.get('joiner');
  const unit = capturesOf(match, tokens).token('unit');
  if (!joiner || !unit) return null;
  for (let index = joiner.from - 1; index >= match.from; index--) {
    const { numeral } = tokens[index] ?? {};
    if (numeral) return isTooLong(numeral.value, unit) ? null : lengthOf(numeral.value, unit, false);
  }
  return null;
}
