import { isLineEnd } from './character.js';

/** Longest quotation that is taken for a name; what is longer is speech. */
const LONGEST_NAME = 40;

/** Longest title between 《 and 》. */
const LONGEST_TITLE = 80;

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '《': '》', '〈': '〉' };

/** Marks that end a sentence: a quotation with one inside is speech. */
const SENTENCE_END = new Set(['。', '!', '?', ';']);

/**
 * The end of the quotation that opens at `offset`, closing mark included, or `offset` if none opens there,
 * it does not close within the length of a name, or it holds a sentence.
 */
export function quotationEnd(text: string, offset: number): number {
  const open = text[offset] ?? '';
  const close = CLOSING[open];
  if (close === undefined) return offset;
  const isTitle = open === '《' || open === '〈';
  const limit = Math.min(text.length, offset + 2 + (isTitle ? LONGEST_TITLE : LONGEST_NAME));
  let depth = 0;
  for (let at = offset + 1; at < limit; at++) {
    const mark = text[at] ?? '';
    if (mark === close && depth === 0) return at > offset + 1 ? at + 1 : offset;
    if (mark === close) depth--;
    else if (mark === open) depth++;
    else if (isLineEnd(mark.charCodeAt(0)) || (!isTitle && SENTENCE_END.has(mark))) return offset;
  }
  return offset;
}
