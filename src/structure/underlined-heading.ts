import type { Span } from '../source/span.js';

/** `====` and `----` right below a line. */
const UNDERLINE = /^(?:={3,60}|-{3,60})$/;
const LONGEST = 60;
/** The marks of other lines, and what ends a clause, as they stand in a text that is not read yet. */
const NO_HEADING = /^(?:[#>|<]|[-*+] )|[。！？；：，!?;:,]$/;

/** A heading with a line drawn below it. */
export interface UnderlinedHeading extends Span {
  /** 1 for a double line, 2 for a simple one. */
  readonly level: 1 | 2;
}

/** The headings that a plain text marks by a line drawn right below, as Markdown does: alone in their paragraph, and no sentences. */
export function findUnderlined(text: string, from: number): readonly UnderlinedHeading[] {
  if (!text.includes('---', from) && !text.includes('===', from)) return [];
  const found: UnderlinedHeading[] = [];
  let above: Span | null = null;
  let begins = true;
  let start = from;
  for (const line of text.slice(from).split(LINE_END)) {
    const words = line.trim();
    const isDrawn: boolean = above !== null && UNDERLINE.test(words);
    if (above !== null && isDrawn) found.push({ ...above, level: words.startsWith('=') ? 1 : 2 });
    const first = start + line.indexOf(words);
    above = begins && !isDrawn && isHeading(words) ? { start: first, end: first + words.length } : null;
    begins = isDrawn || words === '';
    start += line.length + 1;
  }
  return found;
}

/** Of the two ends of a line the first is a blank. */
const LINE_END = /\n|\r(?!\n)/;

const isHeading = (words: string): boolean => words !== '' && words.length <= LONGEST && !NO_HEADING.test(words);
