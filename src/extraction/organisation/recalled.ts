import type { TokenRange } from '../../grammar/match.js';
import type { Token } from '../token/token.js';
import type { BodyCandidate } from './body-candidate.js';
import type { Judge } from './judge.js';
import { textOf } from './unknown-name.js';

/** Shorter names are names of classes as often. */
const SHORTEST = 5;

/** The candidates that are bodies because the same name acts elsewhere in the passage: 编写顾问委员会总结. */
export function recalled(
  tokens: readonly Token[],
  candidates: readonly BodyCandidate[],
  certain: ReadonlySet<BodyCandidate>,
  judge: Judge,
): BodyCandidate[] {
  const nameOf = (range: TokenRange): string => textOf(tokens, range);
  const known = new Set([...certain].map(nameOf).filter(({ length }) => length >= SHORTEST));
  return candidates.filter(
    (candidate) =>
      !certain.has(candidate) &&
      !candidate.mustAct &&
      judge.of(tokens, candidate).mayAct &&
      known.has(nameOf(candidate)) &&
      !judge.of(tokens, candidate).quantified,
  );
}
