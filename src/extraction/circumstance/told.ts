import type { Match } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import { ruleReference } from '../rule-reference.js';
import type { Trace } from '../trace.js';

/** Is told what a rule said about a place of the text: what it found by name, or null where it says that this is nothing. */
export type Told = (match: Match, span: Span, found: Readonly<Record<string, Span>> | null) => void;

/** Passes on to a trace. */
export function told(trace: Trace | undefined): Told {
  if (!trace) return () => {};
  return (match, { start, end }, found) => {
    const names = Object.keys(found ?? {}).join(', ');
    trace({
      type: 'activity',
      rule: ruleReference(match),
      span: { start, end },
      captures: Object.fromEntries(
        Object.entries(found ?? {}).map(([name, at]) => [name, { start: at.start, end: at.end }]),
      ),
      outcome: found ? 'changed' : 'dropped',
      reason: match.rule.because ?? (names ? `the rule tells the ${names}` : 'the rule says so'),
    });
  };
}
