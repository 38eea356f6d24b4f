import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { lengthOf } from './length.js';

/** `… joiner …`: 3至5天. The value is that of the lower end. */
export function lengthRange(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const joiner = match.captures.get('joiner');
  if (!joiner) return null;
  const low = tokens[joiner.from - 1];
  const numeral = lowNumeral(match, tokens, joiner.from);
  const unit = capturesOf(match, tokens).token('unit');
  return low && numeral && unit ? lengthOf(numeral, unit, false) : null;
}

function lowNumeral(match: Match, tokens: readonly Token[], before: number): number | null {
  for (let index = before - 1; index >= match.from; index--) {
    const { numeral } = tokens[index] ?? {};
    if (numeral) return numeral.value;
  }
  return null;
}
