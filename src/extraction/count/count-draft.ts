import type { TokenRange } from '../../grammar/match.js';
import type { Approximation, CountCell, Measure } from '../../schema/count.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';
import type { DateDraft } from '../date/date-draft.js';

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
  /** Only of figures in tables. */
  readonly cell?: CellDraft;
  /** Only of figures in tables: the dates of the heads. */
  readonly dates?: readonly DateDraft[];
}

/** Where a figure stands in a table, with the heads that say what it is. */
export interface CellDraft extends Pick<CountCell, 'table' | 'row' | 'column' | 'role'> {
  readonly rowHeader: Span | null;
  readonly columnHeader: Span | null;
  readonly unit: Span | null;
}
