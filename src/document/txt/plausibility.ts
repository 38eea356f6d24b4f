/** The rows of GB 2312 and of Big5 that hold the characters in common use, as ranges of lead and trail bytes. */
const COMMON_ROWS = [
  { encoding: 'gb18030', lead: [0xb0, 0xd7], trail: [0xa1, 0xfe] },
  { encoding: 'big5', lead: [0xa4, 0xc6], trail: [0x40, 0xfe] },
] as const;

let common: Uint8Array | undefined;

/** For every UTF-16 unit, 1 if it is one of the ideographs in common use, Simplified or Traditional. */
function commonCharacters(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const { encoding, lead, trail } of COMMON_ROWS) {
    const decoder = new TextDecoder(encoding);
    for (let first: number = lead[0]; first <= lead[1]; first++) {
      for (let second: number = trail[0]; second <= trail[1]; second++) {
        const text = decoder.decode(new Uint8Array([first, second]));
        if (text.length === 1 && isIdeograph(text.charCodeAt(0))) table[text.charCodeAt(0)] = 1;
      }
    }
  }
  return table;
}

/**
 * How far a text looks like Chinese or plain Latin text, from 0 to 1: the share of characters that such text consists
 * of. In a wrong encoding many ideographs are rare ones, and others are no ideographs at all.
 */
export function plausibility(text: string): number {
  if (text === '') return 1;
  common ??= commonCharacters();
  let good = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (common[code] === 1 || isPrintable(code) || isPunctuation(code)) good++;
  }
  return good / text.length;
}

const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** ASCII without control characters that no text has. */
const isPrintable = (code: number): boolean => (code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d);

/** General punctuation, circled numbers, CJK punctuation, full-width forms. */
const isPunctuation = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x203b) ||
  (code >= 0x2460 && code <= 0x249b) ||
  (code >= 0x3000 && code <= 0x301f) ||
  (code >= 0xff01 && code <= 0xff5e);
