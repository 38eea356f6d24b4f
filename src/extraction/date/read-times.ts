import type { ClassName } from '../../generated/class-name.js';
import type { Match } from '../../grammar/match.js';
import type { Passage } from '../passage.js';
import { ruleReference } from '../rule-reference.js';
import { isIn } from '../syntax/word-class.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import { DATE_RULE_ACTIONS } from './actions/index.js';
import type { FoundTime } from './found-time.js';

/** The time expressions that a match of a date rule makes, mostly one. A capture `span` in it is the expression. */
export function readTimes(match: Match, tokens: readonly Token[], passage: Passage): FoundTime[] {
  const made = DATE_RULE_ACTIONS[match.rule.action]?.(match, tokens, passage) ?? [];
  const whole = match.captures.get('span') ?? match;
  return [made].flat().map(({ range = whole, lead = 0, outside = 0, kind, value, meaning }) => {
    const { start, end } = spanOf(tokens, range);
    const before = tokens[range.from - 1];
    const aside = lead > 0 || ASIDE.some((name) => isIn(before, name)) || isIn(tokens[range.to], SINCE);
    return { start: start + lead, end: end - outside, kind, value, meaning, aside, rule: ruleReference(match) };
  });
}

/** Lexicons of what makes the date behind it one that is only mentioned: 比2013年, 成立于1998年, 到2050年. */
const ASIDE: readonly ClassName[] = ['comparison', 'origin', 'range-joiner'];

/** … and of what makes the one before it so: 2010年以来. */
const SINCE = 'since';
