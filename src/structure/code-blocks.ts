import type { Span } from '../source/span.js';

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})([^\r\n`]*)/gm;
/** What a writer calls text that is no program's. */
const PROSE = /^[ \t]*(?:text|txt|plain|plaintext|md|markdown)?[ \t]*$/i;
const HAN = /\p{Script=Han}/gu;
const INK = /\S/gu;

/**
 * The blocks of a program's text between fences, as Markdown has them; what is never closed is none. Of prose that stands between them, more than half
 * of it Chinese characters, only the fences are.
 */
export function findCode(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly start: number; readonly sign: string; readonly from: number; readonly prose: boolean } | null =
    null;
  for (const { index, 0: whole, 1: sign = '', 2: info = '' } of text.matchAll(FENCE)) {
    if (open === null) open = { start: index, sign, from: index + whole.length, prose: PROSE.test(info) };
    else if (sign.startsWith(open.sign)) {
      const end = index + whole.length;
      if (open.prose && isProse(text.slice(open.from, index)))
        found.push({ start: open.start, end: open.from }, { start: index, end });
      else found.push({ start: open.start, end });
      open = null;
    }
  }
  return found;
}

const isProse = (text: string): boolean => 2 * countOf(text, HAN) > countOf(text, INK);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
