import type { FeatureName } from '../../generated/feature-name.js';
import { findMark } from '../../numeral/mark.js';
import { parseHanInteger } from '../../numeral/parse-han-integer.js';
import type { Captured } from './captured.js';
import { clockTime } from './clock-time.js';
import { twoDigits } from './two-digits.js';

const NOON = 12;
const LAST_HOUR = 24;

/** 中午 before this hour is after noon: 中午1点 is 13:00, 中午4点 16:00. No later hour is, and 中午8点 is what is written. */
const LATE_NOON = 7;

/** 晚上 and 半夜 up to this hour are after midnight: 晚上零点 is 00:00, 半夜2点 is 02:00, 晚上5点 is 17:00. */
const EARLY = 4;

/**
 * The clock time of the captures `daytime` (or `ante`, `post`), `hour`, `minute` (or `half`, `quarter-past`) and `second`: 下午2时30分 is `14:30`, 晚上12点 `24:00`.
 * Null if a number is out of range, or 9:5 is no clock time but a score.
 */
export function readClock(captured: Captured): string | null {
  const written = captured.text('spoken-time');
  if (written !== undefined) return spokenTime(captured, written);
  const word = captured.attribute('hour', 'clock-word', 'hour');
  const hour = typeof word === 'number' ? word : wholeNumber(captured, 'hour');
  const spoken = captured.attribute('minute', 'clock-minute', 'minute');
  const minute = typeof spoken === 'number' ? spoken : minuteOf(captured);
  const second = wholeNumber(captured, 'second', 0);
  if (hour === null || minute === null || second === null) return null;
  if (captured.has('colon') && captured.token('minute')?.text.length !== 2) return null;
  if (hour > LAST_HOUR || minute > 59 || second > 59) return null;
  const time = clockTime(hour + afterNoon(captured, hour), minute);
  return captured.has('second') ? `${time}:${twoDigits(second)}` : time;
}

const QUARTER = 15;

function minuteOf(captured: Captured): number | null {
  if (captured.has('half')) return 2 * QUARTER;
  if (captured.has('three-quarters')) return 3 * QUARTER;
  return captured.has('quarter-past') ? QUARTER : wholeNumber(captured, 'minute', 0);
}

/** 八点零五, 8.30: hours and minutes that look like a decimal number; minutes in figures are two. */
function spokenTime(captured: Captured, written: string): string | null {
  const [hour, minute] = POINTED.test(written) ? written.split('.').map(Number) : inWords(written);
  if (typeof hour !== 'number' || typeof minute !== 'number' || hour > LAST_HOUR || minute > 59) return null;
  return clockTime(hour + afterNoon(captured, hour), minute);
}

const POINTED = /^\d{1,2}\.\d\d$/;

function inWords(written: string): (number | null)[] {
  const at = [...written].findIndex((_, offset) => findMark(written, offset, 'point')?.start === offset);
  return at < 0 ? [] : [parseHanInteger(written.slice(0, at)), parseHanInteger(written.slice(at + 1))];
}

function wholeNumber(captured: Captured, name: string, absent: number | null = null): number | null {
  const token = captured.token(name);
  if (!token) return absent;
  const { numeral } = token;
  return numeral && Number.isInteger(numeral.value) && numeral.value >= 0 && numeral.max === undefined
    ? numeral.value
    : null;
}

/** 3:15 p.m. is 15:15, 12:30 a.m. 00:30. */
function inLetters(isPost: boolean, hour: number): number {
  if (isPost) return hour < NOON ? NOON : 0;
  return hour === NOON ? -NOON : 0;
}

function afterNoon(captured: Captured, hour: number): number {
  if (captured.has('post') || captured.has('ante')) return inLetters(captured.has('post'), hour);
  // 当晚 is a day and a part of it.
  const name = captured.has('daytime') ? 'daytime' : 'day';
  const says = (attribute: FeatureName): unknown => captured.attribute(name, 'time-of-day', attribute);
  if (says('noon')) return hour < LATE_NOON ? NOON : 0;
  if (says('night') && hour <= EARLY) return 0;
  if (says('dawn')) return hour === NOON ? -NOON : 0;
  return hour < NOON || (hour === NOON && says('night')) ? Number(says('add') ?? 0) : 0;
}
