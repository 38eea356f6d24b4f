import type { TokenRange } from '../../grammar/match.js';
import type { Approximation, Measure } from '../../schema/count.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';

/** What a rule makes of a quantity, before its item and action are known. */
export interface Quantity {
  readonly value: number;
  readonly approx: Approximation;
  readonly min?: number;
  readonly max?: number;
  readonly unit: string | null;
  readonly measure: Measure;
}

/** A count at its place in the view, with the tokens it consists of. */
export interface CountDraft extends Span, TokenRange, Quantity {
  readonly rule: RuleReference;
  readonly item: string | null;
  readonly action: string | null;
}
