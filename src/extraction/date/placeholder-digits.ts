import { isDigit, isPlaceholder } from '../token/character.js';

/** Whether a text consists of anonymised characters and digits, with at least one of the former. */
export function isPlaceholderText(text: string): boolean {
  let anonymised = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isPlaceholder(code)) anonymised = true;
    else if (!isDigit(code)) return false;
  }
  return anonymised;
}

/** `20xx`, `20_`, `××` as digits of EDTF, `length` of them: `20XX`, `20XX`, `XXXX`. */
export function placeholderDigits(text: string, length: number): string {
  let digits = '';
  for (let at = 0; at < text.length && digits.length < length; at++) {
    digits += isDigit(text.charCodeAt(at)) ? text.charAt(at) : 'X';
  }
  return digits.padEnd(length, 'X');
}
