import { isDigit, isLetter, isPlaceholder } from './character.js';

/** The multiplication sign has no other use in a report than to stand for a character. */
const TIMES = 0xd7;

/** A longer run is taken in pieces of this length, so that no run is read again and again. */
const LONGEST = 64;

/**
 * The end of the placeholder that starts at `offset` (`xx`, `××`, `20xx`, `20_`, `**`), or `offset` if none does.
 * A run of placeholder characters and digits counts when it holds two placeholder characters, or one beside a digit,
 * or one `×`, or one `x` that is no part of a Latin word, or one mark before what `standsForPlace` says may follow (`*县`).
 */
export function placeholderEnd(text: string, offset: number, standsForPlace: (before: number) => boolean): number {
  let end = offset;
  let marks = 0;
  let digits = 0;
  const limit = Math.min(text.length, offset + LONGEST);
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isPlaceholder(code)) marks++;
    else if (isDigit(code)) digits++;
    else break;
  }
  if (marks === 0) return offset;
  if (end === offset + LONGEST) return end;
  if (isLetter(text.charCodeAt(end)) || (offset > 0 && isLetter(text.charCodeAt(offset - 1)))) return offset;
  const first = text.charCodeAt(offset);
  const alone = marks === 1 && digits === 0;
  if (alone) return first === TIMES || isLetter(first) || standsForPlace(end) ? end : offset;
  // Behind a digit the mark multiplies: 7×24.
  if (marks === 1 && digits > 0 && isPlaceholder(first) && isDigit(text.charCodeAt(offset - 1))) return offset;
  // `3x5` and `3×4` are products, not names; a trailing run of digits is a number of its own.
  const product = marks === 1 && digits >= 2 && isDigit(first) && isDigit(text.charCodeAt(end - 1));
  return product ? offset : end;
}
