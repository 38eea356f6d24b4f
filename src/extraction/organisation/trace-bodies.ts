import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import type { Trace } from '../trace.js';
import type { BodyCandidate } from './body-candidate.js';

/** Says of every proposed name whether it became a record, and why not. */
export function traceBodies(
  trace: Trace,
  tokens: readonly Token[],
  candidates: readonly BodyCandidate[],
  particular: ReadonlySet<BodyCandidate>,
  kept: ReadonlySet<BodyCandidate>,
): void {
  for (const candidate of candidates) {
    const { rule, head, from, to } = candidate;
    const event = {
      type: 'organisation' as const,
      rule,
      span: spanOf(tokens, candidate),
      captures: { head: spanOf(tokens, { from: head, to }) },
    };
    if (kept.has(candidate)) {
      const extended = from < head;
      trace({
        ...event,
        outcome: extended ? 'changed' : 'record',
        reason: extended ? 'the name begins further left' : '',
      });
    } else if (particular.has(candidate)) {
      trace({ ...event, outcome: 'lost', reason: 'it lies inside a longer name' });
    } else trace({ ...event, outcome: 'dropped', reason: 'it names a class of bodies, or none that acts here' });
  }
}
