import type { RuleReference } from '../../schema/rule-reference.js';
import type { CountDraft } from '../count/count-draft.js';

/** A count with those that are its parts, in text order. */
export interface PartLink {
  readonly whole: CountDraft;
  readonly parts: readonly CountDraft[];
  /** Whether the text says that there are no others: 合计, the total of a table. */
  readonly exhaustive: boolean;
  /** For each part the rule that found it; none for tables. */
  readonly rules?: readonly RuleReference[];
}
