import type { Span } from '../source/span.js';

/** A block of properties above a text, as programs that make pages of Markdown write it. */
const FRONT_MATTER =
  /^[\ufeff\s]{0,8}---[ \t]*\r?\n[A-Za-z_][\w-]{0,40}[ \t]*:(?:[^\n]*\n){1,200}?---[ \t]*(?=\r?\n|$)/;
/** Not the sign of a text over several lines: `title: >-`. */
const WORDS = /[\p{L}\p{N}]/u;
const TITLE = /^title[ \t]*:[ \t]*(["']?)([^\r\n]*?)\1[ \t]*\r?$/im;

/** The properties of a text, and the value of its title; null where it has no title. */
export interface FrontMatter extends Span {
  readonly title: Span | null;
}

/** Finds the block between `---` with which a text begins: `title: 会议纪要`, `date: 2021-03-05`; null where there is none. */
export function findFrontMatter(text: string): FrontMatter | null {
  const block = FRONT_MATTER.exec(text)?.[0];
  if (block === undefined) return null;
  const start = block.indexOf('---');
  const title = TITLE.exec(block);
  const words = title?.[2] ?? '';
  if (title === null || !WORDS.test(words)) return { start, end: block.length, title: null };
  const from = title.index + title[0].lastIndexOf(words);
  return { start, end: block.length, title: { start: from, end: from + words.length } };
}
