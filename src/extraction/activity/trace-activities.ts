import type { Match } from '../../grammar/match.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import type { Trace } from '../trace.js';
import type { ActivityDraft } from './activity-draft.js';

/** Says of every verb that a rule proposed whether it became a record, and of the records that only a number shows. */
export function traceActivities(
  trace: Trace,
  tokens: readonly Token[],
  matches: readonly Match[],
  activities: readonly ActivityDraft[],
): void {
  const triggers = new Map(activities.map((activity) => [activity.trigger.start, activity]));
  for (const match of matches) {
    const span = spanOf(tokens, match.captures.get('trigger') ?? match);
    const event = { type: 'activity' as const, rule: ruleReference(match), span, captures: { trigger: span } };
    const activity = triggers.get(span.start);
    triggers.delete(span.start);
    if (activity) trace({ ...event, outcome: 'record', reason: '' });
    else
      trace({ ...event, outcome: 'dropped', reason: 'the verb governs nothing concrete here, or is part of a noun' });
  }
  for (const { trigger, object, rule } of triggers.values()) {
    const captures = { trigger, ...(object && { object }) };
    trace({
      type: 'activity',
      rule,
      span: trigger,
      captures,
      outcome: 'record',
      reason: 'a number shows that it was done',
    });
  }
}
