/** Character tests on UTF-16 code units of the shadow. */

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

export const isLineEnd = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;

export const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c;

/** Han of the Basic Multilingual Plane, with 々: what a segmenter gets to see. */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  code === 0x3005 ||
  (code >= 0xf900 && code <= 0xfaff);

/** Letters of alphabetic scripts: Latin to the end of Greek and Cyrillic, kana, Hangul. */
export const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0xac00 && code <= 0xd7a3);

const PLACEHOLDER_CODES = new Set([...'xX×*_'].map((character) => character.charCodeAt(0)));

/** Characters that stand for anonymised ones: `x X × * _`. */
export const isPlaceholder = (code: number): boolean => PLACEHOLDER_CODES.has(code);
