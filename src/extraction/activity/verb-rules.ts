import { activity } from '../../generated/activity.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match, TokenRange } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Token } from '../token/token.js';

/** The actions that a rule of this room may name, besides `skip`. */
export const ACTIVITY_ACTIONS: ReadonlySet<string> = new Set(['activity']);

/** All other rules are the user's. */
const ours: ReadonlySet<CompiledRule> = new Set(activity.rules);

/** The rules that name verbs, matched in one passage. */
export interface VerbRules {
  /** What the rules found, in text order. */
  readonly matches: readonly Match[];
  /** Whether a rule says that the verb at a place is none. */
  skips(trigger: TokenRange): boolean;
  /** The verbs that rules of the user's name. */
  readonly users: readonly TokenRange[];
  /** Whether a rule of the user's names the verb. */
  isUsers(trigger: TokenRange): boolean;
  /** The rule that names the verb, or the one for verbs that no other names. */
  of(trigger: TokenRange): Match;
}

/** Prepares the rules of the room, the user's among them; the last of ours is the one for any verb. */
export function createVerbRules(rules: readonly CompiledRule[]): (tokens: readonly Token[]) => VerbRules {
  const matcher = createMatcher(rules, { actions: ACTIVITY_ACTIONS });
  const other = rules.find(({ name }) => name === 'other') as CompiledRule;
  return (tokens) => {
    const matches = matcher.matchAll(tokens);
    const at = new Map<number, Match>();
    const skipped = new Set<number>();
    const users: TokenRange[] = [];
    for (const match of matches) {
      const { from, to } = match.captures.get('trigger') ?? match;
      if (match.rule.action === 'skip') for (let index = from; index < to; index++) skipped.add(index);
      else {
        at.set(to - 1, match);
        if (isUsers(match)) users.push({ from, to });
      }
    }
    return {
      matches,
      users,
      skips: ({ from, to }) => anyBetween(skipped, from, to),
      isUsers: ({ to }) => isUsers(at.get(to - 1)),
      of: ({ from, to }) => at.get(to - 1) ?? { rule: other, from, to, captures: new Map() },
    };
  };
}

const isUsers = (match: Match | undefined): boolean => match !== undefined && !ours.has(match.rule);

function anyBetween(indices: ReadonlySet<number>, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (indices.has(index)) return true;
  return false;
}
