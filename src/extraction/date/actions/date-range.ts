import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { type Captured, capturesOf } from '../captured.js';
import { clockTime } from '../clock-time.js';
import { toEdtfInterval } from '../edtf.js';
import type { Moment } from '../moment.js';
import { readMoment } from '../read-moment.js';
import type { TimeExpression } from '../time-expression.js';
import { lengthRange } from './length-range.js';

/** The years that bare numbers may state. */
const FIRST = 1949;
const LAST = 2099;

/**
 * `… joiner …`: from one moment to another. What either end leaves out it has in common with the other: the month of
 * 29日 in 5月27日至29日. Numbers that are no years (20至30年) make a length of time.
 */
export function dateRange(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const ends = readEnds(match, tokens);
  if (!ends) return lengthRange(match, tokens);
  const [start, end] = ends;
  return {
    kind: start.clock === undefined && end.clock === undefined ? 'DATE' : 'TIME',
    value: toEdtfInterval(start, end),
    meaning: { type: 'interval', start, end },
  };
}

/** 12.5-12.9: from a day to a later one, told like decimals. 6.5-7.5 is no such range: its ends are rather quantities. */
export function rangeOfDays(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const [start, end] = readEnds(match, tokens) ?? [];
  if (!start?.day || !end?.day || start.month === undefined || end.month === undefined) return null;
  const [first, last] = [start, end].map(({ month, day }) => Number(month) * 100 + Number(day));
  const ordered = first !== undefined && last !== undefined && first < last;
  return ordered && (start.day !== end.day || Number(start.day) > 9) ? dateRange(match, tokens) : null;
}

/** 26号至30号: the second day of the month is the later one, else the numbers are of something else. */
export function daysInOrder(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const [start, end] = readEnds(match, tokens) ?? [];
  return Number(start?.day ?? 0) < Number(end?.day ?? 0) ? dateRange(match, tokens) : null;
}

/** The two moments before and behind the capture `joiner`, each completed from the other; null if one is none. */
export function readEnds(match: Match, tokens: readonly Token[]): readonly [Moment, Moment] | null {
  const joiner = match.captures.get('joiner');
  if (!joiner) return null;
  const before = { from: match.from, to: joiner.from };
  // 至今年 is one word: the joiner may name the year of what follows.
  const behind = { from: joiner.from, to: match.to };
  const start = readMoment(match, tokens, before);
  const end = readMoment(match, tokens, behind);
  if (!start || !end) return null;
  const [first, last] = [capturesOf(match, tokens, before), capturesOf(match, tokens, behind)];
  const both = hasDaytime(first) && !hasDaytime(last);
  const from = hasDaytime(first) || !isBehind(last) ? start : inHalfOf(end, start);
  return [from, completed(from, yearsAfter(from, both ? inSameHalf(from, end) : end))];
}

/** 2019年11月至次年3月: the end's year is told from that of the start. */
function yearsAfter({ year = '' }: Moment, end: Moment): Moment {
  const { relation, ...rest } = end;
  if (relation?.unit !== 'year' || relation.from !== 'text' || !/^\d{4}$/.test(year)) return end;
  return { ...rest, year: String(Number(year) + relation.shift) };
}

/** 当晚 is a day and a part of it. */
const hasDaytime = (captured: Captured): boolean =>
  captured.has('daytime') ||
  captured.has('post') ||
  captured.has('ante') ||
  captured.attribute('day', 'time-of-day', 'add') !== undefined;

const HALF_DAY = 12;

/**
 * 下午2:00-3:30: the end has the start's part of the day, unless it is on another one. It is later than the start, or
 * else after midnight: 晚上10点至12点 ends at 24:00, 晚上11点至12点半 at 00:30, 晚上10点至2点 at 02:00.
 */
function inSameHalf({ clock: from = '' }: Moment, end: Moment): Moment {
  const { clock: to = '' } = end;
  const hour = Number(to.slice(0, 2));
  if (to >= from || hour > HALF_DAY || end.relation) return end;
  const clock = clockTime(hour + HALF_DAY, Number(to.slice(3, 5))) + to.slice(5);
  return clock > from || hour === HALF_DAY ? { ...end, clock } : end;
}

/** Whether what tells the half of the day stands behind the clock time, as in Latin letters: 8:30-9:00 pm. */
const isBehind = (captured: Captured): boolean =>
  captured.has('post') || captured.attribute('daytime', 'time-of-day', 'latin') === true;

/** 8:30-9:00 pm: the start is in the half of the day that is told behind the end, unless it is later there. */
function inHalfOf({ clock: to = '' }: Moment, start: Moment): Moment {
  const { clock: from = '' } = start;
  const hour = Number(from.slice(0, 2));
  const clock = hour < HALF_DAY ? clockTime(hour + HALF_DAY, Number(from.slice(3, 5))) : from;
  return clock < to ? { ...start, clock } : start;
}

/** The end of a range with what only its start states. */
export function completed(start: Moment, end: Moment): Moment {
  const { year, relation, month, day } = start;
  if (end.year !== undefined || end.relation) return end;
  const inYear: Moment = { ...(year !== undefined && { year }), ...(relation && { relation }), ...end };
  if (end.month !== undefined || end.season !== undefined || end.partOf || end.lunar) return inYear;
  const inMonth: Moment = { ...inYear, ...(month !== undefined && { month }) };
  return end.day === undefined && end.clock !== undefined && day !== undefined ? { ...inMonth, day } : inMonth;
}

/** 1949-1957: two years without a unit, which must be years of our time. */
export function bareYears(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const ends = readEnds(match, tokens);
  const [start, end] = ends?.map(({ year }) => Number(year)) ?? [];
  return start !== undefined && end !== undefined && start >= FIRST && end <= LAST && start < end
    ? dateRange(match, tokens)
    : null;
}
