import type { Match } from '../../../grammar/match.js';
import type { Passage } from '../../passage.js';
import type { Token } from '../../token/token.js';
import type { TimeExpression } from '../time-expression.js';
import { anniversary } from './anniversary.js';
import { bareYear, nearYear, wholeYear } from './bare-year.js';
import { compactDay } from './compact-day.js';
import { composedLength } from './composed-length.js';
import { date } from './date.js';
import { bareYears, dateRange, daysInOrder, rangeOfDays } from './date-range.js';
import { dayOfList } from './day-of-list.js';
import { dayOfLog } from './day-of-log.js';
import { decade, decadeRange } from './decade.js';
import { fallingDay } from './falling-day.js';
import { fixedLength } from './fixed-length.js';
import { fullClockTime } from './full-clock-time.js';
import { length } from './length.js';
import { lengthRange } from './length-range.js';
import { listedDates, listedYears } from './listed-dates.js';
import { monthAndDayFigures } from './month-and-day-figures.js';
import { monthPair } from './month-pair.js';
import { monthsCounted } from './months-counted.js';
import { monthsUntil } from './months-until.js';
import { numberedPlan, planPeriod, shortPlan } from './plan-period.js';
import { quartersUntil } from './quarters-until.js';
import { rangeUntilNow } from './range-until-now.js';
import { recurrence } from './recurrence.js';
import { relatedDate } from './related-date.js';
import { schoolYear } from './school-year.js';
import { timeWithoutPlace } from './time-without-place.js';
import { year } from './year.js';
import { yearOfEra } from './year-of-era.js';
import { yearsInShort } from './years-in-short.js';
import { zeroLedDay } from './zero-led-day.js';

/** What a rule's captures become: one expression, several (7、8月), or null where the words are no time after all. */
export type DateAction = (
  match: Match,
  tokens: readonly Token[],
  passage: Passage,
) => TimeExpression | readonly TimeExpression[] | null;

/** The actions that date rules may name. */
export const DATE_RULE_ACTIONS: Readonly<Record<string, DateAction>> = {
  anniversary,
  'bare-year': bareYear,
  'bare-years': bareYears,
  'compact-day': compactDay,
  'composed-length': composedLength,
  date,
  'date-range': dateRange,
  decade,
  'decade-range': decadeRange,
  'falling-day': fallingDay,
  'fixed-length': fixedLength,
  'full-clock-time': fullClockTime,
  length,
  'length-range': lengthRange,
  'listed-dates': listedDates,
  'listed-years': listedYears,
  'day-of-list': dayOfList,
  'day-of-log': dayOfLog,
  'days-in-order': daysInOrder,
  'month-and-day-figures': monthAndDayFigures,
  'month-pair': monthPair,
  'months-counted': monthsCounted,
  'months-until': monthsUntil,
  'numbered-plan': numberedPlan,
  'near-year': nearYear,
  'plan-period': planPeriod,
  'quarters-until': quartersUntil,
  'range-of-days': rangeOfDays,
  'range-until-now': rangeUntilNow,
  recurrence,
  'related-date': relatedDate,
  'school-year': schoolYear,
  'short-plan': shortPlan,
  'time-without-place': timeWithoutPlace,
  'whole-year': wholeYear,
  year,
  'year-of-era': yearOfEra,
  'years-in-short': yearsInShort,
  'zero-led-day': zeroLedDay,
};
