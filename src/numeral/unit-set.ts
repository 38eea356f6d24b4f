/** UTF-16 units as a table, 1 for each of them: a test costs one look-up, which is made at every character of a text. */
export function unitSet(codes: Iterable<number>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const code of codes) table[code] = 1;
  return table;
}
