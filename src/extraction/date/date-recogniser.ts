import type { CompiledRule } from '../../grammar/compiled-room.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Passage } from '../passage.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import { DATE_RULE_ACTIONS } from './actions/index.js';
import type { DateDraft } from './date-draft.js';
import type { FoundTime } from './found-time.js';
import { resolveTimes } from './resolution/resolve-times.js';

/** Finds the time expressions of a passage in text order (annotation guide, section 4). */
export type DateRecogniser = (passage: Passage) => DateDraft[];

export interface DateOptions {
  /** The period that the reports are about: `2014`, `2014-06` or `2014-06-30`. */
  readonly reference?: string;
}

/** The actions that a rule of this room may name, besides `skip`. */
export const DATE_ACTIONS: ReadonlySet<string> = new Set(Object.keys(DATE_RULE_ACTIONS));

/**
 * A recogniser by rules whose actions are those of `DATE_RULE_ACTIONS`, or `skip`.
 *
 * @throws BaogaoError `grammar-check` for a rule with another action
 */
export function createDateRecogniser(rules: readonly CompiledRule[], { reference }: DateOptions = {}): DateRecogniser {
  const matcher = createMatcher(rules, { actions: DATE_ACTIONS });
  return (passage) => {
    const { tokens } = passage;
    const found: FoundTime[] = [];
    for (const match of matcher.matchAll(tokens)) {
      const made = DATE_RULE_ACTIONS[match.rule.action]?.(match, tokens, passage) ?? [];
      for (const { range, lead = 0, outside = 0, kind, value, meaning } of Array.isArray(made) ? made : [made]) {
        const { start, end } = spanOf(tokens, range ?? match.captures.get('span') ?? match);
        found.push({ start: start + lead, end: end - outside, kind, value, meaning, rule: ruleReference(match) });
      }
    }
    return resolveTimes(found, passage, reference);
  };
}
