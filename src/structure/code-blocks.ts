import type { Span } from '../source/span.js';

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/gm;

/** The blocks of a program's text between fences, as Markdown has them; what is never closed is none. */
export function findCode(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly start: number; readonly sign: string } | null = null;
  for (const { index, 0: whole, 1: sign = '' } of text.matchAll(FENCE)) {
    if (open === null) open = { start: index, sign };
    else if (sign.startsWith(open.sign)) {
      found.push({ start: open.start, end: index + whole.length });
      open = null;
    }
  }
  return found;
}
