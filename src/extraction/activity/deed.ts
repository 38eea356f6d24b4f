import type { TokenRange } from '../../grammar/match.js';
import type { ActivityCategory } from '../../schema/activity.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';
import type { Clause, Sentence } from '../clause/sentences.js';
import type { CountDraft } from '../count/count-draft.js';

/** A verb with what it governs, before its roles are known. */
export interface Deed {
  /** What it was read from; the deeds of one verb share it. */
  readonly origin: object;
  readonly rule: RuleReference;
  readonly trigger: Span & TokenRange;
  readonly category: ActivityCategory;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly object: (Span & TokenRange) | null;
  /** Numbers that stand with the object. */
  readonly counts: readonly CountDraft[];
  readonly sentence: Sentence;
  /** One of the sentence's clauses. */
  readonly clause: Clause;
}
