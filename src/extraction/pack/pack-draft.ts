import type { PackType } from '../../schema/pack-type.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import type { OrganisationDraft } from '../organisation/organisation-draft.js';

/** What a field links to: a record, or a place where there is none. */
export interface LinkDraft {
  readonly span: Span;
  readonly record: DateDraft | OrganisationDraft | CountDraft | null;
}

export type PackValue = string | number | LinkDraft | null;

/** A record of a pack at its place in the view. */
export interface PackDraft extends Span {
  readonly type: PackType;
  readonly rule: RuleReference;
  /** A value, or a list of them, for each field of the type. */
  readonly fields: Readonly<Record<string, PackValue | readonly PackValue[]>>;
}

/** What a rule matched that is no record, because its fields are not as its type says. */
export interface RefusedDraft extends Span {
  readonly type: PackType;
  readonly problem: string;
}
