import type { Amount } from './amount.js';
import { isDigit, skipBlanks } from './character.js';
import { toNumber } from './decimal.js';
import { hanAt } from './han-character.js';
import { findMark } from './mark.js';
import { mayGoOn } from './may-go-on.js';
import { type DigitString, readDigitString } from './read-digit-string.js';
import { readMixedRest } from './read-mixed.js';
import { readMultipliers } from './read-multipliers.js';
import { readMyriads } from './read-myriads.js';
import { readSection } from './read-section.js';

const POINT = 0x2e;

/** 万, the one multiplier that a higher one may take in: 一万二千亿. */
const MYRIAD = 4;
const HUNDRED_MILLION = 8;

/** The least section between 万 and 亿 in 一万二千亿; 一万三亿 is two numbers. */
const FULL_SECTION = 1000;

const HUNDRED = 100;

/** A section with its multipliers: 三千万. */
interface Term {
  readonly value: number;
  readonly max: number;
  readonly scale: number;
}

/** Reads a number in characters at `offset`: a digit string, an integer or a decimal. */
export function readHan(text: string, offset: number): Amount | null {
  const single = readSingle(text, offset);
  if (single) return single;
  const padded = readPadded(text, offset);
  if (padded) return padded;
  const section = readSection(text, offset, 0);
  const string = readDigitString(text, offset) ?? readZeroBeforePoint(text, offset);
  // A run of digits is a string unless it is a pair (三五, 两三万): then the section takes all of it.
  const integer = string && (!section || string.end > section.end) ? string : readHanInteger(text, offset);
  if (!integer) return null;
  const last = hanAt(text, integer.end - 1);
  const whole = integer.kind === 'integer' && !integer.bare && integer.max === integer.value;
  const rest = whole && last?.kind === 'myriad' ? readMixedRest(text, integer.end, integer.value, last.value) : null;
  return rest ?? readDecimals(text, integer);
}

/** A digit with nothing behind it that it could go on with, as most are: 一 of 一、 and 三 of 三人. */
function readSingle(text: string, offset: number): Amount | null {
  const digit = hanAt(text, offset);
  const next = text.charCodeAt(offset + 1);
  if (digit?.kind !== 'digit' || mayGoOn(text, offset + 1) || isDigit(next) || next === POINT) return null;
  return { end: offset + 1, value: digit.value, max: digit.value, kind: 'integer', bare: false };
}

/** 零三十 of 一小时零三十分钟: a zero that only joins the number to what stands before. */
function readPadded(text: string, offset: number): Amount | null {
  const zero = hanAt(text, offset);
  if (zero?.kind !== 'zero' || !zero.single || zero.within) return null;
  const section = readSection(text, offset + 1, 0);
  if (!section?.powered || section.bare || section.max > section.value || section.value >= HUNDRED) return null;
  return { end: section.end, value: section.value, max: section.max, kind: 'integer', bare: false };
}

/** The 〇 of 〇点五, which by itself is no number. */
function readZeroBeforePoint(text: string, offset: number): DigitString | null {
  const zero = hanAt(text, offset);
  const point = zero?.kind === 'zero' && !zero.within ? findMark(text, offset + 1, 'point') : null;
  if (!point || hanAt(text, point.end)?.string !== true) return null;
  return { end: offset + 1, value: 0, max: 0, kind: 'integer', bare: false, digits: '0' };
}

/** Reads an integer with its powers and multipliers: 一亿二千三百万零五, 二百五, 十七八万, 百万. */
export function readHanInteger(text: string, offset: number): Amount | null {
  const terms: Term[] = [];
  let end = offset;
  let above = 0;
  let bare = false;
  for (;;) {
    const section = readSection(text, end, above);
    const myriads = section || terms.length === 0 ? readMyriads(text, section?.end ?? end) : null;
    if (!myriads) {
      if (!section) break;
      terms.push({ value: section.value, max: section.max, scale: 0 });
      bare = section.bare;
      end = section.end;
      break;
    }
    const term = multiplied(terms, section ?? { value: 1, max: 1, padded: false }, myriads.scale);
    if (!term) break;
    terms.push(term);
    end = myriads.end;
    above = hanAt(text, end - 1)?.value ?? 0;
    bare = section === null || section.bare;
    if (bare || term.max > term.value) break;
  }
  if (terms.length === 0) return null;
  const value = terms.reduce((sum, term) => sum + term.value, 0);
  const max = terms.reduce((sum, term) => sum + term.max, 0);
  return { end, value, max, kind: 'integer', bare };
}

/** The next term; takes in the 万 before it for 亿. Null if the multipliers do not descend. */
function multiplied(
  terms: Term[],
  section: { readonly value: number; readonly max: number; readonly padded: boolean },
  scale: number,
): Term | null {
  const last = terms.at(-1);
  const factor = 10 ** scale;
  if (!last || last.scale > scale) return { value: section.value * factor, max: section.max * factor, scale };
  const takesIn =
    last.scale === MYRIAD && scale === HUNDRED_MILLION && (section.padded || section.value >= FULL_SECTION);
  const before = terms.at(-2);
  if (!takesIn || (before && before.scale <= scale)) return null;
  terms.pop();
  return { value: (last.value + section.value) * factor, max: (last.max + section.max) * factor, scale };
}

/** The decimals behind an integer (三点五, 一点二万), or the integer itself. */
function readDecimals(text: string, integer: Amount): Amount {
  if (integer.bare || integer.max > integer.value || integer.kind === 'digits') return integer;
  const point = findMark(text, integer.end, 'point');
  const string = point && readDigitString(text, skipBlanks(text, point.end));
  if (!string || isClockTime(text, string.end) || isSpokenMinute(text, integer, string)) return integer;
  const multipliers = readMultipliers(text, string.end);
  const value = toNumber(`${integer.value}.${string.digits}e${multipliers?.scale ?? 0}`);
  return { end: multipliers?.end ?? string.end, value, max: value, kind: 'decimal', bare: false };
}

/** Hours of a day. */
const HOURS = 24;

/** 八点零五分: a zero before the minutes; 零点零五分 is a decimal. */
function isSpokenMinute(text: string, { value }: Amount, { digits, end }: DigitString): boolean {
  return (
    value > 0 &&
    value <= HOURS &&
    digits.length === 2 &&
    digits.startsWith('0') &&
    findMark(text, end, 'minute') !== null
  );
}

/** 八点三十分, 九点一刻. */
function isClockTime(text: string, offset: number): boolean {
  const next = hanAt(text, offset);
  return (
    next?.kind === 'ten' || (next?.kind === 'power' && next.value === 1) || findMark(text, offset, 'clock') !== null
  );
}
