import { isDigit, isHan, MAX_BLANKS, skipBlanks } from './character.js';
import { hanAt } from './han-character.js';
import { findMark, isAfterMark } from './mark.js';
import { mayGoOn } from './may-go-on.js';
import { mayStartNumeral } from './may-start-numeral.js';
import { endOfWord, isInsideWord } from './non-numeral.js';
import type { Numeral } from './numeral.js';
import { readAmount } from './read-amount.js';
import { readFixed } from './read-fixed.js';
import { readFraction } from './read-fraction.js';
import { readSuffix } from './read-suffix.js';
import type { Reading } from './reading.js';

const MINUS = '-'.charCodeAt(0);
const PERCENT = '%'.charCodeAt(0);
const POINT = '.'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);

/** What may stand before `.5` or before a minus sign, besides blanks and the beginning of the text. */
const OPENINGS: ReadonlySet<number> = new Set([...' \t\n\r(,:;“、。<>='].map((character) => character.charCodeAt(0)));

/**
 * Reads the longest numeral that begins exactly at `offset` of a shadow (`mayStartNumeral` tells where it is worth
 * trying), or gives null. Costs no more than the numeral is long, so that a text read from numeral to numeral costs
 * its length.
 *
 * No numeral begins inside a word that is none (一 of 统一) or is such a word itself (一些); the longer one wins: 十分 is
 * a word, 十分之一 a number. Whether the number counts, orders (第三) or names something is the caller's question.
 */
export function readNumeral(shadow: string, offset: number): Numeral | null {
  const code = shadow.charCodeAt(offset);
  if (!mayStartNumeral(code)) return null;
  if (isDigit(code)) return numeral(shadow, offset, readUnsigned(shadow, offset), 1);
  if (code === POINT) return isOpen(shadow, offset) ? numeral(shadow, offset, readUnsigned(shadow, offset), 1) : null;
  if (code === MINUS) return readNegative(shadow, offset);
  if (isBlankRow(shadow, offset) || isInsideWord(shadow, offset)) return null;

  const minus = findMark(shadow, offset, 'minus');
  const fixed = minus ? null : readFixed(shadow, offset);
  if (fixed) return numeral(shadow, offset, fixed, 1);
  const reading = readUnsigned(shadow, minus ? skipBlanks(shadow, minus.end) : offset);
  if (!reading || endOfWord(shadow, offset) >= reading.end) return null;
  if (reading.end === offset + 1 && !standsAlone(shadow, offset)) return null;
  return numeral(shadow, offset, reading, minus ? -1 : 1);
}

/** Whether a row of 〇 goes on here that was no number where it began; so each row is read once. */
function isBlankRow(text: string, offset: number): boolean {
  const character = hanAt(text, offset);
  return character?.kind === 'zero' && !character.single && hanAt(text, offset - 1)?.kind === 'zero';
}

/** Whether the character is a number by itself: not 陆, and not the 零 of 一百零几. */
function standsAlone(text: string, offset: number): boolean {
  const character = hanAt(text, offset);
  if (character?.kind === 'zero') return character.single && hanAt(text, offset - 1) === undefined;
  return character?.single === true || (character?.kind === 'digit' && isInsideSum(text, offset));
}

/** Whether a sum goes on here, so that 肆 is a number by itself: 贰元肆角伍分. */
function isInsideSum(text: string, offset: number): boolean {
  if (!isAfterMark(text, offset, 'money')) return false;
  return (findMark(text, offset + 1, 'money') ?? findMark(text, offset + 1, 'minute'))?.start === offset + 1;
}

function readUnsigned(text: string, offset: number): Reading | null {
  const amount = readAmount(text, offset);
  if (!amount || !mayGoOn(text, amount.end)) return amount;
  const fraction = readFraction(text, offset, amount);
  return fraction === 'none' ? null : (fraction ?? readSuffix(text, offset, amount) ?? amount);
}

/**
 * -5; not the hyphen of 3-5, 3 -5, 甲-5 or A-5. Behind a Han character only a percentage is negative by itself:
 * 同比-3.5%; elsewhere the word before it must show that it is no hyphen.
 */
function readNegative(text: string, offset: number): Numeral | null {
  const next = text.charCodeAt(offset + 1);
  if (!isDigit(next) && next !== POINT) return null;
  const afterHan = isHan(text.charCodeAt(offset - 1)) && hanAt(text, offset - 1) === undefined;
  if (!afterHan && (!isOpen(text, offset) || isBehindNumber(text, offset))) return null;
  const reading = readUnsigned(text, offset + 1);
  if (!reading || (afterHan && reading.kind !== 'percent')) return null;
  return numeral(text, offset, reading, -1);
}

/** The longest unit between a number and the hyphen behind it: 20千瓦时 -30千瓦时. */
const LONGEST_UNIT = 3;

/** Whether a number stands before the blanks at `offset`, perhaps with its unit: 12 -15, 20人 -30人. */
function isBehindNumber(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && offset - at <= MAX_BLANKS && text.charCodeAt(at - 1) === SPACE) at--;
  if (at === offset) return false;
  for (let unit = 0; unit <= LONGEST_UNIT && at > 0; unit++, at--) {
    const code = text.charCodeAt(at - 1);
    if (isDigit(code) || hanAt(text, at - 1) !== undefined) return true;
    if (!isHan(code) && code !== PERCENT) return false;
  }
  return false;
}

/** Whether nothing stands before `offset` that what begins there could belong to. */
function isOpen(text: string, offset: number): boolean {
  return offset === 0 || OPENINGS.has(text.charCodeAt(offset - 1));
}

function numeral(text: string, start: number, reading: Reading | null, sign: 1 | -1): Numeral | null {
  if (!reading) return null;
  const { end, kind, bare } = reading;
  const value = sign > 0 ? reading.value : 0 - reading.max;
  const max = sign > 0 ? reading.max : 0 - reading.value;
  const plain: Numeral = { start, end, text: text.slice(start, end), value, kind };
  // Most numerals are neither a pair nor bare.
  if (max === value && !bare) return plain;
  return { ...plain, ...(max > value ? { max } : {}), ...(bare ? { bare } : {}) };
}
