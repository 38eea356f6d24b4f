import type { Amount } from './amount.js';
import { isDigit, isLetter, skipBlanks } from './character.js';
import { clamp, scaled, toNumber } from './decimal.js';
import { hanAt } from './han-character.js';
import { lexicon, numberAttribute } from './lexicon.js';
import { findMark } from './mark.js';
import { mayGoOn } from './may-go-on.js';
import { type Arabic, readArabic } from './read-arabic.js';
import { readMultipliers } from './read-multipliers.js';
import { readMyriads } from './read-myriads.js';
import { readSection } from './read-section.js';

const CARET = '^'.charCodeAt(0);
const MINUS = '-'.charCodeAt(0);
const PLUS = '+'.charCodeAt(0);
const EXPONENT_MARKS = [...'eE'].map((letter) => letter.charCodeAt(0));

/** 3.5×10^4, 3.5×10⁴: the sign of multiplication, the base, and an exponent behind a caret or raised. */
const TIMES_TEN = /[×*]10(?:\^(?<caret>[+-]?\d{1,3})|(?<raised>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?!\d)/y;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const TIMES = [...'×*'].map((sign) => sign.charCodeAt(0));

/** More digits than this are a number of an account or a licence, not a quantity; a double holds no more exactly. */
const MAX_QUANTITY_DIGITS = 15;

/** Digits of an exponent: beyond them every result is 0 or too large anyway. */
const MAX_EXPONENT_DIGITS = 4;

/** What stands so far of a mixed number. */
interface Sum {
  readonly end: number;
  /** The groups that have their multiplier: 1亿. */
  readonly total: number;
  /** Thousands and hundreds whose multiplier may still come: 2千 of 2千3百万. */
  readonly group: number;
  /** The exponent that the next term must stay below. */
  readonly limit: number;
  /** The exponent of the last multiplier, which the next one must stay below. */
  readonly above: number;
}

/** Signs behind a whole clause. */
const CLAUSE_ENDS = ',。;!?\n)';

let letters: ReadonlyMap<number, number> | undefined;

/** Reads a number that begins in Arabic digits: 5,200, 1.2万, 1亿2千万, 3万4000, 5k, 10^6, 1e10. */
export function readMixed(text: string, offset: number): Amount | null {
  const head = readArabic(text, offset);
  if (!head) return null;
  const plain = head.decimal ? 'decimal' : head.digits > MAX_QUANTITY_DIGITS ? 'digits' : 'integer';
  if (!mayGoOn(text, head.end)) return amount(head.end, head.value, plain);
  const exponential = readExponential(text, head);
  if (exponential) return exponential;
  const letter = letterPower(text, head.end);
  if (letter > 0) return amount(head.end + 1, scaled(head.value, letter), plain);

  const multipliers = readMultipliers(text, head.end);
  if (!multipliers) return amount(head.end, head.value, plain);
  // 200百: a slip, whose multiplier the digits have stated already.
  const slip = multipliers.power > 0 && !head.decimal && head.digits > multipliers.power;
  const value = scaled(head.value, slip ? multipliers.scale - multipliers.power : multipliers.scale);
  if (head.decimal || slip) return amount(multipliers.end, value, plain);
  const { end, scale, power } = multipliers;
  return goOn(
    text,
    scale > power
      ? { end, total: value, group: 0, limit: scale, above: scale }
      : { end, total: 0, group: value, limit: power, above: Number.POSITIVE_INFINITY },
  );
}

/** The terms in Arabic digits behind a number in characters that ends in a multiplier: 3000万 of 十亿3000万. */
export function readMixedRest(text: string, end: number, total: number, scale: number): Amount | null {
  if (!isDigit(text.charCodeAt(end))) return null;
  const rest = goOn(text, { end, total, group: 0, limit: scale, above: scale });
  return rest.end > end ? rest : null;
}

function goOn(text: string, first: Sum): Amount {
  let sum = first;
  for (let next = readNext(text, sum); next; next = readNext(text, sum)) sum = next;
  return amount(sum.end, sum.total + sum.group, 'integer');
}

function amount(end: number, value: number, kind: Amount['kind']): Amount {
  return { end, value, max: value, kind, bare: false };
}

/** The next term below those read: 2千万 behind 1亿, 4000 behind 3万, 五千 behind 3万, 零30万 behind 2千. */
function readNext(text: string, sum: Sum): Sum | null {
  if (sum.limit === 0) return null;
  const start = skipBlanks(text, sum.end);
  const zero = hanAt(text, start)?.kind === 'zero' && isDigit(text.charCodeAt(start + 1));
  if (zero) return readNextArabic(text, sum, start + 1, true);
  return isDigit(text.charCodeAt(start)) ? readNextArabic(text, sum, start, false) : readNextHan(text, sum);
}

function readNextArabic(text: string, sum: Sum, start: number, padded: boolean): Sum | null {
  const next = readArabic(text, start);
  if (!next || next.digits === 0) return null;
  const multipliers = readMultipliers(text, next.end);
  if (multipliers) {
    const { end, scale, power } = multipliers;
    const term = scaled(next.value, power);
    // 3千5百万, but 3千 and 5万: a group goes on at the place below, or behind a zero.
    if (sum.group > 0 && scale > power && !padded && term < 10 ** (sum.limit - 1)) return null;
    return addTerm(sum, term, scale - power, end, next.decimal ? 0 : scale > power ? scale : power);
  }
  // Without a multiplier of their own the digits must fill the places that are left (3万4000, not 5万3), or a zero.
  const fits = padded ? next.value < 10 ** sum.limit : next.digits === sum.limit && start === sum.end;
  if (!fits && isSpokenShort(text, sum, start, next)) {
    return { ...sum, end: next.end, group: sum.group + scaled(next.value, sum.limit - 1), limit: 0 };
  }
  if (!fits || next.decimal || findMark(text, next.end, 'date')) return null;
  return { ...sum, end: next.end, group: sum.group + next.value, limit: 0 };
}

/** 12万6, 3万5元: a last digit for the place below, where nothing or a unit of money follows that shows no other number to begin. */
function isSpokenShort(text: string, sum: Sum, start: number, { end, value, digits, decimal }: Arabic): boolean {
  if (digits !== 1 || decimal || value === 0 || start !== sum.end || sum.limit < 2) return false;
  return end === text.length || CLAUSE_ENDS.includes(text.charAt(end)) || findMark(text, end, 'money') !== null;
}

/** Adds a term; its multiplier takes in the group that is still open (2千 and 3百万). Null if they do not descend. */
function addTerm(sum: Sum, term: number, myriad: number, end: number, limit: number): Sum | null {
  if (sum.group > 0 && myriad > 0) {
    if (term >= 10 ** sum.limit || myriad >= sum.above) return null;
    return {
      end,
      total: sum.total + scaled(sum.group + term, myriad),
      group: 0,
      limit: Math.min(limit, myriad),
      above: myriad,
    };
  }
  const whole = scaled(term, myriad);
  if (whole >= 10 ** sum.limit) return null;
  return myriad > 0
    ? { end, total: sum.total + whole, group: 0, limit, above: myriad }
    : { ...sum, end, group: sum.group + whole, limit };
}

function readNextHan(text: string, sum: Sum): Sum | null {
  const { end, limit } = sum;
  const section = readSection(text, end, limit);
  if (!section || section.bare || section.max > section.value || !(section.padded || section.powered)) return null;
  const myriads = readMyriads(text, section.end);
  const open = sum.group > 0 && myriads !== null;
  const term = open ? section.value : section.value * 10 ** (myriads?.scale ?? 0);
  // It must reach the place below the last multiplier (3万五千), or say that it does not (3万零五).
  if (term >= 10 ** limit || (!section.padded && term < 10 ** (limit - 1))) return null;
  return addTerm(sum, section.value, myriads?.scale ?? 0, myriads?.end ?? section.end, myriads?.scale ?? 0);
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

/** 3.5×10^4 */
function readScientific(text: string, { end, value }: Arabic): Amount | null {
  TIMES_TEN.lastIndex = end;
  const { caret, raised = '' } = TIMES_TEN.exec(text)?.groups ?? {};
  if (TIMES_TEN.lastIndex <= end) return null;
  const digits = [...raised].map((sign) => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign));
  const exponent = Number(caret ?? digits.join('').replace('⁻', '-').replace('⁺', ''));
  return amount(TIMES_TEN.lastIndex, scaled(value, exponent), 'exponent');
}

/** 10^6, 2.5^-1, 1e10, 10的6次方. */
function readExponential(text: string, base: Arabic): Amount | null {
  const mark = text.charCodeAt(base.end);
  if (TIMES.includes(mark)) return readScientific(text, base);
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
