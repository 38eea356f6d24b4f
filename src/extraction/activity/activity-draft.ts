import type { Activity } from '../../schema/activity.js';
import type { Span } from '../../source/span.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import type { OrganisationDraft } from '../organisation/organisation-draft.js';

/** What fills a role: its place in the view, and the record that it is where there is one. */
export interface RoleDraft extends Span {
  readonly record?: CountDraft | DateDraft | OrganisationDraft;
}

/** An activity at its place in the view. The span runs from the first to the last of trigger and object. */
export interface ActivityDraft extends Span, Pick<Activity, 'category' | 'status' | 'rule' | 'confidence'> {
  readonly trigger: Span;
  readonly object: Span | null;
  readonly organisers: readonly RoleDraft[];
  readonly participants: readonly RoleDraft[];
  readonly dates: readonly RoleDraft[];
  readonly places: readonly RoleDraft[];
  readonly counts: readonly RoleDraft[];
}
