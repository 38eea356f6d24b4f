/** A name in a folder. */
export interface ShownName {
  /** As it is shown. */
  readonly name: string;
  /** As the system has it. */
  readonly bytes: Uint8Array;
}

/**
 * The names of a folder in the order of their code units. A system knows names as bytes: those that are no UTF-8 come from
 * archives and disks of Chinese systems and are GB 18030; what is neither, and what would look like another name of the
 * folder, is shown byte by byte, `\xB1\xA8.txt`.
 */
export function shownNames(names: readonly Uint8Array[]): ShownName[] {
  const shown: ShownName[] = [];
  const odd: Uint8Array[] = [];
  for (const bytes of names) {
    const name = decoded(bytes, 'utf-8');
    if (name === null) odd.push(bytes);
    else shown.push({ name, bytes });
  }
  const taken = new Set(shown.map(({ name }) => name));
  for (const bytes of odd) {
    const read = decoded(bytes, 'gb18030');
    const name = read === null || taken.has(read) ? byteByByte(bytes) : read;
    taken.add(name);
    shown.push({ name, bytes });
  }
  return shown.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const byteByByte = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`))
    .join('');
