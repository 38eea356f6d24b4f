import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';

/** Why something is no record. */
export interface Dismissal {
  readonly rule: RuleReference;
  readonly reason: string;
}

export type DismissedSpan = Dismissal & Span;
