/** So much of a file shows what it is. */
const HEAD = 4096;
/** UTF-16 has NULs, and says what it is by its mark. */
const UTF_16: readonly (readonly [number, number])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
/** The control characters that texts have: tab, line feed, vertical tab, form feed, carriage return, and escape. */
const IN_TEXTS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
const FIRST_PRINTABLE = 0x20;

/** Whether bytes may be text in some encoding: what is not text has control characters soon. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (UTF_16.some(([first, second]) => bytes[0] === first && bytes[1] === second)) return true;
  return bytes.subarray(0, HEAD).every((byte) => byte >= FIRST_PRINTABLE || IN_TEXTS.has(byte));
}
