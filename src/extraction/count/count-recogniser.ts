import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import { tellDismissed } from '../dismissal/tell-dismissed.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { createRoleReader } from '../role/role-reader.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import { traceMatches } from '../trace.js';
import { COUNT_ACTIONS } from './actions/index.js';
import type { CountDraft } from './count-draft.js';
import { applyDetachedApproximator } from './detached-approximator.js';
import { readPartsOfSpeech } from './read-parts-of-speech.js';

import { isStatable } from './statable.js';

/** Finds the counts of a passage in text order (annotation guide, section 3). */
export type CountRecogniser = (passage: Passage, findings: Pick<Findings, 'dates' | 'organisations'>) => CountDraft[];

const NO_ROLES = { item: null, action: null, rule: null };

/** The actions that a count rule may name, besides `skip`. */
export const COUNT_ACTION_NAMES: ReadonlySet<string> = new Set(Object.keys(COUNT_ACTIONS));

/**
 * A recogniser by rules whose actions are those of `COUNT_ACTIONS`, or `skip`.
 *
 * @throws BaogaoError `grammar-check` for a rule with another action
 */
export function createCountRecogniser(rules: readonly CompiledRule[]): CountRecogniser {
  const matcher = createMatcher(rules, { actions: COUNT_ACTION_NAMES });
  const readRoles = createRoleReader();
  return ({ text, tokens, trace, dismissed }, { dates, organisations }) => {
    const matches = matcher.matchAll(tokens);
    const empty = new Set<Match>();
    const quantities = matches.flatMap((match) => {
      const stated = COUNT_ACTIONS[match.rule.action]?.(match, tokens);
      if (!stated || !isStatable(stated)) {
        empty.add(match);
        return [];
      }
      const range = match.captures.get('span') ?? match;
      const { from, to } = range;
      const quantity = applyDetachedApproximator(stated, tokens, from);
      const { start, end } = spanOf(tokens, range);
      return [{ ...quantity, start, end, from, to, rule: ruleReference(match) }];
    });
    if (trace) {
      traceMatches(trace, 'count', matcher, tokens, matches, (match) =>
        empty.has(match) ? 'it states no quantity' : null,
      );
    }
    if (dismissed) tellDismissed(dismissed, 'count', tokens, matches);
    const read = readPartsOfSpeech(tokens, quantities, organisations, dates);
    const roles = readRoles(text, { tokens: read, counts: quantities, dates });
    return quantities.map((quantity, index) => {
      const { item, action, rule } = roles[index] ?? NO_ROLES;
      if (trace && rule) {
        const span = { start: quantity.start, end: quantity.end };
        const reason = `the rule tells item ${item} and action ${action}`;
        trace({ type: 'count', rule, span, captures: {}, outcome: 'changed', reason });
      }
      return { ...quantity, item, action };
    });
  };
}
