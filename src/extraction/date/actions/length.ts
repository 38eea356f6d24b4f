import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { isoDuration } from '../iso-duration.js';
import { isPlaceholderText } from '../placeholder-digits.js';
import type { Direction, Meaning, TimeExpression } from '../time-expression.js';
import { NOWHERE } from '../time-expression.js';

/** Longer stretches of years are years of the calendar, or figures of speech. */
const MOST_YEARS = 999;
const YEARS: Readonly<Record<string, number>> = { Y: 1, C: 100 };

/** No report measures more of anything; longer rows of digits are not lengths of time. */
const MOST = 1e12;

/** The unit of 日, which counts days only where its rule says so. */
const DAY = 'D';

/** … and those of 月 and 分, which count months and minutes only so. */
const BARE_UNITS: Readonly<Record<string, string>> = { 月: 'M', 分: 'TM' };

/** `value scale? unit half?`: a number of units of time, 近20年, 三个半月. */
export function length(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const token = captured.token('value');
  const unit = captured.token('unit');
  if (!token || !unit) return null;
  const count = isPlaceholderText(token.text) ? 'X' : token.numeral?.value;
  // 08周, 024年: no number of units begins with a zero.
  if (count === undefined || /^0\d/.test(token.text)) return null;
  const scale = captured.token('scale')?.numeral?.value ?? 1;
  const total = count === 'X' ? count : count * scale;
  // 2200年 is a year, 2200余年 are so many.
  if (isAdjacent(match) && isTooLong(total, unit)) return null;
  const since = yearsSince(tokens[match.from - 1], total, unit);
  const expression = lengthOf(total, unit, captured.has('half'), directionOf(match, tokens));
  return since && expression ? { ...expression, meaning: since } : expression;
}

/** Whether nothing stands between the number and its unit. */
function isAdjacent({ captures }: Match): boolean {
  return captures.get('value')?.to === captures.get('unit')?.from;
}

/** Whether so many years are rather a year of the calendar. */
export function isTooLong(count: number | 'X', token: Token): boolean {
  const unit = token.word.classes.get('length-unit')?.iso;
  return count !== 'X' && typeof unit === 'string' && (YEARS[unit] ?? 0) * count > MOST_YEARS;
}

/** 改革开放30年来: the years from an event whose year is known, whatever the report is about. */
function yearsSince(event: Token | undefined, count: number | 'X', unit: Token): Meaning | undefined {
  const year = event?.word.classes.get('anniversary')?.year;
  const isYears = unit.word.classes.get('length-unit')?.iso === 'Y';
  if (typeof year !== 'number' || typeof count !== 'number' || !isYears || !Number.isInteger(count)) return undefined;
  return { type: 'years', first: year, last: year + count };
}

/** A length of `count` units, without a value where ISO 8601 has no such unit (三个学期). Null if it is negative. */
export function lengthOf(
  count: number | 'X',
  token: Token,
  half: boolean,
  direction?: Direction,
): TimeExpression | null {
  if (count !== 'X' && (count < 0 || count > MOST)) return null;
  const attributes = token.word.classes.get('length-unit');
  const unit = attributes ? attributes.iso : (BARE_UNITS[token.text] ?? DAY);
  if (typeof unit !== 'string') return { kind: 'DURATION', meaning: NOWHERE };
  const value = isoDuration(count, unit, half || attributes?.half === true);
  const meaning: Meaning = count === 'X' ? NOWHERE : { type: 'length', count, unit, ...(direction && { direction }) };
  return { kind: 'DURATION', value, meaning };
}

/** 三年来 and 过去三年 lie before the report's end, 今后三年 behind it. */
function directionOf(match: Match, tokens: readonly Token[]): Direction | undefined {
  const stated = capturesOf(match, tokens).attribute('before', 'length-before', 'direction');
  if (stated === 'past' || stated === 'future') return stated;
  return tokens[match.to]?.word.classes.has('since') ? 'past' : undefined;
}
