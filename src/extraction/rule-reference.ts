import type { Match } from '../grammar/match.js';
import type { RuleReference } from '../schema/rule-reference.js';

/** The rule of a match as records name it. */
export function ruleReference({ rule: { file, line, name } }: Match): RuleReference {
  return { file, line, name };
}
