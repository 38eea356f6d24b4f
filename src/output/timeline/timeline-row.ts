import type { Activity } from '../../schema/activity.js';
import type { Count } from '../../schema/count.js';

/** How long the stretch is: a unit of the calendar, or days of any other number. */
export type TimelinePrecision = 'day' | 'month' | 'quarter' | 'half-year' | 'year' | 'days';

/** What activities and counts have in common. */
export interface TimelineBase {
  /** Name of the document. */
  readonly document: string;
  /** Key of the report, as tables have it. */
  readonly report: string;
  /** Key of the record, as tables have it. */
  readonly id: string;
  /** The beginning of the first day meant, UTC. */
  readonly from: Date;
  /** The end of the last day meant, which is the beginning of the next: a day is 24 hours long, a month as long as it is. */
  readonly until: Date;
  readonly precision: TimelinePrecision;
  /** What tells the time: a date of its own, the date of the activity that a count measures, or the period of the report. */
  readonly dated: 'itself' | 'activity' | 'report';
  /** Who did it, each by the fullest name that the report gives. */
  readonly bodies: readonly string[];
  /** The verb, Simplified; null for a count that none governs. */
  readonly action: string | null;
}

/** An activity with its place in time. */
export interface TimelineActivity extends TimelineBase {
  readonly type: 'activity';
  readonly action: string;
  /** The object, Simplified. */
  readonly name: string | null;
  readonly category: Activity['category'];
  readonly status: Activity['status'];
}

/** A count with its place in time. */
export interface TimelineCount extends TimelineBase {
  readonly type: 'count';
  /** What is counted, Simplified. */
  readonly item: string | null;
  readonly value: number;
  readonly unit: string | null;
  readonly measure: Count['measure'];
  /** That of the activity that it measures, else by where it stands: what is in plans is planned. */
  readonly status: Activity['status'];
  /** Whether it may be added to others of its item and unit: false for shares, totals, and what is a part of another. */
  readonly additive: boolean;
}

/** A record with its place in time, told apart by `type`. */
export type TimelineRow = TimelineActivity | TimelineCount;
