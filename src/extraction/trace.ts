import { describeRule, type Match } from '../grammar/match.js';
import type { MatchToken } from '../grammar/match-token.js';
import type { Matcher } from '../grammar/matcher.js';
import type { RecordType } from '../schema/record.js';
import type { RuleReference } from '../schema/rule-reference.js';
import type { Span } from '../source/span.js';
import type { Outcome } from './outcome.js';
import { ruleReference } from './rule-reference.js';
import { spanOf } from './token/span-of.js';

/** A candidate and what became of it, for people who ask why a record is there or is not. Spans are the view's. */
export interface TraceEvent {
  /** A type of ours or of a pack; for a rule that makes nothing in a pack, `skip`. */
  readonly type: RecordType | (string & {});
  readonly rule: RuleReference;
  readonly span: Span;
  /** What each name of the rule captured. */
  readonly captures: Readonly<Record<string, Span>>;
  readonly outcome: Outcome;
  /** Why, in words; empty for a record. */
  readonly reason: string;
}

/** Receives events while a passage is read. Recognisers do the work of tracing only where there is one. */
export type Trace = (event: TraceEvent) => void;

/**
 * Reports every candidate of a matcher: the winners, and those that were `dropped` before a winner was found, by what
 * `reasonOf` says of them, the others by what beat them.
 */
export function traceMatches(
  trace: Trace,
  type: RecordType,
  matcher: Matcher,
  tokens: readonly MatchToken[],
  winners: readonly Match[],
  reasonOf: (match: Match) => string | null,
  dropped: Iterable<Match> = [],
): void {
  let next = 0;
  const known = new Map(Array.from(dropped, (match) => [keyOf(match), match]));
  for (const candidate of matcher.candidates(tokens)) {
    while (next < winners.length && (winners[next]?.to ?? 0) <= candidate.from) next++;
    const winner = winners[next];
    const fate = known.get(keyOf(candidate)) ?? (winner && isSame(winner, candidate) ? winner : undefined);
    if (!fate && (!winner || winner.from >= candidate.to)) continue;
    trace({
      type,
      rule: ruleReference(candidate),
      span: spanOf(tokens, candidate),
      captures: capturesOf(candidate, tokens),
      ...(fate ? fateOf(fate, reasonOf) : lostTo(winner as Match, candidate)),
    });
  }
}

const keyOf = ({ rule, from, to }: Match): string => `${describeRule(rule)} ${from} ${to}`;

const lostTo = (winner: Match, loser: Match): Pick<TraceEvent, 'outcome' | 'reason'> => ({
  outcome: 'lost',
  reason: `${winner.rule.name} won: ${advantage(winner, loser)}`,
});

/** What became of a match that won or was dropped. */
function fateOf(winner: Match, reasonOf: (match: Match) => string | null): Pick<TraceEvent, 'outcome' | 'reason'> {
  if (winner.rule.action === 'skip') {
    return { outcome: 'skip', reason: winner.rule.because ?? 'the rule says that this is none' };
  }
  const reason = reasonOf(winner);
  return reason === null ? { outcome: 'record', reason: '' } : { outcome: 'dropped', reason };
}

function isSame(a: Match, b: Match): boolean {
  return a.rule === b.rule && a.from === b.from && a.to === b.to;
}

function advantage(winner: Match, loser: Match): string {
  if (winner.from < loser.from) return 'it begins earlier';
  if (winner.to > loser.to) return 'it is longer';
  if (winner.rule.priority > loser.rule.priority) return 'it has priority';
  return 'it comes first';
}

function capturesOf(match: Match, tokens: readonly MatchToken[]): Record<string, Span> {
  return Object.fromEntries([...match.captures].map(([name, range]) => [name, spanOf(tokens, range)]));
}
