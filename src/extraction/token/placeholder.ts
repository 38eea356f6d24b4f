import { isDigit, isLetter, isPlaceholder } from './character.js';

/** The multiplication sign has no other use in a report than to stand for a character. */
const TIMES = 0xd7;

/** A longer run is taken in pieces of this length, so that no run is read again and again. */
const LONGEST = 64;

/** What words tell of the marks before them. */
export interface PlaceholderWords {
  /** Whether one mark may stand for a name there: `*县`. */
  readonly standsForPlace: (before: number) => boolean;
  /** Whether a number of months or days ends there: `**3月`. */
  readonly isOfDay: (behind: number) => boolean;
}

/**
 * The end of the placeholder that starts at `offset` (`xx`, `××`, `20xx`, `20_`, `**`), or `offset` if none does.
 * A run of placeholder characters and digits counts when it holds two placeholder characters, or one beside a digit,
 * or one `×`, or one `x` that is no part of a Latin word, or one mark before what `standsForPlace` says may follow (`*县`).
 */
export function placeholderEnd(text: string, offset: number, { standsForPlace, isOfDay }: PlaceholderWords): number {
  const run = runFrom(text, offset);
  const { end, marks, digits } = run;
  if (marks === 0) return offset;
  if (end === offset + LONGEST) return end;
  if (isLetter(text.charCodeAt(end)) || (offset > 0 && isLetter(text.charCodeAt(offset - 1)))) return offset;
  if (digits > 0 && emphasises(text, offset, end, isOfDay)) return offset;
  if (isBold(text, offset, run)) return offset;
  if (marks > 1) return end;
  const first = text.charCodeAt(offset);
  if (digits === 0) return first === TIMES || isLetter(first) || standsForPlace(end) ? end : offset;
  return multiplies(text, offset, run) ? offset : end;
}

/**
 * Whether the marks are those of Markdown, and the digits a number in bold or italics: **2020年**, **12**, **3月5日**.
 * Two digits behind marks may be all that is left of a year (**15年).
 */
function emphasises(text: string, offset: number, end: number, isOfDay: (behind: number) => boolean): boolean {
  const first = text.charAt(offset);
  if (first !== '*' && first !== '_') return closes(text, offset, end);
  let from = offset;
  while (offset - from < MOST_MARKS && text.charAt(from - 1) === first) from--;
  const [, open = '', digits = '', close = ''] = OPENED.exec(text.slice(from, end)) ?? [];
  if (digits === '') return false;
  if (YEAR.test(digits)) return true;
  return open.length > 1 && (open === close || isOfDay(end));
}

/**
 * Two marks make bold what stands between them and two more in its line: **青岚科技公司**, but not **县、**市.
 * Marks that a comma or a word stands before, or that end in the middle of a list, may stand for names.
 */
const BOLD = 2;
const SHORTEST_BOLD = 2;

/** Whether the marks at `offset` open or close bold letters; half of a mark of theirs stands for nothing either. */
const isBold = (text: string, offset: number, { marks, digits }: Run): boolean =>
  digits === 0 &&
  ((marks === BOLD && (opensBold(text, offset) || closesBold(text, offset))) ||
    (marks === 1 && isBold(text, offset - 1, { end: offset + 1, marks: BOLD, digits })));

function opensBold(text: string, offset: number): boolean {
  const mark = text.slice(offset, offset + BOLD);
  if (!BOLD_MARK.test(mark) || !BEFORE_BOLD.test(text.charAt(offset - 1))) return false;
  const line = (text.slice(offset + BOLD, offset + BOLD + LONGEST).split('\n', 1) as [string])[0];
  const length = line.indexOf(mark);
  const behind = text.charAt(offset + BOLD + length + BOLD);
  return length >= SHORTEST_BOLD && BOLD_WORDS.test(line.slice(0, length)) && BEHIND_BOLD.test(behind);
}

function closesBold(text: string, offset: number): boolean {
  const mark = text.slice(offset, offset + BOLD);
  const open = offset < BOLD ? -1 : lastOpen(text, offset, mark);
  return open >= 0 && opensBold(text, open) && text.indexOf(mark, open + BOLD) === offset;
}

/** Looks back only so far, so that no text is read again and again. */
function lastOpen(text: string, offset: number, mark: string): number {
  const from = Math.max(0, offset - LONGEST);
  const open = text.slice(from, offset).lastIndexOf(mark);
  return open < 0 ? -1 : from + open;
}

const BOLD_MARK = /^(?:\*\*|__)$/;
const BEFORE_BOLD = /^[\s|：:（([#>-]?$/u;
const BEHIND_BOLD = /^[\s|：:）)\]。；;]?$/u;
/** No blank or mark beside the marks, and no clauses between them; a unit of time has a number before it that is left out. */
const BOLD_WORDS = /^(?![年\s\p{P}])[^，。；！？*_]*[^\s、，:：*_]$/u;

/** Whether digits have such marks only behind them, and they close what opened before, or the digits are a year. */
function closes(text: string, offset: number, end: number): boolean {
  const [, digits = '', close = ''] = CLOSED.exec(text.slice(offset, end)) ?? [];
  if (close === '') return false;
  const opened = text.slice(Math.max(0, offset - close.length), offset) === close;
  return opened || (close.length > 1 && YEAR.test(digits));
}

/** Marks of emphasis before a number: no run of them is longer. */
const MOST_MARKS = 3;
const OPENED = /^(\*{1,3}|_{1,3})([0-9]+)(\*{0,3}|_{0,3})$/;
const CLOSED = /^([0-9]+)(\*{1,3}|_{1,3})$/;
const YEAR = /^(?:19|20)[0-9]{2}$/;

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
