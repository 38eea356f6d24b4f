const ZERO = 0x30;
const NINE = 0x39;
const SPACE = 0x20;

/** Blanks inside a numeral that a converter spread out: at most so many in a row. */
export const MAX_BLANKS = 2;

/** An ASCII digit; in a shadow there are no others. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** An ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A Han character of the basic plane, where all those of numerals are. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** The end of the run of ASCII digits that begins at `offset`. */
export function endOfDigits(text: string, offset: number): number {
  let at = offset;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** The start of the run of ASCII digits that ends at `offset`; of a longer run than `most`, one digit more than that. */
export function startOfDigits(text: string, offset: number, most: number): number {
  let at = offset;
  while (offset - at <= most && isDigit(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Past the blanks at `offset`; `offset` itself if there are more of them than stand inside a numeral. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (text.charCodeAt(at) === SPACE) {
    if (at - offset === MAX_BLANKS) return offset;
    at++;
  }
  return at;
}
