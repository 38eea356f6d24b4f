/** Signs of the fonts Wingdings and Symbol that stand for text, by their codes in the private area. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x81, '①'],
  [0x82, '②'],
  [0x83, '③'],
  [0x84, '④'],
  [0x85, '⑤'],
  [0x86, '⑥'],
  [0x87, '⑦'],
  [0x88, '⑧'],
  [0x89, '⑨'],
  [0x8a, '⑩'],
  [0xa1, '○'],
  [0xa3, '□'],
  [0xa7, '■'],
  [0xa8, '□'],
  [0xb2, '★'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb1, '±'],
  [0xb0, '°'],
  [0xd7, '·'],
  [0xd8, '➢'],
  [0xfb, '×'],
  [0xfc, '√'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);
const PRIVATE = 0xf000;
const UNKNOWN = '•';

/** The sign of a font that a run names by its code, in hexadecimal. */
export function symbolOf(code: string): string {
  const value = Number.parseInt(code, 16);
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return '';
  if (value < PRIVATE || value > PRIVATE + 0xff) return String.fromCharCode(value);
  return SIGNS.get(value - PRIVATE) ?? UNKNOWN;
}
