import type { Match } from '../../grammar/match.js';
import type { Passage } from '../passage.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import { DATE_RULE_ACTIONS } from './actions/index.js';
import { isMentioned } from './beside-rules.js';
import type { FoundTime } from './found-time.js';

/** The time expressions that a match of a date rule makes, mostly one. A capture `span` in it is the expression. */
export function readTimes(match: Match, tokens: readonly Token[], passage: Passage): FoundTime[] {
  const made = DATE_RULE_ACTIONS[match.rule.action]?.(match, tokens, passage) ?? [];
  const whole = match.captures.get('span') ?? match;
  return [made].flat().map(({ range = whole, lead = 0, outside = 0, kind, value, meaning }) => {
    const { start, end } = spanOf(tokens, range);
    const aside = lead > 0 || isMentioned(tokens, range);
    return { start: start + lead, end: end - outside, kind, value, meaning, aside, rule: ruleReference(match) };
  });
}
