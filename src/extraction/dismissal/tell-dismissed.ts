import type { Match } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import type { RecordType } from '../../schema/record.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { Dismissed } from './dismissal.js';

/** Tells of the winners that make no record: those of `skip` rules, and those that a reason is known for. */
export function tellDismissed(
  hear: Dismissed,
  type: RecordType,
  tokens: readonly MatchToken[],
  winners: readonly Match[],
  reasonOf: (winner: Match) => string | null = () => null,
): void {
  for (const match of winners) {
    const reason =
      match.rule.action === 'skip' ? (match.rule.because ?? 'the rule says that this is none') : reasonOf(match);
    if (reason !== null) hear(type, { ...spanOf(tokens, match), rule: ruleReference(match), reason });
  }
}
