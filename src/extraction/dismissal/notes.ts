import type { DecisionSubject } from '../../schema/decision-subject.js';
import type { Span } from '../../source/span.js';
import type { DismissedSpan } from './dismissal.js';

/** What the structure decided about a place, by the name of its rule. */
export interface NotedDecision extends Span {
  readonly about: DecisionSubject;
  readonly holds: boolean;
  readonly rule: string;
}

/** What of a text has to be accounted for besides its characters, and what rules dismiss; spans are the source's. */
export interface Notes {
  /** Numbers with a unit of the calendar, and words for times. */
  readonly dates: Span[];
  /** Words that end the names of bodies. */
  readonly heads: Span[];
  /** What states no number, date or comparison; the first of those that overlap holds. */
  readonly numbers: DismissedSpan[];
  /** What names no body. */
  readonly bodies: DismissedSpan[];
  /** Why there are reports, sections and furniture, and where rules say that there are none. */
  readonly decisions: NotedDecision[];
}

export const noNotes = (): Notes => ({ dates: [], heads: [], numbers: [], bodies: [], decisions: [] });
