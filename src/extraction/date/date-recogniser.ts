import { SKIP } from '../../grammar/check-grammar.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import { noReason } from '../dismissal/dismissed-span.js';
import type { Passage } from '../passage.js';
import { traceMatches } from '../trace.js';
import { DATE_RULE_ACTIONS } from './actions/index.js';
import { tellsBeside } from './beside-rules.js';
import type { FoundTime } from './found-time.js';
import { readTimes } from './read-times.js';
import { type RefusedDate, refusedDates } from './refused-date.js';
import { readRepublicYears } from './republic-years.js';
import { type ResolvedTimes, resolveTimes } from './resolution/resolve-times.js';

/** Time expressions, the period of the report, and the expressions whose value was refused. */
export interface FoundDates extends ResolvedTimes {
  readonly refused: readonly RefusedDate[];
}

/** Finds the time expressions of a passage in text order (annotation guide, section 4), and the period of the report. */
export type DateRecogniser = (passage: Passage) => FoundDates;

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
  const matcher = createMatcher(
    rules.filter((rule) => !tellsBeside(rule)),
    { actions: DATE_ACTIONS },
  );
  return (passage) => {
    const { trace, winners } = passage;
    const tokens = readRepublicYears(passage);
    const found: FoundTime[] = [];
    const empty = new Set<Match>();
    const matches = matcher.matchAll(tokens, 0, tokens.length, (match) => {
      if (match.rule.action === SKIP) return true;
      const times = readTimes(match, tokens, passage);
      found.push(...times);
      if (times.length === 0) empty.add(match);
      return times.length > 0;
    });
    if (trace) {
      const reasonOf = (match: Match): string | null => (empty.has(match) ? 'it states no time' : null);
      traceMatches(trace, 'date', matcher, tokens, matches, reasonOf, empty);
    }
    winners?.({ type: 'date', tokens, matches, reasonOf: noReason });
    return { refused: refusedDates(found), ...resolveTimes(found, passage, reference) };
  };
}
