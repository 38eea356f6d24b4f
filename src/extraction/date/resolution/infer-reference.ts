import type { Span } from '../../../source/span.js';
import type { Passage } from '../../passage.js';
import type { FoundTime } from '../found-time.js';
import type { Moment } from '../moment.js';
import type { Meaning } from '../time-expression.js';
import { NO_CONTEXT } from './context.js';
import { type Interval, partsOf, yearsInterval } from './interval.js';
import { quotedYear } from './quoted-year.js';
import { createReference, type Reference } from './reference.js';
import { resolveMeaning } from './resolve-meaning.js';

/** How far an opening reaches at most where no section begins before. */
const OPENING = 400;

/** A report is about two years at most; what is longer in its title (“十三五”) is its subject. */
const LONGEST = 2;

/**
 * The period that a report is about, as the report itself shows it: the first date with a year in the title, else in
 * the opening the one whose year the report names most, else the year that most of its dates and anniversaries state. Undefined where none of these tells.
 */
export function inferReference(found: readonly FoundTime[], passage: Passage): Reference | undefined {
  const { title, sections, text } = passage;
  const start = title?.end ?? 0;
  const opening = { start, end: Math.min(sections[0]?.start ?? text.length, start + OPENING) };
  const votes = countYears(found);
  const period =
    (title && periodOfTitle(found, title)) ??
    periodOfQuoted(passage) ??
    mostNamed(periodsOfOpening(found, opening), votes) ??
    usualYear(votes);
  if (!period) return undefined;
  return createReference((title && partOfTitle(found, title, yearOf(period))) ?? period);
}

const yearOf = ({ end }: Interval): number => partsOf(end)[0];

/** The period that a title states: an interval before a year (2018年度总结（2017-10——2018-04）), else the first. */
function periodOfTitle(found: readonly FoundTime[], title: Span): Interval | undefined {
  const intervals = within(found, title).filter(({ meaning }) => meaning.type === 'interval');
  return periodsIn(intervals, title)[0] ?? periodsIn(found, title)[0];
}

/** The year of a title in 《》. */
function periodOfQuoted(passage: Passage): Interval | undefined {
  const year = quotedYear(passage);
  return year === undefined ? undefined : yearsInterval(year);
}

/** What the expressions within a span state of a year or a part of it. A single day is a date of writing. */
function periodsIn(found: readonly FoundTime[], span: Span): Interval[] {
  return within(found, span).flatMap((time) => {
    const days = statedPeriod(time);
    return days && days.start !== days.end ? [days] : [];
  });
}

/** Where no title says so, a month that an opening names is of what happened then, and only its year the report's: 自2011年5月进入公司. */
function periodsOfOpening(found: readonly FoundTime[], opening: Span): Interval[] {
  const others = found.filter((time) => !isMonth(time));
  const stated = periodsIn(others, opening);
  if (stated.length > 0) return stated;
  return periodsIn(found, opening).flatMap((period) => yearsInterval(yearOf(period)) ?? []);
}

const isMonth = ({ meaning }: FoundTime): boolean =>
  meaning.type === 'moment' && meaning.moment.month !== undefined && meaning.moment.day === undefined;

/** The period whose year has most votes; of several, the first. */
function mostNamed(periods: readonly Interval[], votes: ReadonlyMap<number, number>): Interval | undefined {
  const rank = (period: Interval): number => votes.get(yearOf(period)) ?? 0;
  const most = Math.max(0, ...periods.map(rank));
  return periods.find((period) => rank(period) === most);
}

/** 20xx年上半年工作总结: the title tells the part, and the rest of the report the year. */
function partOfTitle(found: readonly FoundTime[], title: Span, year: number): Interval | undefined {
  const inYear = (moment: Moment): Moment => ({ ...moment, year: String(year) });
  for (const { meaning } of within(found, title)) {
    if (meaning.type === 'moment' && isPeriod(meaning.moment)) {
      return resolveMeaning({ type: 'moment', moment: inYear(meaning.moment) }, NO_CONTEXT);
    }
    if (meaning.type === 'interval' && isPeriod(meaning.start) && isPeriod(meaning.end)) {
      return resolveMeaning({ ...meaning, start: inYear(meaning.start), end: inYear(meaning.end) }, NO_CONTEXT);
    }
  }
  return undefined;
}

/** Months, quarters and halves are what reports are written on; days and festivals are not. */
function isPeriod({ month, day, season, lunar }: Moment): boolean {
  return (month !== undefined || season !== undefined) && day === undefined && lunar === undefined;
}

/** An anniversary is kept in the year that the report is about; other years may be of any time. */
const ANNIVERSARY = 2;

/** How often each year is named. */
function countYears(found: readonly FoundTime[]): ReadonlyMap<number, number> {
  const votes = new Map<number, number>();
  for (const time of found) {
    const days = statedPeriod(time);
    const weight = time.meaning.type === 'anniversary' ? ANNIVERSARY : 1;
    if (days) votes.set(yearOf(days), (votes.get(yearOf(days)) ?? 0) + weight);
  }
  return votes;
}

/** The year with more than half of the votes. */
function usualYear(votes: ReadonlyMap<number, number>): Interval | undefined {
  let all = 0;
  for (const count of votes.values()) all += count;
  for (const [year, count] of votes) if (count * 2 > all) return yearsInterval(year);
  return undefined;
}

/** What may state the period of a report. Plan periods and decades are longer. */
const PERIODS: ReadonlySet<Meaning['type']> = new Set(['moment', 'interval', 'days', 'anniversary']);

/** The days of an expression that states its year, unless it is compared with, or a whole plan period or decade. */
function statedPeriod({ meaning, aside }: FoundTime): Interval | undefined {
  if (aside || !PERIODS.has(meaning.type)) return undefined;
  const days = resolveMeaning(withoutEdge(meaning), NO_CONTEXT);
  if (!days) return undefined;
  return partsOf(days.end)[0] - partsOf(days.start)[0] < LONGEST ? days : undefined;
}

/** 2018年终总结 is about the year, and not about its end. */
function withoutEdge(meaning: Meaning): Meaning {
  if (meaning.type !== 'moment' || meaning.moment.part === undefined) return meaning;
  const { part: _part, partOf: _partOf, ...moment } = meaning.moment;
  return moment.month === undefined && moment.season === undefined ? { type: 'moment', moment } : meaning;
}

/** The expressions that begin inside a span. */
function within(found: readonly FoundTime[], { start, end }: Span): readonly FoundTime[] {
  return found.filter((time) => time.start >= start && time.start < end);
}
