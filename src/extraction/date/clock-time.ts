import { twoDigits } from './two-digits.js';

const LAST_HOUR = 24;

/** `24:00` is the end of a day, but what is later is of the next one: 晚12点半 is `00:30`. */
export const clockTime = (hour: number, minute: number): string =>
  `${twoDigits(hour === LAST_HOUR && minute > 0 ? 0 : hour)}:${twoDigits(minute)}`;
