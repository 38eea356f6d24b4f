import type { Span } from '../source/span.js';
import { endsSentence, isBlank, isDigit } from './character.js';
import { normalForm } from './normal-form.js';
import { vocabulary } from './vocabulary.js';

/** An entry is no longer, and no list of contents has more lines. */
const LONGEST_ENTRY = 60;
const MOST_ENTRIES = 150;
const LEAST_ENTRIES = 2;
/** So many lines in a row, each with dots before its page, are a list of contents without a heading too. */
const LEAST_UNTITLED = 3;
/** `……`, `....`, `···` */
const LEADERS = '.…·•-—_ ';
const LEAST_LEADERS = 2;

/** Lists of contents: the line 目录 and the entries below it, which the text repeats; or lines that lead to pages. */
export function findContents(shadow: string, lines: readonly Span[]): Span[] {
  const found: Span[] = [];
  let index = 0;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    const isTitle = vocabulary.contentsWord.get(normalForm(shadow, line)) !== undefined;
    const first = isTitle ? index + 1 : index;
    const entries = entriesFrom(shadow, lines, first, isTitle);
    if (entries === 0) {
      index++;
      continue;
    }
    for (const entry of lines.slice(index, first + entries)) found.push(entry);
    index = first + entries;
  }
  return found;
}

/** How many lines are entries. */
function entriesFrom(shadow: string, lines: readonly Span[], first: number, titled: boolean): number {
  let count = 0;
  while (isEntry(shadow, lines[first + count])) count++;
  if (count >= (titled ? LEAST_ENTRIES : LEAST_UNTITLED)) return count;
  return titled ? untilRepeated(shadow, lines, first) : 0;
}

/** `一、成绩……1` */
function isEntry(shadow: string, line: Span | undefined): boolean {
  if (line === undefined || line.end - line.start > LONGEST_ENTRY) return false;
  let at = line.end;
  while (at > line.start && isDigit(shadow.charAt(at - 1))) at--;
  if (at === line.end || line.end - at > 3) return false;
  let leaders = 0;
  while (at > line.start && LEADERS.includes(shadow.charAt(at - 1))) {
    at--;
    if (!isBlank(shadow.charAt(at))) leaders++;
  }
  // One … is three dots.
  return at > line.start && (leaders >= LEAST_LEADERS || shadow.charAt(at) === '…');
}

/** The number of short lines before the first of them comes again. */
function untilRepeated(shadow: string, lines: readonly Span[], first: number): number {
  const entry = lines[first];
  if (entry === undefined) return 0;
  const wanted = nameOf(shadow, entry);
  if (wanted === '') return 0;
  for (let count = 0; count < MOST_ENTRIES; count++) {
    const line = lines[first + count];
    if (line === undefined || line.end - line.start > LONGEST_ENTRY) return 0;
    if (count >= LEAST_ENTRIES && nameOf(shadow, line) === wanted) return count;
    if (endsSentence(shadow.charAt(line.end - 1)) && shadow.charAt(line.end - 1) !== '…') return 0;
  }
  return 0;
}

/** An entry without its page. */
function nameOf(shadow: string, { start, end }: Span): string {
  let to = end;
  while (to > start && (isDigit(shadow.charAt(to - 1)) || LEADERS.includes(shadow.charAt(to - 1)))) to--;
  return normalForm(shadow, { start, end: to });
}
