import type { Amount } from './amount.js';
import { endOfDigits, isDigit, isLetter, skipBlanks } from './character.js';
import { scaled } from './decimal.js';
import { findMark } from './mark.js';
import { readAmount } from './read-amount.js';
import { readFixed } from './read-fixed.js';
import { readMultipliers } from './read-multipliers.js';
import type { Reading } from './reading.js';

const POINT = '.'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** The exponent of percent. */
const PERCENT = 2;

/** Denominators of `1/3` that are a fraction's beyond doubt; 5/12 may be the twelfth of May. */
const MAX_DENOMINATOR = 10;
const HUNDRED = 100;
const MAX_DENOMINATOR_DIGITS = 3;

/** The least exponent that a rate is told in: 万. */
const LEAST_RATE = 4;

/** What 分之 or a slash makes of the number before it; `none` where that was no number either (百 of 百分之几). */
export function readFraction(text: string, offset: number, first: Amount): Reading | 'none' | null {
  const mixed = readMixedFraction(text, first) ?? readFractionSign(text, first);
  if (mixed) return mixed;
  const start = startOfPart(text, first);
  if (start === null) return readSlash(text, offset, first);
  const part = readPart(text, start);
  const isPercent = first.bare && first.end === offset + 1;
  if (!part || (part.bare && (!isPercent || part.value !== first.value))) return isPercent ? 'none' : null;
  if (!isPercent) return fraction(part, first, 0);
  // 百分之三 is 3 per cent, 千分之三 0.3, 万分之三 0.03.
  const power = PERCENT - Math.round(Math.log10(first.value));
  return {
    end: part.end,
    value: scaled(part.value, power),
    max: scaled(part.max, power),
    kind: 'percent',
    bare: false,
  };
}

/** 二又三分之一, 1又1/2 */
function readMixedFraction(text: string, whole: Amount): Reading | null {
  const and = whole.kind === 'integer' && !whole.bare ? findMark(text, whole.end, 'and') : null;
  const denominator = and && readAmount(text, skipBlanks(text, and.end));
  const start = denominator && startOfPart(text, denominator);
  if (and && denominator && start === null)
    return withWhole(readSlash(text, skipBlanks(text, and.end), denominator), whole);
  const part = start === null ? null : readPart(text, start);
  return part && denominator && !part.bare ? fraction(part, denominator, whole.value) : null;
}

/** 1½: the sign of a fraction behind its whole number. */
function readFractionSign(text: string, whole: Amount): Reading | null {
  if (whole.kind !== 'integer' || whole.bare || whole.max > whole.value) return null;
  const sign = readFixed(text, skipBlanks(text, whole.end));
  return sign?.joins === true ? withWhole(sign, whole) : null;
}

const withWhole = (part: Reading | null, { value }: Amount): Reading | null =>
  part && { ...part, value: value + part.value, max: value + part.max };

function fraction(part: Amount, whole: Amount, before: number): Reading {
  const value = before + part.value / whole.value;
  return { end: part.end, value, max: before + part.max / whole.value, kind: 'fraction', bare: false };
}

/** Where the numerator begins, behind 分之; null where the number is no denominator. */
function startOfPart(text: string, { end, kind, value, max }: Amount): number | null {
  const mark = kind === 'integer' && value > 0 && max === value ? findMark(text, end, 'fraction') : null;
  return mark && skipBlanks(text, mark.end);
}

function readPart(text: string, start: number): Amount | null {
  const minus = findMark(text, start, 'minus');
  const part = readAmount(text, minus?.end ?? start);
  return part && minus ? { ...part, value: -part.max, max: -part.value } : part;
}

/** 1/3: a proper fraction with a small denominator, and no part of a date or of a row of numbers. Or a rate: 12.5/10万. */
function readSlash(text: string, offset: number, first: Amount): Reading | null {
  if (text.charCodeAt(first.end) !== SLASH || first.bare || text.charCodeAt(offset - 1) === SLASH) return null;
  const start = first.end + 1;
  const rate = readRate(text, start, first);
  if (rate || endOfDigits(text, offset) !== first.end) return rate;
  let end = start;
  while (end - start <= MAX_DENOMINATOR_DIGITS && isDigit(text.charCodeAt(end))) end++;
  const denominator = Number(text.slice(start, end));
  if (first.value === 0 || first.value >= denominator) return null;
  if (denominator > MAX_DENOMINATOR && denominator !== HUNDRED) return null;
  const next = text.charCodeAt(end);
  const goesOn = next === SLASH || isLetter(next) || (next === POINT && isDigit(text.charCodeAt(end + 1)));
  if (goesOn || findMark(text, end, 'date')) return null;
  // 03/05 is a day, no fraction.
  if (isZeroLed(text, start, end) || isZeroLed(text, offset, first.end)) return null;
  const value = first.value / denominator;
  return { end, value, max: value, kind: 'fraction', bare: false };
}

const isZeroLed = (text: string, start: number, end: number): boolean =>
  end - start > 1 && text.charCodeAt(start) === ZERO;

/** So many of ten thousand or more: 12.5/10万, 3/百万. */
function readRate(text: string, start: number, { kind, value, max }: Amount): Reading | null {
  if ((kind !== 'integer' && kind !== 'decimal') || max > value) return null;
  const digits = endOfDigits(text, start);
  const written = text.slice(start, Math.min(digits, start + MAX_DENOMINATOR_DIGITS + 1));
  if (digits > start && !/^10{0,2}$/.test(written)) return null;
  const multipliers = readMultipliers(text, digits);
  if (!multipliers || multipliers.scale < LEAST_RATE || skipBlanks(text, digits) !== digits) return null;
  const rate = scaled(value, -(multipliers.scale + Math.max(0, digits - start - 1)));
  return { end: multipliers.end, value: rate, max: rate, kind: 'fraction', bare: false };
}
