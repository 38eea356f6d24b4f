import type { MatchToken } from '../../grammar/match-token.js';
import type { Passage } from '../passage.js';
import type { Token } from '../token/token.js';
import { askedYear, besideMatcher } from './beside-rules.js';

/** The year before the first one of the Republic. */
const OFFSET = 1911;

/** Three digits that are a year of the Republic, 1976 to 2080. */
const LEAST = 65;
const MOST = 169;

/** Two digits are one only beside others, as 98年 is 1998 elsewhere. */
const THREE_DIGITS = 100;

const signs = besideMatcher('taiwan');
const years = besideMatcher('republic-year');
const eras = besideMatcher('era-year');

/**
 * The tokens of a text from Taiwan with its years, which are counted from 1911, as those of our era: 103年6月. A text is
 * from there if it is in Traditional characters or names what is found only there; elsewhere no year has three digits.
 */
export function readRepublicYears({ tokens, traditional }: Passage): readonly Token[] {
  if (traditional !== true && signs.matchAll(tokens).length === 0) return tokens;
  const seen = tokens.map(asSeen);
  const found = new Set(years.matchAll(seen).flatMap((match) => match.captures.get('year')?.from ?? []));
  for (let index = 0; index < tokens.length; index++) if (opensDate(tokens, index)) found.add(index);
  const counted =
    [...found].some((index) => (tokens[index]?.numeral?.value ?? 0) >= THREE_DIGITS) ||
    (traditional === true && eras.matchAll(seen).length > 0);
  if (!counted) return tokens;
  return tokens.map((token, index) => {
    const { numeral } = token;
    if (!numeral || !found.has(index)) return token;
    const [year = 0, month] = numeral.text.split('.');
    const value = (month === undefined ? numeral.value : Number(year)) + OFFSET;
    const text = month === undefined ? String(value) : `${value}.${month}`;
    return { ...token, numeral: { ...numeral, value, text, script: 'arabic' as const } };
  });
}

/** A number up to the last year of the Republic that is read, as the rules of years see it; other tokens as they are. */
export function asSeen(token: Token): MatchToken {
  const { numeral } = token;
  if (!numeral || numeral.value > MOST) return token;
  return askedYear(token, numeral.max === undefined && Number.isInteger(numeral.value) && isRepublic(numeral.value));
}

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

const MONTHS = 12;
const LONGEST_MONTH = 31;

const isRepublic = (year = 0): boolean => year >= LEAST && year <= MOST;
