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
  const run = runFrom(text, offset);
  const { end, marks, digits } = run;
  if (marks === 0) return offset;
  if (end === offset + LONGEST) return end;
  if (isLetter(text.charCodeAt(end)) || (offset > 0 && isLetter(text.charCodeAt(offset - 1)))) return offset;
  if (marks > 1) return end;
  const first = text.charCodeAt(offset);
  if (digits === 0) return first === TIMES || isLetter(first) || standsForPlace(end) ? end : offset;
  return multiplies(text, offset, run) ? offset : end;
}

/** A run of placeholder characters and digits, and how many there are of each. */
interface Run {
  readonly end: number;
  readonly marks: number;
  readonly digits: number;
}

function runFrom(text: string, offset: number): Run {
  const limit = Math.min(text.length, offset + LONGEST);
  let end = offset;
  let marks = 0;
  let digits = 0;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isPlaceholder(code)) marks++;
    else if (isDigit(code)) digits++;
    else break;
  }
  return { end, marks, digits };
}

/** `7×24` behind its 7, `3x5` and `3×4` are products, not names; a trailing run of digits is a number of its own. */
function multiplies(text: string, offset: number, { end, digits }: Run): boolean {
  const first = text.charCodeAt(offset);
  if (isPlaceholder(first)) return isDigit(text.charCodeAt(offset - 1));
  return digits >= 2 && isDigit(first) && isDigit(text.charCodeAt(end - 1));
}
