import type { DraftLine } from '../compose-document.js';
import { needsBlank } from '../join-lines.js';
import { HAN_DIGITS } from '../number-format.js';
import type { PageLine } from './page-lines.js';

/** A line that ends this many characters before the edge ends its paragraph; */
const SHORT = 1.6;
/** without the end of a sentence this many, since an opening bracket takes the next characters to the next line. */
const SHORT_INSIDE = 3;
/** The first line of a paragraph begins at least this many characters behind the edge. */
const INDENT = 0.8;
/** Between paragraphs the distance of lines may be greater; by this factor it ends one. */
const WIDE_PITCH = 1.6;
/** Characters of another size by this factor belong to another paragraph. */
const OTHER_SIZE = 1.15;
const SENTENCE_END = /[。！？；：!?;:…”）)]$/;
/** `二、`, `（三）`, `4.`: a line that begins so behind a sentence begins a paragraph. */
export const NUMBERED = new RegExp(
  `^(?:[${HAN_DIGITS}]{1,4}、|\\d{1,3}(?:、|[.．](?!\\d))|[（(][${HAN_DIGITS}\\d]{1,4}[）)]|[①-⑳])`,
);
const LATIN_WORD = /^[\w.,/%-]+/;

/** Where the lines of a column begin and end, in points. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  /** The usual distance of lines. */
  readonly pitch: number;
}

export function edgesOf(lines: readonly PageLine[]): Edges {
  const pitches: number[] = [];
  lines.forEach(({ y }, index) => {
    const above = lines[index - 1];
    if (above !== undefined && above.y > y) pitches.push(above.y - y);
  });
  pitches.sort((a, b) => a - b);
  return {
    left: lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, { right }) => Math.max(most, right), 0),
    pitch: pitches[pitches.length >> 1] ?? 0,
  };
}

/** True if a line goes on with the paragraph of the one before it. */
export function goesOn(last: PageLine, line: PageLine, before: Edges, here: Edges): boolean {
  const size = Math.max(last.size, line.size);
  if (size > OTHER_SIZE * Math.min(last.size, line.size)) return false;
  // A word that does not fit goes to the next line as a whole and leaves its room empty.
  const word = LATIN_WORD.exec(line.text)?.[0].length ?? 0;
  const short = SENTENCE_END.test(last.text) ? SHORT : SHORT_INSIDE;
  if (before.right - last.right > short * size + word * size * 0.6) return false;
  if (line.page === last.page) {
    const pitch = last.y - line.y;
    // The top of the next column follows on the foot of the one before it, as that of a page does.
    if (pitch > WIDE_PITCH * Math.max(here.pitch, size) || (pitch <= 0 && before === here)) return false;
  }
  if (line.x - here.left <= INDENT * size) return !(SENTENCE_END.test(last.text) && NUMBERED.test(line.text));
  // Indented: the rest of a list item, whose number stands further left, or the beginning of a paragraph.
  const asLast = Math.abs(line.x - here.left - (last.x - before.left)) < SHORT / 2;
  const hangs = last.x - before.left <= INDENT * size;
  return (asLast || hangs) && !SENTENCE_END.test(last.text);
}

/** 9, .5%; 12, and 500: a number that goes on in the next line. */
const isBrokenNumber = (text: string, next: string): boolean =>
  (/\d$/.test(text) && /^[.,%‰]\d|^[%‰]/.test(next)) || (/\d[.,]$/.test(text) && /^\d/.test(next));

/** Lines without what parted them; no blank inside Chinese. */
export function joined(lines: readonly PageLine[]): { text: string; lines: DraftLine[] } {
  let text = '';
  const places: DraftLine[] = [];
  for (const { text: next, page, line } of lines) {
    if (needsBlank(text.at(-1) ?? '', next.charAt(0)) && !isBrokenNumber(text, next)) text += ' ';
    places.push({ offset: text.length, page, line });
    text += next;
  }
  return { text, lines: places };
}

/** The paragraphs of lines that have a column of their own, such as those of a cell. */
export function paragraphsOf(lines: readonly PageLine[], edges: Edges): PageLine[][] {
  const paragraphs: PageLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const above = last?.at(-1);
    if (last !== undefined && above !== undefined && goesOn(above, line, edges, edges)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
