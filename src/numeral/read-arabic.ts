import { endOfDigits, isDigit } from './character.js';
import { toNumber } from './decimal.js';
import { lexicon } from './lexicon.js';
import { findMark } from './mark.js';
import { readMyriads } from './read-myriads.js';

const COMMA = 0x2c;
const POINT = 0x2e;
const MIDDLE_DOT = 0xb7;
const RAISED_POINT = '·';
const MONTHS = 12;
const DAYS = 31;
const SPACE = 0x20;
const ZERO = 0x30;

/** Digits between two separators. */
const GROUP = 3;

/** Groups that a blank may separate: more are the columns of a table. */
const MAX_BLANK_GROUPS = 3;

let percentSigns: ReadonlySet<string> | undefined;

/** A number in Arabic digits. */
export interface Arabic {
  readonly end: number;
  readonly value: number;
  /** Digits before the decimal point. */
  readonly digits: number;
  /** Whether it has a decimal point. */
  readonly decimal: boolean;
}

/**
 * Reads `3200`, `3,200.5`, `1 200` or `.5` at `offset`. Separators stand between groups of three, after a first group
 * of one to three digits without a leading zero; `1,2,3` is three numbers.
 */
export function readArabic(text: string, offset: number): Arabic | null {
  const first = endOfDigits(text, offset);
  const end = endOfGroups(text, offset, first);
  const point = isPoint(text, end, offset);
  if (first === offset && !point) return null;
  const fraction = point ? endOfDigits(text, end + 1) : end;
  if (!point && end === first && first - offset <= EXACT_DIGITS) {
    return { end, value: integerOf(text, offset, end), digits: end - offset, decimal: false };
  }
  const written = text.slice(offset, fraction).replace(RAISED_POINT, '.');
  const literal = end > first ? written.replaceAll(text.charAt(first), '') : written;
  const separators = end > first ? (end - first) / (GROUP + 1) : 0;
  return { end: fraction, value: toNumber(literal), digits: end - offset - separators, decimal: point };
}

/** A decimal point; one in the middle of the line only before what shows it to be none between two days: 8·5%, 39·2亿. */
function isPoint(text: string, at: number, offset: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== POINT && code !== MIDDLE_DOT) return false;
  if (!isDigit(text.charCodeAt(at + 1))) return false;
  if (code === POINT) return true;
  const end = endOfDigits(text, at + 1);
  percentSigns ??= new Set(lexicon('percent-sign').map(({ word }) => word));
  if (percentSigns.has(text.charAt(end))) return true;
  const myriads = readMyriads(text, end);
  return myriads !== null && (!isDay(text, offset, at, end) || findMark(text, myriads.end, 'money') !== null);
}

/** Whether the figures on both sides of a raised point may be a month and a day: 5·12. */
function isDay(text: string, offset: number, at: number, end: number): boolean {
  const month = Number(text.slice(offset, at));
  const day = Number(text.slice(at + 1, end));
  return month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
}

/** So many digits are summed up without loss. */
const EXACT_DIGITS = 15;

function integerOf(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

function endOfGroups(text: string, offset: number, first: number): number {
  const length = first - offset;
  if (length === 0 || length > GROUP || text.charCodeAt(offset) === ZERO) return first;
  const separator = text.charCodeAt(first);
  if (separator === COMMA) return endOfSeparated(text, first, separator, Number.POSITIVE_INFINITY);
  if (separator !== SPACE || isColumn(text, offset)) return first;
  const end = endOfSeparated(text, first, separator, MAX_BLANK_GROUPS);
  const goesOn = text.charCodeAt(end) === SPACE && isDigit(text.charCodeAt(end + 1));
  return goesOn ? first : end;
}

function endOfSeparated(text: string, offset: number, separator: number, maxGroups: number): number {
  let at = offset;
  for (let group = 0; group < maxGroups && text.charCodeAt(at) === separator; group++) {
    for (let digit = 1; digit <= GROUP; digit++) if (!isDigit(text.charCodeAt(at + digit))) return at;
    if (isDigit(text.charCodeAt(at + GROUP + 1))) return at;
    at += GROUP + 1;
  }
  return at;
}

/** Whether another number stands before this one in the same row. */
function isColumn(text: string, offset: number): boolean {
  return text.charCodeAt(offset - 1) === SPACE && isDigit(text.charCodeAt(offset - 2));
}
