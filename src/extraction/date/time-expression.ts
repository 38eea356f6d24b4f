import type { TokenRange } from '../../grammar/match.js';
import type { DateKind } from '../../schema/date.js';
import type { Moment } from './moment.js';

/** How a stretch of years, months or days lies to the report: 三年来 ends with its period, 今后五年 follows it. */
export type Direction = 'past' | 'future';

/** What an expression means for the calendar, from which its days are computed once the report's period is known. */
export type Meaning =
  | { readonly type: 'moment'; readonly moment: Moment }
  | { readonly type: 'interval'; readonly start: Moment; readonly end: Moment }
  /** The year in which an event is celebrated. */
  | { readonly type: 'anniversary'; readonly year: number }
  | { readonly type: 'years'; readonly first: number; readonly last: number }
  /** Stated days, `YYYY-MM-DD`, both inclusive. */
  | { readonly type: 'days'; readonly start: string; readonly end: string }
  /** `count` units of time; without a direction they lie nowhere. */
  | { readonly type: 'length'; readonly count: number; readonly unit: string; readonly direction?: Direction }
  /** The whole of the report's year: 全年. */
  | { readonly type: 'whole-year' }
  | { readonly type: 'nowhere' };

/** What an action makes of a match. */
export interface TimeExpression {
  readonly kind: DateKind;
  readonly value?: string | undefined;
  readonly meaning: Meaning;
  /** Where it is not the whole match. */
  readonly range?: TokenRange;
  /** How many characters at the beginning of the first token do not belong to it: 比 of 比去年. */
  readonly lead?: number;
  /** How many characters at the end of the last token do not belong to it: 来 of 近年来. */
  readonly outside?: number;
}

export const NOWHERE: Meaning = { type: 'nowhere' };
