import type { Period } from '../schema/report.js';
import type { ActivityDraft } from './activity/activity-draft.js';
import type { ComparisonDraft } from './comparison/comparison-draft.js';
import type { CountDraft } from './count/count-draft.js';
import type { DateDraft } from './date/date-draft.js';
import type { OrganisationDraft } from './organisation/organisation-draft.js';
import type { PartLink } from './part/part-link.js';
import type { UnsoundTotal } from './table/check-totals.js';

/** What the recognisers have found in a passage so far, each list in text order. Later recognisers see earlier ones'. */
export interface Findings {
  readonly dates: readonly DateDraft[];
  /** The days that the report is about. */
  readonly period: Period | null;
  readonly organisations: readonly OrganisationDraft[];
  readonly counts: readonly CountDraft[];
  /** Which counts are parts of which. */
  readonly parts: readonly PartLink[];
  readonly activities: readonly ActivityDraft[];
  readonly comparisons: readonly ComparisonDraft[];
  /** The totals of tables that their parts do not add up to. */
  readonly unsound: readonly UnsoundTotal[];
}

export const NO_FINDINGS: Findings = {
  dates: [],
  period: null,
  organisations: [],
  counts: [],
  parts: [],
  activities: [],
  comparisons: [],
  unsound: [],
};
