import type { Amount } from './amount.js';
import { isDigit } from './character.js';
import { readHan } from './read-han.js';
import { readMixed } from './read-mixed.js';

const POINT = '.'.charCodeAt(0);

/** Reads an unsigned number at `offset`, in Arabic digits, in characters or in both. */
export function readAmount(text: string, offset: number): Amount | null {
  const code = text.charCodeAt(offset);
  return isDigit(code) || code === POINT ? readMixed(text, offset) : readHan(text, offset);
}
