import type { TokenRange } from '../../grammar/match.js';
import type { Approximation, Measure } from '../../schema/count.js';
import type { RuleReference } from '../../schema/rule-reference.js';

/** What a rule makes of a quantity, before its item and action are known. */
export interface Quantity {
  readonly value: number;
  readonly approx: Approximation;
  readonly min?: number;
  readonly max?: number;
  readonly unit: string | null;
  readonly measure: Measure;
}

/** A count by token indices, with all that later steps fill in. */
export interface CountDraft extends TokenRange, Quantity {
  readonly rule: RuleReference;
  readonly item: string | null;
  readonly action: string | null;
}
