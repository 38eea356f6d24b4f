/** A place in time told from another one: 去年 is `{ unit: 'year', shift: -1, from: 'report' }`. */
export interface Relation {
  readonly unit: 'year' | 'quarter' | 'month' | 'day';
  /** How many units later; negative for earlier. */
  readonly shift: number;
  /**
   * `report`: from the period of the report; `text`: from the date named last; `sentence`: from the one named in the
   * same sentence, or else from the report's.
   */
  readonly from: 'report' | 'text' | 'sentence';
}

/** A day of the lunar calendar, both counted from 1, or one of the 24 solar terms, counted from 小寒. */
export type LunarDate =
  | { readonly month: number; readonly day: number; readonly leap?: true }
  | { readonly term: number };

/** A month of a lunar year, counted from 1. */
export interface LunarMonthOfYear {
  readonly month: number;
  readonly leap?: true;
}

/**
 * What an expression says of a place in time, and no more. Digits are written as in EDTF, with `X` for those that are
 * not stated: `20XX`, `198X`, month `05`.
 */
export interface Moment {
  /** Four characters. */
  readonly year?: string;
  /** All four characters of the year are anonymised: xxxx年. */
  readonly masked?: true;
  /** Two characters. */
  readonly month?: string;
  readonly day?: string;
  /** A part of the year by its number in EDTF: 21–24 seasons, 33–36 quarters, 40 and 41 halves. */
  readonly season?: number;
  /** A stretch of the year that the calendar does not place: 汛期. */
  readonly unplaced?: true;
  readonly relation?: Relation;
  /** A part of the smallest unit that is stated: 2014年底, 月初. */
  readonly part?: 'start' | 'middle' | 'end';
  /** The unit of `part` where it is not stated by itself: 年底, 月初. */
  readonly partOf?: 'year' | 'quarter' | 'month';
  /** Days of the month, both inclusive: 上旬. */
  readonly days?: { readonly first: number; readonly last: number };
  readonly lunar?: LunarDate;
  /** Whether a festival's name says the lunar day: 春节. */
  readonly lunarNamed?: true;
  /** A month of the lunar calendar, which no Gregorian month is: 闰四月. */
  readonly lunarMonth?: LunarMonthOfYear;
  /** The same stretch of the year as the date before, or as the report: 去年同期. */
  readonly samePeriod?: true;
  /** `09:30` or `09:30:00`. */
  readonly clock?: string;
}
