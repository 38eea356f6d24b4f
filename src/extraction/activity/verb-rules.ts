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
    const skipped = new Set<number>();
    const users: TokenRange[] = [];
    const usersEnds = new Set<number>();
    for (const match of matches) {
      if (match.rule.action === 'skip') {
        const { from, to } = triggerOf(match);
        for (let index = from; index < to; index++) skipped.add(index);
      } else if (!ours.has(match.rule)) {
        const trigger = triggerOf(match);
        users.push(trigger);
        usersEnds.add(trigger.to);
      }
    }
    /** The rule that names a verb with this last token. Matches do not overlap. */
    const naming = (last: number): Match | undefined => {
      const match = matchOver(matches, last);
      return match && match.rule.action !== 'skip' && triggerOf(match).to === last + 1 ? match : undefined;
    };
    return {
      matches,
      users,
      skips: ({ from, to }) => skipped.size > 0 && anyBetween(skipped, from, to),
      isUsers: ({ to }) => usersEnds.has(to),
      of: ({ from, to }) => naming(to - 1) ?? { rule: other, from, to, captures: new Map() },
    };
  };
}

function triggerOf(match: Match): TokenRange {
  const { from, to } = match.captures.get('trigger') ?? match;
  return { from, to };
}

/** The match that a token lies in, if any does; they are in order. */
function matchOver(matches: readonly Match[], index: number): Match | undefined {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((matches[middle]?.to ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const match = matches[low];
  return match && match.from <= index ? match : undefined;
}

function anyBetween(indices: ReadonlySet<number>, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (indices.has(index)) return true;
  return false;
}
