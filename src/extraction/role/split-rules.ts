import { role } from '../../generated/role.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { createMatcher } from '../../grammar/matcher.js';

/** What the rules of `grammars/role/4-split.grammar` may say: where what is counted ends, what follows, and which word is the verb. */
const ACTIONS = ['counted', 'rest', 'clause-verb'] as const;
export type SplitAction = (typeof ACTIONS)[number];

const rules = role.rules.filter(({ action }) => ACTIONS.some((name) => name === action));
const matcherOf = (action: SplitAction) =>
  createMatcher(
    rules.filter((rule: CompiledRule) => rule.action === action),
    { actions: [action], among: rules, inOrder: true },
  );
const MATCHERS = { counted: matcherOf('counted'), rest: matcherOf('rest'), 'clause-verb': matcherOf('clause-verb') };

/**
 * The match of the first rule of an action that holds for a phrase, at the first place where it does: the chunk before the phrase and its
 * words up to `last`; `only` at one place.
 */
export function splitAt(action: SplitAction, seen: readonly MatchToken[], last: number, only?: number): Match | null {
  return MATCHERS[action].candidates(seen, only ?? 0, seen.length, (only ?? last) + 1)[0] ?? null;
}
