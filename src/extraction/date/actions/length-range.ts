import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { isTooLong, lengthOf } from './length.js';

/** How many seconds each unit has, in months of thirty days. */
export const SECONDS: Readonly<Record<string, number>> = {
  TMS: 0.001,
  TS: 1,
  TM: 60,
  TQ: 900,
  TH: 3600,
  D: 86_400,
  W: 604_800,
  M: 2_592_000,
  Q: 7_776_000,
  Y: 31_104_000,
  C: 3_110_400_000,
};

/** 从10s到200ms: from a length to a shorter one is a change, and no range; 一周至10天 is one. */
function falls(words: readonly Token[]): boolean {
  const lengths: number[] = [];
  let count = 1;
  for (const { numeral, word } of words) {
    const seconds = SECONDS[String(word.classes.get('length-unit')?.iso)];
    if (numeral) count = numeral.value;
    else if (seconds !== undefined) lengths.push(count * seconds);
  }
  return (lengths.at(-1) ?? 0) < (lengths[0] ?? 0);
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
