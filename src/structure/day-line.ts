import type { Span } from '../source/span.js';
import { alternatives } from './alternatives.js';
import { vocabulary } from './vocabulary.js';

const LONGEST = 26;
const UNIT = `(?:[-./]|${alternatives(vocabulary.dateUnit.words)})`;
const WEEKDAY = `(?:[ (]{0,2}(?:${alternatives(vocabulary.dayName.words)})\\)?)?`;
const DAY = `(?:(?:\\d{4}|\\d{2})${UNIT} ?)?\\d{1,2}${UNIT} ?\\d{1,2}(?:${alternatives(vocabulary.dateUnit.words)})?`;
const LINE = new RegExp(`^#{0,6} ?(?:\\d{1,2}:\\d{2} )?(?:${DAY}|(?:19|20)\\d{6})${WEEKDAY} ?:?$`);

/** A line that is nothing but a day, as the notes of a log have it above them: `2021.3.5`, `20210305`, `3月5日(周五)`. */
export const isDayLine = (shadow: string, { start, end }: Span): boolean =>
  end - start <= LONGEST && LINE.test(shadow.slice(start, end));
