import type { Match } from '../../grammar/match.js';
import type { Approximation } from '../../schema/count.js';
import { approximationSchema } from '../../schema/count.js';
import type { Token } from '../token/token.js';

/** The number as stated with how it relates to the true one, and the bounds that follow. */
export interface Approximate {
  readonly value: number;
  readonly approx: Approximation;
  readonly min?: number;
  readonly max?: number;
}

/** Where the approximators of a match may stand; the first that says something decides. */
const CAPTURES = [
  ['before', ['approximator-before', 'approximator-multiplier']],
  ['inner', ['approximator-inner']],
  ['after', ['approximator-after']],
] as const;

/**
 * Bounds: 以上 and the like give one; 多 between numeral and unit gives both, since it stands for less than one more of
 * the last stated place (`5万多` lies between 50,000 and 60,000).
 */
export function approximate(match: Match, tokens: readonly Token[], value: number): Approximate {
  const approx = statedApproximation(match, tokens);
  switch (approx) {
    case 'over':
      if (isSeveral(match, tokens)) return { value, approx, min: value, max: value * 10 };
      return match.captures.has('inner') && Number.isSafeInteger(value) && value > 0
        ? { value, approx, min: value, max: value + lastPlace(value) }
        : { value, approx, min: value };
    case 'at-least':
      return { value, approx, min: value };
    case 'under':
    case 'at-most':
      return { value, approx, max: value };
    default:
      return { value, approx };
  }
}

function statedApproximation(match: Match, tokens: readonly Token[]): Approximation {
  for (const [name, classes] of CAPTURES) {
    const capture = match.captures.get(name);
    if (!capture) continue;
    for (let index = capture.from; index < capture.to; index++) {
      for (const className of classes) {
        const stated = tokens[index]?.word.classes.get(className)?.approx;
        const known = approximationSchema.options.find((option) => option === stated);
        if (known) return known;
      }
    }
  }
  return 'exact';
}

/** 几 and 数 stand for a digit: 几十, 数百. */
function isSeveral(match: Match, tokens: readonly Token[]): boolean {
  const before = match.captures.get('before');
  return before !== undefined && tokens[before.from]?.word.classes.get('approximator-multiplier')?.several === true;
}

/** The power of ten of the last digit that is not zero: 2100 → 100. */
function lastPlace(value: number): number {
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}
