import type { Match } from '../../grammar/match.js';
import type { Approximation } from '../../schema/count.js';
import { approximationSchema } from '../../schema/count.js';
import type { Token } from '../token/token.js';
import { times } from './exact.js';

/** The number as stated with how it relates to the true one, and the bounds that follow. */
export interface Approximate {
  readonly value: number;
  readonly approx: Approximation;
  readonly min?: number;
  readonly max?: number;
}

/** A number, or a pair of them (三五, 七八十): the lower one and the higher. */
export interface Stated {
  readonly value: number;
  readonly max?: number;
}

/** Where the approximators of a match may stand; the first that says something decides. */
const CAPTURES = [
  ['before', ['approximator-before', 'approximator-multiplier', 'passed']],
  ['inner', ['approximator-inner']],
  ['after', ['approximator-after', 'share-degree', 'open-end']],
] as const;

/**
 * Bounds: 以上 and the like give one; 多 between numeral and unit gives both, since it stands for less than one more of
 * the last stated place (`5万多` lies between 50,000 and 60,000). A pair gives both by itself.
 */
export function approximate(match: Match, tokens: readonly Token[], stated: Stated, scale = 1): Approximate {
  const value = times(stated.value, scale);
  if (stated.max !== undefined) return { value, approx: 'range', min: value, max: times(stated.max, scale) };
  const approx = statedApproximation(match, tokens);
  switch (approx) {
    case 'over':
      if (isSeveral(match, tokens)) return { value, approx, min: value, max: value * 10 };
      return hasInner(match, tokens) && isCounted(value)
        ? { value, approx, min: value, max: value + lastPlace(value) }
        : { value, approx, min: value };
    case 'at-least':
      return { value, approx, min: value };
    case 'under':
    case 'at-most':
      return { value, approx, max: value };
    default:
      // 大约十多欧元: what 多 says of the digits holds all the same.
      return hasInner(match, tokens) && isCounted(value)
        ? { value, approx, min: value, max: value + lastPlace(value) }
        : { value, approx };
  }
}

/** What the approximators say, or the rule's parameter `approx` where another word does (百把人). */
function statedApproximation(match: Match, tokens: readonly Token[]): Approximation {
  const told = approximationSchema.options.find((option) => option === match.rule.parameters.approx);
  if (told) return told;
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

/** Whether an approximator stands for further digits (5万多), and is not open like the sign of 70+场. */
function hasInner(match: Match, tokens: readonly Token[]): boolean {
  const inner = match.captures.get('inner');
  return inner !== undefined && tokens[inner.from]?.word.classes.get('approximator-inner')?.open !== true;
}

const isCounted = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

/** 几 and 数 stand for a digit: 几十, 数百. */
function isSeveral(match: Match, tokens: readonly Token[]): boolean {
  const { from = 0, to = 0 } = match.captures.get('before') ?? {};
  return tokens.slice(from, to).some(({ word }) => word.classes.get('approximator-multiplier')?.several === true);
}

/** The power of ten of the last digit that is not zero: 2100 → 100. */
function lastPlace(value: number): number {
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}
