import type { DateKind } from '../../schema/date.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';
import type { Meaning } from './time-expression.js';

/** A time expression at its place in the view, before its days are computed. */
export interface FoundTime extends Span {
  readonly kind: DateKind;
  readonly value: string | undefined;
  readonly meaning: Meaning;
  /** True if it is only mentioned and not spoken of: 比2013年, 成立于1998年, 到2050年, 2010年以来. */
  readonly aside: boolean;
  readonly rule: RuleReference;
}
