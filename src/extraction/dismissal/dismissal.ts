import type { Match } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import type { RecordType } from '../../schema/record.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';

/** Why something is no record. */
export interface Dismissal {
  readonly rule: RuleReference;
  readonly reason: string;
}

export type DismissedSpan = Dismissal & Span;

/** Hears of each match that makes no record, at its place in the view; costs little, unlike a trace. */
export type Dismissed = (type: RecordType, dismissed: DismissedSpan) => void;

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
