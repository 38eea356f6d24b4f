import type { Amount } from './amount.js';
import { isDigit, isLetter, skipBlanks } from './character.js';
import { clamp, scaled, toNumber } from './decimal.js';
import { lexicon, numberAttribute } from './lexicon.js';
import { findMark } from './mark.js';
import { type Arabic, readArabic } from './read-arabic.js';
import { readMultipliers } from './read-multipliers.js';
import { readMyriads } from './read-myriads.js';
import { readSection } from './read-section.js';

const CARET = '^'.charCodeAt(0);
const MINUS = '-'.charCodeAt(0);
const PLUS = '+'.charCodeAt(0);
const EXPONENT_MARKS = [...'eE'].map((letter) => letter.charCodeAt(0));

/** More digits than this are a number of an account or a licence, not a quantity; a double holds no more exactly. */
const MAX_QUANTITY_DIGITS = 15;

/** Digits of an exponent: beyond them every result is 0 or too large anyway. */
const MAX_EXPONENT_DIGITS = 4;

/** What stands so far of a mixed number, and the exponent that whatever follows must stay below. */
interface Sum {
  readonly end: number;
  readonly value: number;
  readonly limit: number;
}

let letters: ReadonlyMap<number, number> | undefined;

/** Reads a number that begins in Arabic digits: 5,200, 1.2万, 1亿2千万, 3万4000, 5k, 10^6, 1e10. */
export function readMixed(text: string, offset: number): Amount | null {
  const head = readArabic(text, offset);
  if (!head) return null;
  const exponential = readExponential(text, head);
  if (exponential) return exponential;
  const plain = head.decimal ? 'decimal' : head.digits > MAX_QUANTITY_DIGITS ? 'digits' : 'integer';
  const letter = letterPower(text, head.end);
  if (letter > 0) return amount(head.end + 1, scaled(head.value, letter), plain);

  const multipliers = readMultipliers(text, head.end);
  if (!multipliers) return amount(head.end, head.value, plain);
  // 200百: a slip, whose multiplier the digits have stated already.
  const slip = multipliers.power > 0 && !head.decimal && head.digits > multipliers.power;
  const value = scaled(head.value, slip ? multipliers.scale - multipliers.power : multipliers.scale);
  if (head.decimal || slip) return amount(multipliers.end, value, plain);
  let sum: Sum = { end: multipliers.end, value, limit: multipliers.scale };
  for (let next = readNext(text, sum); next; next = readNext(text, sum)) sum = next;
  return amount(sum.end, sum.value, 'integer');
}

function amount(end: number, value: number, kind: Amount['kind']): Amount {
  return { end, value, max: value, kind, bare: false };
}

/** The next term below those read: 2千万 behind 1亿, 4000 behind 3万, 五千 behind 3万. */
function readNext(text: string, sum: Sum): Sum | null {
  const start = skipBlanks(text, sum.end);
  return isDigit(text.charCodeAt(start)) ? readNextArabic(text, sum, start) : readNextHan(text, sum);
}

function readNextArabic(text: string, { end, value, limit }: Sum, start: number): Sum | null {
  const next = readArabic(text, start);
  if (!next || next.digits === 0) return null;
  const multipliers = readMultipliers(text, next.end);
  if (multipliers) {
    const term = scaled(next.value, multipliers.scale);
    if (term >= 10 ** limit) return null;
    return { end: multipliers.end, value: value + term, limit: next.decimal ? 0 : multipliers.scale };
  }
  // Without a multiplier of their own the digits must fill the places that are left: 3万4000, not 5万3.
  const fills = !next.decimal && next.digits === limit && start === end;
  if (!fills || findMark(text, next.end, 'date')) return null;
  return { end: next.end, value: value + next.value, limit: 0 };
}

function readNextHan(text: string, { end, value, limit }: Sum): Sum | null {
  if (limit === 0) return null;
  const section = readSection(text, end, limit);
  if (!section || section.bare || section.max > section.value || !(section.padded || section.powered)) return null;
  const myriads = readMyriads(text, section.end);
  const term = section.value * 10 ** (myriads?.scale ?? 0);
  // It must reach the place below the last multiplier (3万五千), or say that it does not (3万零五).
  if (term >= 10 ** limit || (!section.padded && term < 10 ** (limit - 1))) return null;
  return { end: myriads?.end ?? section.end, value: value + term, limit: myriads?.scale ?? 0 };
}

/** The exponent of a letter such as k directly behind digits, 0 where none stands alone. */
function letterPower(text: string, offset: number): number {
  letters ??= new Map(
    lexicon('letter-power').map(({ word, attributes }) => [word.charCodeAt(0), numberAttribute(attributes, 'scale')]),
  );
  const power = letters.get(text.charCodeAt(offset)) ?? 0;
  const next = text.charCodeAt(offset + 1);
  return isLetter(next) || isDigit(next) ? 0 : power;
}

/** 10^6, 2.5^-1, 1e10, 10的6次方. */
function readExponential(text: string, base: Arabic): Amount | null {
  const mark = text.charCodeAt(base.end);
  if (EXPONENT_MARKS.includes(mark)) {
    const exponent = readExponent(text, base.end + 1);
    if (!exponent || isLetter(text.charCodeAt(exponent.end))) return null;
    return amount(exponent.end, scaled(base.value, exponent.value), 'exponent');
  }
  if (mark === CARET) {
    const exponent = readExponent(text, base.end + 1);
    return exponent && amount(exponent.end, clamp(base.value ** exponent.value), 'exponent');
  }
  const of = findMark(text, base.end, 'power-of');
  const exponent = of && readExponent(text, of.end);
  const power = exponent && findMark(text, exponent.end, 'power');
  return power && amount(power.end, clamp(base.value ** exponent.value), 'exponent');
}

function readExponent(text: string, offset: number): { readonly end: number; readonly value: number } | null {
  const sign = text.charCodeAt(offset);
  const start = sign === MINUS || sign === PLUS ? offset + 1 : offset;
  let end = start;
  while (end - start <= MAX_EXPONENT_DIGITS && isDigit(text.charCodeAt(end))) end++;
  if (end === start || end - start > MAX_EXPONENT_DIGITS) return null;
  const value = toNumber(text.slice(start, end));
  return { end, value: sign === MINUS ? -value : value };
}
