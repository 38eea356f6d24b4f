import type { Count } from '../schema/count.js';
import type { FindingPart } from '../schema/finding.js';
import type { ReportRecord } from '../schema/record.js';
import type { Report } from '../schema/report.js';
import type { RuleName } from './audit-rules.js';
import type { Quantities } from './relation.js';

/** A report as the checks see it. */
export interface Audited {
  readonly report: Report;
  /** Simplified, half-width; offsets are those of the source. */
  readonly shadow: string;
  readonly records: ReadonlyMap<string, ReportRecord>;
  /** In text order. */
  readonly counts: readonly Count[];
}

/** What a report says that a rule can be held against. */
export interface Statement {
  readonly rule: RuleName;
  /** What is compared, in text order. */
  readonly parts: readonly FindingPart[];
  /** Where it is said; by default from the first part to the last. */
  readonly at?: { readonly start: number; readonly end: number };
  readonly quantities: Quantities;
  /** What the message tells besides the texts of the parts. */
  readonly data?: Readonly<Record<string, string>>;
}

/** A record as a part of a statement. */
export const partOf = (role: string, { start, end, text, id }: ReportRecord): FindingPart => ({
  ...{ role, start, end, text, id },
});

export const inTextOrder = (a: FindingPart, b: FindingPart): number => a.start - b.start;
