import type { Match } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { DismissedSpan } from './dismissal.js';
import type { Winners } from './winners.js';

/** Where a winner is that makes no record, and why; null where it makes one. */
export function dismissedSpan({ tokens, reasonOf }: Winners, match: Match): DismissedSpan | null {
  const reason = match.rule.action === 'skip' ? (match.rule.because ?? UNTOLD) : reasonOf(match);
  if (reason === null) return null;
  const { start, end } = spanOf(tokens, match);
  return { start, end, rule: ruleReference(match), reason };
}

/** Those of the winners that make no record and hold a part of the spans, which are in order, from the one at `first` on. */
export function dismissedOf(winners: Winners, spans: readonly Span[], first = 0): DismissedSpan[] {
  const { tokens, matches } = winners;
  const found: DismissedSpan[] = [];
  let next = first;
  for (const match of matches) {
    const { start, end } = spanOf(tokens, match);
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const dismissed = (spans[next]?.start ?? end) < end ? dismissedSpan(winners, match) : null;
    if (dismissed !== null) found.push(dismissed);
  }
  return found;
}

const UNTOLD = 'the rule says that this is none';

/** For winners of which only those of `skip` rules are known to make no record. */
export const noReason = (): null => null;
