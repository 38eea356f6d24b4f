import { numeralRuns } from '../../numeral/numeral-runs.js';
import type { DecisionSubject } from '../../schema/decision-subject.js';
import type { Span } from '../../source/span.js';
import { markerPlaces } from '../../structure/marker-places.js';
import type { DismissedSpan } from './dismissal.js';

/** What the structure decided about a place, by the name of its rule. */
export interface NotedDecision extends Span {
  readonly about: DecisionSubject;
  readonly holds: boolean;
  readonly rule: string;
}

/** What of a text has to be accounted for, and what rules dismiss of it; spans are the source's. */
export interface Notes {
  /** Runs of characters that numerals are written with. */
  readonly numerals: readonly Span[];
  /** What looks like a section's marker. */
  readonly markers: readonly Span[];
  /** Numbers with a unit of the calendar, and words for times. */
  readonly dates: Span[];
  /** Words that end the names of bodies. */
  readonly heads: Span[];
  /** What states no number, date or comparison; the first of those that overlap holds. */
  readonly numbers: DismissedSpan[];
  /** What names no body, of the heads that no record holds. */
  readonly bodies: DismissedSpan[];
  /** Why there are reports, sections and furniture, and where rules say that there are none. */
  readonly decisions: NotedDecision[];
}

/** The notes of a text before it is read; `shadow` is Simplified and half-width. */
export const createNotes = (shadow: string): Notes => ({
  ...{ numerals: numeralRuns(shadow), markers: markerPlaces(shadow) },
  ...{ dates: [], heads: [], numbers: [], bodies: [], decisions: [] },
});
