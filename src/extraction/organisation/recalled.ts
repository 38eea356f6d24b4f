import type { TokenRange } from '../../grammar/match.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';
import type { BodyCandidate } from './body-candidate.js';
import type { Judge } from './judge.js';

/** Shorter names are names of classes as often. */
const SHORTEST = 5;

/** The same for the end of a longer name, which has its last word and at least one more. */
const SHORTEST_END = 3;

/**
 * The candidates that are bodies because the same name acts elsewhere in the passage (编写顾问委员会总结), or is the end of
 * a longer one: 外联部 beside 学生会外联部.
 */
export function recalled(
  tokens: readonly Token[],
  candidates: readonly BodyCandidate[],
  certain: ReadonlySet<BodyCandidate>,
  judge: Judge,
): BodyCandidate[] {
  const nameOf = (range: TokenRange): string => textOf(tokens, range);
  const known = new Set([...certain].map(nameOf).filter(({ length }) => length >= SHORTEST));
  const ends = new Set([...certain].flatMap((candidate) => endsOf(tokens, candidate)));
  return candidates.filter(
    (candidate) =>
      !certain.has(candidate) &&
      !candidate.mustAct &&
      judge.of(tokens, candidate).mayAct &&
      (known.has(nameOf(candidate)) || (candidate.from < candidate.head && ends.has(nameOf(candidate)))) &&
      !judge.of(tokens, candidate).quantified,
  );
}

/** What a name is without its first words, down to the word before its last one. */
function endsOf(tokens: readonly Token[], { from, head, to, mustAct }: BodyCandidate): string[] {
  if (mustAct) return [];
  const ends: string[] = [];
  for (let at = from + 1; at < head; at++) ends.push(textOf(tokens, { from: at, to }));
  return ends.filter(({ length }) => length >= SHORTEST_END);
}
