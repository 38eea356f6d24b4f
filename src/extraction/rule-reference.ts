import type { CompiledRule } from '../grammar/compiled-room.js';
import type { RuleReference } from '../schema/rule-reference.js';

/** The rule of a match, or of a decision, as records name it. */
export function ruleReference({ rule: { file, line, name } }: { readonly rule: CompiledRule }): RuleReference {
  return { file, line, name };
}
