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
  const end = closingMark(text, { from: offset + 1, limit, open, close, isTitle });
  return end > offset + 1 ? end + 1 : offset;
}

/** Where to look for the mark that closes a quotation. */
interface Quotation {
  readonly from: number;
  readonly limit: number;
  readonly open: string;
  readonly close: string;
  readonly isTitle: boolean;
}

/** The index of the mark that closes the quotation; -1 if it is none of a name's. */
function closingMark(text: string, { from, limit, open, close, isTitle }: Quotation): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const mark = text[at] ?? '';
    if (mark === close) {
      if (depth === 0) return at;
      depth--;
    } else if (mark === open) depth++;
    else if (endsName(mark, isTitle)) return -1;
  }
  return -1;
}

const endsName = (mark: string, isTitle: boolean): boolean =>
  isLineEnd(mark.charCodeAt(0)) || (!isTitle && SENTENCE_END.has(mark));
