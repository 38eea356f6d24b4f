import { isAfterMark } from '../../numeral/mark.js';
import type { Passage } from '../passage.js';
import type { Token } from '../token/token.js';

/** The year before the first one of the Republic. */
const OFFSET = 1911;

/** Three digits that are a year of the Republic, 1976 to 2080. */
const LEAST = 65;
const MOST = 169;

/** Two digits are one only beside others, as 98年 is 1998 elsewhere. */
const THREE_DIGITS = 100;

/** Words of Taiwan that show a text in Simplified characters to be from there. */
const SIGN = 'taiwan-sign';

/**
 * The tokens of a text from Taiwan with its years, which are counted from 1911, as those of our era: 103年6月. A text is
 * from there if it is in Traditional characters or names what is found only there; elsewhere no year has three digits.
 */
export function readRepublicYears({ tokens, traditional }: Passage): readonly Token[] {
  if (traditional !== true && !tokens.some(isSign)) return tokens;
  const years = new Set<number>();
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const behind = next?.text === ')' && tokens[index - 1]?.text === '(' ? tokens[index + 2] : next;
    if (isRepublicYear(token, behind, tokens[index - 1]) || opensDate(tokens, index)) years.add(index);
  });
  const counted =
    [...years].some((index) => (tokens[index]?.numeral?.value ?? 0) >= THREE_DIGITS) ||
    (traditional === true &&
      tokens.some(({ word }, index) => word.isIn('era') && (tokens[index + 1]?.numeral?.value ?? MOST + 1) <= MOST));
  if (!counted) return tokens;
  return tokens.map((token, index) => {
    const { numeral } = token;
    if (!numeral || !years.has(index)) return token;
    const [year = 0, month] = numeral.text.split('.');
    const value = (month === undefined ? numeral.value : Number(year)) + OFFSET;
    const text = month === undefined ? String(value) : `${value}.${month}`;
    return { ...token, numeral: { ...numeral, value, text, script: 'arabic' as const } };
  });
}

const isSign = ({ word }: Token): boolean => word.isIn(SIGN);

/** 97.06.01, 110/05/20: a year of the Republic in a date of digits alone, where month and day follow. */
function opensDate(tokens: readonly Token[], index: number): boolean {
  const numeral = tokens[index]?.numeral;
  const mark = tokens[index + 1]?.text;
  const next = tokens[index + 2]?.numeral;
  if (!numeral || next?.kind !== 'integer' || numeral.script !== 'arabic') return false;
  if (mark === '.' && numeral.kind === 'decimal') {
    const [year, month] = numeral.text.split('.').map(Number);
    return isRepublic(year) && month !== undefined && month <= MONTHS && next.value <= LONGEST_MONTH;
  }
  const last = tokens[index + 4]?.numeral;
  return mark === '/' && tokens[index + 3]?.text === '/' && last?.kind === 'integer' && isRepublic(numeral.value);
}

/** Classes of what stands behind the number of a year: 年度, 年底, 学年. */
const YEAR_CLASSES = ['year-unit', 'year-edge', 'school-year-unit'] as const;

const MONTHS = 12;
const LONGEST_MONTH = 31;

const isRepublic = (year = 0): boolean => year >= LEAST && year <= MOST;

function isRepublicYear({ numeral }: Token, next: Token | undefined, before: Token | undefined): boolean {
  if (!numeral || numeral.max !== undefined || !Number.isInteger(numeral.value)) return false;
  if (numeral.value < LEAST || numeral.value > MOST || before?.word.isIn('era')) return false;
  const isLength =
    before?.word.isIn('approximator-before') ||
    before?.word.isIn('length-cue') ||
    isAfterMark(before?.text ?? '', before?.text.length ?? 0, 'ordinal');
  return !isLength && YEAR_CLASSES.some((name) => next?.word.isIn(name) === true);
}
