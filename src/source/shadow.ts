import { FROM, TO } from '../generated/script.js';

/** Code units converted by one call of `String.fromCharCode`: far below the limit on a call's arguments. */
const CHUNK = 8192;

let forms: Uint16Array | undefined;

/** The form of every UTF-16 unit; most stand for themselves. Built on first use. */
function formTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let index = 0; index < FROM.length; index++) table[FROM.charCodeAt(index)] = TO.charCodeAt(index);
  return table;
}

/**
 * The text as the rules see it, of the same length, character by character:
 *
 * - full-width ASCII is half-width: digits, letters, `，；：？！（）％．＋－` → `,;:?!()%.+-`; the marks without a
 *   half-width twin, `。` and `、`, stay, as do `《》〈〉【】〔〕…·`;
 * - quotation marks are one pair: `‘ 「 『 〝` → `“` and `’ 」 』 〞` → `”`. An ASCII `"` or `'` stays, since alone it does
 *   not tell whether it opens or closes;
 * - `–` and other short dashes and minus signs are `-`, `～ 〜` are `~`; `—` stays, the horizontal bar `―` is `—`;
 * - `○` is `〇`;
 * - every space, also of no width, is an ASCII space; tabs and line ends stay;
 * - Traditional is Simplified (`乾` and `著` stay), Kangxi radicals are ideographs.
 *
 * A character whose Simplified form has another length stays, so that `shadow(text).length === text.length` for
 * every string and an offset into one is an offset into the other.
 */
export function shadow(text: string): string {
  forms ??= formTable();
  const first = firstChange(text, forms);
  if (first === text.length) return text;

  const parts = [text.slice(0, first)];
  // A plain array: a typed one is copied element by element for the call.
  const codes: number[] = [];
  for (let start = first; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let index = 0; index < length; index++) codes[index] = forms[text.charCodeAt(start + index)] ?? 0;
    codes.length = length;
    parts.push(String.fromCharCode.apply(null, codes));
  }
  return parts.join('');
}

function firstChange(text: string, table: Uint16Array): number {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (table[code] !== code) return index;
  }
  return text.length;
}
