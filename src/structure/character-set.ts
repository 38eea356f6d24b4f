const CODES = 0x10000;
const BITS = 5;

/** A set of UTF-16 code units as bits: a test costs a look-up, which matters where every character of a text is tested. */
export interface CharacterSet {
  has(code: number): boolean;
}

/** A set of the code units given. */
export function createCharacterSet(codes: Iterable<number>): CharacterSet {
  const words = new Uint32Array(CODES >> BITS);
  for (const code of codes) words[code >> BITS] = (words[code >> BITS] ?? 0) | (1 << (code & 31));
  return { has: (code) => (((words[code >> BITS] ?? 0) >>> (code & 31)) & 1) === 1 };
}

/** The code units of a string. */
export function codesOf(characters: string): number[] {
  return Array.from({ length: characters.length }, (_, index) => characters.charCodeAt(index));
}
