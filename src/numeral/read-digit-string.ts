import type { Amount } from './amount.js';
import { isDigit, isLetter } from './character.js';
import { toNumber } from './decimal.js';
import { hanAt } from './han-character.js';

const POINT = 0x2e;

/** Digits written one after the other: 二〇一四, 〇五. */
export interface DigitString extends Amount {
  /** The digits in ASCII. */
  readonly digits: string;
}

/** Reads the run of digits and zeros at `offset`, even a single one; null where there is none or nothing but 〇. */
export function readDigitString(text: string, offset: number): DigitString | null {
  let digits = '';
  let at = offset;
  // O and 0 count once something solid stands before them; the run may end in them, as in 二O一O年.
  let solid = offset;
  let number = false;
  for (let character = hanAt(text, at); character?.string; character = hanAt(text, at)) {
    if (character.within && solid === offset) break;
    digits += character.value;
    at++;
    if (!character.within) solid = at;
    number ||= character.single || character.kind === 'digit';
  }
  const end = endsCleanly(text, at) ? at : solid;
  if (!number || end === offset) return null;
  const literal = digits.slice(0, end - offset);
  const value = toNumber(literal);
  return { end, value, max: value, kind: literal.length > 1 ? 'digits' : 'integer', bare: false, digits: literal };
}

function endsCleanly(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return !isDigit(code) && !isLetter(code) && code !== POINT;
}
