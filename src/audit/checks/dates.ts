import type { DateRecord } from '../../schema/date.js';
import { shadow } from '../../source/shadow.js';
import { auditWords } from '../audit-words.js';
import { exactly } from '../interval.js';
import { type Audited, partOf, type Statement } from '../statement.js';

/** Dates that no calendar has, or that the period of the report does not. */
export function dateStatements(audited: Audited): Statement[] {
  const dates = audited.report.records.filter((record): record is DateRecord => record.type === 'date');
  return [
    ...dates.flatMap((date) => [weekday(date, audited), impossibleDay(date), reversed(date)]),
    ...late(audited),
  ].filter((statement) => statement !== null);
}

const DAY = 86_400_000;

/** Characters behind a date in which a day of the week may stand in parentheses. */
const BEHIND = 6;

/** Days since 1970-01-01. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** 2014年3月5日（星期三）: the day of the week that is written, and the one that it was. */
function weekday(date: DateRecord, { report: { period }, shadow: read }: Audited): Statement | null {
  const { resolved, kind, text } = date;
  if (resolved === undefined || resolved.start !== resolved.end || (kind !== 'DATE' && kind !== 'TIME')) return null;
  // The year may be that of the report only where the report is about one year, and the day in it.
  const inPeriod = period !== null && period.start <= resolved.start && resolved.start <= period.end;
  if (resolved.implied && !(inPeriod && period.start.slice(0, 4) === period.end.slice(0, 4))) return null;
  const written = shadow(text);
  if (!/\d\D+\d/.test(written)) return null;
  const behind = /^ ?\(([^()]{2,3})\)/.exec(read.slice(date.end, date.end + BEHIND));
  const named =
    auditWords('weekday-name').find(({ word }) => written.includes(word)) ??
    auditWords('weekday-name').find(({ word }) => word === behind?.[1]);
  const stated = named?.attributes.day;
  if (typeof stated !== 'number') return null;
  const calendar = new Date(dayNumber(resolved.start) * DAY).getUTCDay() || 7;
  return {
    rule: 'weekday-mismatch',
    parts: [partOf('weekday', date)],
    ...(behind && { at: { start: date.start, end: date.end + behind[0].length } }),
    quantities: { weekday: exactly(stated), calendar: exactly(calendar) },
    data: {
      date: text,
      calendarZh: weekdayName(resolved.start, 'zh-CN'),
      calendarEn: weekdayName(resolved.start, 'en-GB'),
    },
  };
}

const weekdayName = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(dayNumber(date) * DAY);

/** A year perhaps, a month and a day, in figures. */
const MONTH_AND_DAY = /^(?:(\d{4})\D)?(\d{1,2})\D(\d{1,2})\D?$/;

const LEAP_YEAR = 2024;

/** 2月30日: a day that its month does not have. */
function impossibleDay(date: DateRecord): Statement | null {
  if (date.kind !== 'DATE' || date.value !== undefined) return null;
  const [, year = LEAP_YEAR, month, day] = (MONTH_AND_DAY.exec(shadow(date.text)) ?? []).map(Number);
  if (!month || !day || month > 12) return null;
  const days = new Date(Date.UTC(year || LEAP_YEAR, month, 0)).getUTCDate();
  return {
    rule: 'no-such-day',
    parts: [partOf('day', date)],
    quantities: { day: exactly(day), days: exactly(days) },
    data: { date: date.text },
  };
}

const MOMENT = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?/;

/** Where only the first of two moments names a year, the second may be in the next one, unless the month is the same. */
function reversed(date: DateRecord): Statement | null {
  if (date.kind !== 'DATE') return null;
  const read = shadow(date.text);
  const years = (read.match(/\d{4}/g) ?? []).map(Number);
  const ends = date.value === undefined ? rangeOfYears(read) : rangeOf(date.value, years.length > 1);
  if (ends === null) return null;
  return {
    rule: 'range-reversed',
    parts: [partOf('from', date)],
    quantities: { from: exactly(ends[0]), to: exactly(ends[1]) },
    data: { date: date.text },
  };
}

const YEARS = /^(\d{4})\D{1,3}(\d{4})\D?$/;

function rangeOfYears(text: string): [number, number] | null {
  const [, from, to] = (YEARS.exec(text) ?? []).map(Number);
  return from && to ? [from, to] : null;
}

/** The ends of an EDTF interval as numbers that can be compared. */
function rangeOf(value: string, bothYears: boolean): [number, number] | null {
  const ends = value.split('/').map((end) => MOMENT.exec(end));
  const [from, to] = ends;
  if (ends.length !== 2 || !from || !to) return null;
  const sameMonth = from[2] !== undefined && from[2] === to[2];
  const samePrecision = (from[3] === undefined) === (to[3] === undefined);
  if (from[1] === 'XXXX' || to[1] === 'XXXX' || !bothYears) {
    if (from[1] !== to[1] || !sameMonth || !from[3] || !to[3]) return null;
    return [Number(from[3]), Number(to[3])];
  }
  if (!samePrecision) return null;
  const number = ([, year, month = '', day = '']: RegExpExecArray): number => Number(`${year}${month}${day}`);
  return [number(from), number(to)];
}

/** So many days after its period a report may still be written. */
const GRACE = 92;

/** Whether the title names the year of the period, which else is a guess. */
const isTitled = (title: string | null, end: string): boolean => shadow(title ?? '').includes(end.slice(0, 4));

/** Days of the longest month: of a year or more it is often said by when. */
const MONTH = 31;

/** What is told as done, on a day or in a month with its year that comes long after the period of the report. */
function late({ report: { period, records, title }, records: byId }: Audited): Statement[] {
  if (period === null || !(period.given || isTitled(title, period.end))) return [];
  return records.flatMap((record): Statement[] => {
    if (record.type !== 'activity' || record.status !== 'done') return [];
    return record.dates.flatMap(({ id }): Statement[] => {
      const date = id === null ? undefined : byId.get(id);
      if (date?.type !== 'date' || date.kind !== 'DATE' || !date.resolved || date.resolved.implied) return [];
      if (dayNumber(date.resolved.end) - dayNumber(date.resolved.start) > MONTH) return [];
      return [
        {
          rule: 'date-after-period',
          parts: [partOf('start', date)],
          quantities: {
            start: exactly(dayNumber(date.resolved.start)),
            end: exactly(dayNumber(period.end) + GRACE),
          },
          data: { date: date.text, end: period.end },
        },
      ];
    });
  });
}
