import type { Span } from '../source/span.js';
import { hasWords } from './has-words.js';

/** A block of properties above a text, as programs that make pages of Markdown write it. */
const FRONT_MATTER =
  /^[\ufeff\s]{0,8}---[ \t]*\r?\n(?:(?:[A-Za-z_][\w-]{0,40}[ \t]*:|[ \t]+\S|-[ \t]|[#\]])[^\n]*\n|[ \t]*\r?\n){1,200}?---[ \t]*(?=\r?\n|$)/;
/** One of the properties that such programs know. */
const KNOWN =
  /^(?:author|categor(?:y|ies)|comments|cover|created|date|description|draft|layout|permalink|slug|summary|tags?|title|toc|updated)[ \t]*:/im;
const TITLE = /^title[ \t]*:([^\r\n]*)/im;
/** Blanks and quotation marks around the words of a title. */
const AROUND = new Set([' ', '\t', '"', "'"]);

/** The properties of a text, and the value of its title; null where it has no title. */
export interface FrontMatter extends Span {
  readonly title: Span | null;
}

/** Finds the block between `---` with which a text begins: `title: 会议纪要`, `date: 2021-03-05`; null where there is none. */
export function findFrontMatter(text: string): FrontMatter | null {
  const block = FRONT_MATTER.exec(text)?.[0];
  if (block === undefined || !KNOWN.test(block)) return null;
  const start = block.indexOf('---');
  const title = TITLE.exec(block);
  // `title: >-` is the sign of a text over several lines.
  if (title === null || !hasWords(title[1] ?? '')) return { start, end: block.length, title: null };
  let to = title.index + title[0].length;
  let from = to - (title[1] ?? '').length;
  while (AROUND.has(block.charAt(from))) from++;
  while (AROUND.has(block.charAt(to - 1))) to--;
  return { start, end: block.length, title: { start: from, end: to } };
}
