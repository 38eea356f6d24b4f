import type { Span } from '../source/span.js';

const LONGEST = 26;
const WEEKDAY = '(?:[ (]{0,2}(?:周|星期)[一二三四五六日天]\\)?)?';
const DAY = '(?:(?:\\d{4}|\\d{2})[-./年] ?)?\\d{1,2}[-./月] ?\\d{1,2}[日号]?';
const LINE = new RegExp(`^#{0,6} ?(?:\\d{1,2}:\\d{2} )?(?:${DAY}|(?:19|20)\\d{6})${WEEKDAY} ?:?$`);

/** A line that is nothing but a day, as the notes of a log have it above them: `2021.3.5`, `20210305`, `3月5日(周五)`. */
export const isDayLine = (shadow: string, { start, end }: Span): boolean =>
  end - start <= LONGEST && LINE.test(shadow.slice(start, end));
