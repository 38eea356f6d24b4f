import type { RecordType } from '../../schema/record.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';

/** Why something is no record. */
export interface Dismissal {
  readonly rule: RuleReference;
  readonly reason: string;
}

export type DismissedSpan = Dismissal & Span;

/** Hears of each match that makes no record, at its place in the view; costs little, unlike a trace. */
export type Dismissed = (type: RecordType, dismissed: DismissedSpan) => void;
