import { role } from '../../generated/role.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { createMatcher } from '../../grammar/matcher.js';

/** What the rules of `grammars/role/4-split.grammar` may say: where what is counted ends, what follows, and which word is the verb. */
const ACTIONS = ['counted', 'rest', 'clause-verb'] as const;
export type SplitAction = (typeof ACTIONS)[number];

const rules = role.rules.filter(({ action }) => ACTIONS.some((name) => name === action));
const order = new Map(rules.map((rule, place) => [rule, place]));
const placeOf = ({ rule }: Match): number => order.get(rule) ?? order.size;

const matcherOf = (action: SplitAction) =>
  createMatcher(
    rules.filter((rule: CompiledRule) => rule.action === action),
    { actions: [action], among: rules },
  );
const MATCHERS = { counted: matcherOf('counted'), rest: matcherOf('rest'), 'clause-verb': matcherOf('clause-verb') };

/**
 * The match of the first rule of an action that holds for a phrase, at the first place where it does: the chunk before the phrase and its
 * words up to `last`; `only` at one place.
 */
export function splitAt(action: SplitAction, seen: readonly MatchToken[], last: number, only?: number): Match | null {
  const matches = MATCHERS[action].candidates(seen, only ?? 0, seen.length, (only ?? last) + 1);
  let best: Match | null = null;
  for (const match of matches) if (best === null || placeOf(match) < placeOf(best)) best = match;
  return best;
}
