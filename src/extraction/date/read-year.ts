import type { Token } from '../token/token.js';
import { isPlaceholderText, placeholderDigits } from './placeholder-digits.js';

/** The years that four Arabic digits may state; others are quantities (3000年). */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** The years that a number in words may state (二千零八年); others are quantities (一千二百年). */
const FIRST_SPELT_YEAR = 1900;

/** Two digits from here on belong to the last century: 49年, but 48年 is to come. */
const PIVOT = 49;

/** Two digits that by themselves are the century of a year whose end is left out: 20年度 for 20xx年度. */
const CENTURY = '20';

/** The digits of a year that says nothing. */
export const UNKNOWN_YEAR = 'XXXX';

/** A year in the four digits that EDTF has for it. */
export const pad = (year: number): string => String(year).padStart(4, '0');

/** Whether of a year that says nothing all four digits stand there: of xxxx年 its length is left. */
export const isMaskedYear = ({ text }: Token, year: string | null): boolean =>
  year === UNKNOWN_YEAR && text.length === UNKNOWN_YEAR.length;

/**
 * The four digits of a year written in one token, null if it cannot be a year.
 *
 * @param short whether two digits are enough: in 98年度 they are, 20年 alone is a length of time; `placed` where a
 *   part of the year stands behind them, so that 20年4月 is of 2020
 * @param offset what the era adds: 1911 for 民国
 */
export function readYear(token: Token, short: boolean | 'placed', offset = 0): string | null {
  if (token.kind === 'placeholder' || isPlaceholderText(token.text)) return placeholderDigits(token.text, 4);
  const { numeral } = token;
  if (!numeral || numeral.max !== undefined || !Number.isSafeInteger(numeral.value) || numeral.value < 0) return null;
  const { value, text } = numeral;
  if (value === 0 && text.length !== 2) return null;
  if (offset > 0) return value < 1000 ? pad(value + offset) : null;
  const arabic = numeral.script === 'arabic';
  if (!arabic && numeral.kind === 'integer') return yearFrom(FIRST_SPELT_YEAR, value);
  if (text.length === 4) return yearFrom(FIRST_YEAR, value);
  return text.length === 2 ? readTwoDigits(value, text, arabic, short) : null;
}

const yearFrom = (first: number, value: number): string | null =>
  value >= first && value <= LAST_YEAR ? pad(value) : null;

function readTwoDigits(value: number, text: string, arabic: boolean, short: boolean | 'placed'): string | null {
  if (arabic && !short && !isShortYear(text)) return null;
  if (arabic && text === CENTURY && short !== 'placed') return UNKNOWN_YEAR;
  return pad(inCentury(value));
}

/** The year that two digits tell: 17 is 2017, 98 is 1998. */
export const inCentury = (digits: number): number => digits + (digits >= PIVOT ? 1900 : 2000);

/** 08 and 98 are years even alone; 20 and 14 are more often lengths. */
function isShortYear(digits: string): boolean {
  return digits.startsWith('0') || Number(digits) >= 80;
}

/** A year of which the tokeniser made two tokens, digits in words and the anonymised rest: 二〇 and ×× make `20XX`. */
export function readSplitYear({ numeral }: Token, { text }: Token): string | null {
  if (!numeral || !Number.isSafeInteger(numeral.value) || !isPlaceholderText(text)) return null;
  return placeholderDigits(`${numeral.value}${text}`, 4);
}
