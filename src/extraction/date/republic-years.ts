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
  if (traditional !== true && !tokens.some(({ word }) => word.isIn(SIGN))) return tokens;
  const years = new Set<number>();
  tokens.forEach((token, index) => {
    if (isRepublicYear(token, tokens[index + 1], tokens[index - 1])) years.add(index);
  });
  const counted = [...years].some((index) => (tokens[index]?.numeral?.value ?? 0) >= THREE_DIGITS);
  if (!counted) return tokens;
  return tokens.map((token, index) => {
    const { numeral } = token;
    if (!numeral || !years.has(index)) return token;
    const value = numeral.value + OFFSET;
    return { ...token, numeral: { ...numeral, value, text: String(value), script: 'arabic' as const } };
  });
}

function isRepublicYear({ numeral }: Token, next: Token | undefined, before: Token | undefined): boolean {
  if (!numeral || numeral.max !== undefined || !Number.isInteger(numeral.value)) return false;
  if (numeral.value < LEAST || numeral.value > MOST || before?.word.isIn('era')) return false;
  const isLength =
    before?.word.isIn('approximator-before') ||
    before?.word.isIn('length-cue') ||
    isAfterMark(before?.text ?? '', before?.text.length ?? 0, 'ordinal');
  return !isLength && (next?.word.isIn('year-unit') === true || next?.word.isIn('year-edge') === true);
}
