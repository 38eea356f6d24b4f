import type { Match } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { Trace, TraceEvent } from '../trace.js';
import type { PackMatch, PackOutcome, Row } from './pack-recogniser.js';
import type { PackToken } from './record-tokens.js';

const SKIPPED = 'the rule says that this is none';

/** Reports every candidate for a record of a pack: the winners with what became of them, the others with what beat them. */
export function tracePack(
  trace: Trace,
  rows: readonly Row[],
  winners: readonly PackMatch[],
  outcomes: readonly PackOutcome[],
): void {
  for (const { matcher, tokens } of rows) {
    let next = 0;
    for (const match of matcher.candidates(tokens)) {
      const span = spanOf(tokens, match);
      while (next < winners.length && (winners[next]?.end ?? 0) <= span.start) next++;
      const winner = winners[next];
      if (!winner || winner.start >= span.end) continue;
      trace({
        type: match.rule.action,
        rule: ruleReference(match),
        span,
        captures: capturesOf(match, tokens),
        ...(isSame(winner, match.rule, span)
          ? fateOf(outcomes[next], match)
          : { outcome: 'lost', reason: `${winner.match.rule.name} won: ${advantage(winner, match, span)}` }),
      });
    }
  }
}

/** What became of a match that won. */
function fateOf(outcome: PackOutcome | undefined, { rule }: Match): Pick<TraceEvent, 'outcome' | 'reason'> {
  if (outcome === undefined || 'skip' in outcome) return { outcome: 'skip', reason: rule.because ?? SKIPPED };
  return 'draft' in outcome
    ? { outcome: 'record', reason: '' }
    : { outcome: 'dropped', reason: outcome.refused.problem };
}

const isSame = ({ match, start, end }: PackMatch, rule: Match['rule'], span: Span): boolean =>
  match.rule === rule && start === span.start && end === span.end;

function advantage({ match, start, end }: PackMatch, { rule }: Match, span: Span): string {
  if (start < span.start) return 'it begins earlier';
  if (end > span.end) return 'it is longer';
  return match.rule.priority > rule.priority ? 'it has priority' : 'it comes first';
}

const capturesOf = ({ captures }: Match, tokens: readonly PackToken[]): Record<string, Span> =>
  Object.fromEntries([...captures].map(([name, range]) => [name, spanOf(tokens, range)]));
