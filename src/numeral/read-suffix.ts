import type { Span } from '../source/span.js';
import type { Amount } from './amount.js';
import { skipBlanks } from './character.js';
import { scaled } from './decimal.js';
import { hanAt } from './han-character.js';
import { lexicon, numberAttribute } from './lexicon.js';
import { findMark, type MarkRole } from './mark.js';
import { endOfWord } from './non-numeral.js';
import type { Reading } from './reading.js';

/** Tenths in 十成. */
const MAX_TENTHS = 10;

let signs: ReadonlyMap<number, number> | undefined;

/** What a sign or a word right behind a number makes of it: 80%, 八成五, 九折, 三倍. Null if nothing. */
export function readSuffix(text: string, offset: number, amount: Amount): Reading | null {
  return (
    readPercent(text, amount) ??
    readTenths(text, amount) ??
    readDiscount(text, offset, amount) ??
    readMultiple(text, amount)
  );
}

/** 80%, 3‰, 80 % */
function readPercent(text: string, amount: Amount): Reading | null {
  signs ??= new Map(
    lexicon('percent-sign').map(({ word, attributes }) => [word.charCodeAt(0), numberAttribute(attributes, 'scale')]),
  );
  const at = skipBlanks(text, amount.end);
  const power = signs.get(text.charCodeAt(at));
  return power === undefined ? null : percent(at + 1, scaled(amount.value, power), scaled(amount.max, power));
}

function percent(end: number, value: number, max: number): Reading {
  return { end, value, max, kind: 'percent', bare: false };
}

/** 八成, 七八成, 八成五, 三成半; not where a word begins with 成 (三成立). */
function readTenths(text: string, amount: Amount): Reading | null {
  const mark = findSuffix(text, amount, 'tenth');
  if (!mark || amount.bare || amount.max > MAX_TENTHS || amount.value === 0) return null;
  const value = scaled(amount.value, 1);
  const max = scaled(amount.max, 1);
  if (max > value) return percent(mark.end, value, max);
  const half = findMark(text, mark.end, 'half');
  if (half && endOfWord(text, half.start) === half.start) return percent(half.end, value + 5, value + 5);
  const digit = hanAt(text, mark.end);
  const isLast = hanAt(text, mark.end + 1) === undefined && !findMark(text, mark.end + 1, 'tenth');
  if (digit?.kind !== 'digit' || !digit.string || !isLast || endOfWord(text, mark.end) > mark.end) {
    return percent(mark.end, value, max);
  }
  return percent(mark.end + 1, value + digit.value, value + digit.value);
}

/** 九折 is 90 per cent, 八五折 85, 75折 75, 9.5折 95. */
function readDiscount(text: string, offset: number, amount: Amount): Reading | null {
  const mark = amount.bare ? null : findSuffix(text, amount, 'discount');
  if (!mark) return null;
  const { value, max } = amount;
  if (value > 0 && max < 10 && max === value) return percent(mark.end, scaled(value, 1), scaled(value, 1));
  if (amount.end - offset !== 2 || amount.kind === 'decimal') return null;
  // A pair (七八折) is two digits here.
  const digits = max > value ? value * 10 + max : value;
  return digits < 100 ? percent(mark.end, digits, digits) : null;
}

/** 三倍, 3.4倍, 百倍, 一倍半 */
function readMultiple(text: string, amount: Amount): Reading | null {
  const mark = amount.kind === 'digits' ? null : findSuffix(text, amount, 'multiple');
  if (!mark) return null;
  const half = amount.bare ? null : findSuffix(text, mark, 'half');
  const more = half ? 0.5 : 0;
  const { value, max, bare } = amount;
  return { end: half?.end ?? mark.end, value: value + more, max: max + more, kind: 'multiple', bare };
}

/** The mark behind a number, unless a word begins with it (成立, 半导体). */
function findSuffix(text: string, { end }: { readonly end: number }, role: MarkRole): Span | null {
  const mark = findMark(text, end, role);
  return mark && endOfWord(text, mark.start) === mark.start ? mark : null;
}
