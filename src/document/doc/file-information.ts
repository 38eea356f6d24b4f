/** What the file information block of a Word 97 document says, as far as its reader must know. */
export interface FileInformation {
  readonly encrypted: boolean;
  /** The document has lists that Word numbers. */
  readonly hasLists: boolean;
}

/** The block begins a sector; [MS-DOC] 2.5. */
const SECTOR = 512;
const IDENTIFIER = 0xa5ec;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;
/** The size of the table of lists, which begins with their number. */
const LISTS_SIZE = 0x02e6;

/** Finds the block; null if there is none, since the file is another one of an old Office. */
export function readFileInformation(bytes: Uint8Array): FileInformation | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let start = SECTOR; start + LISTS_SIZE + 4 <= bytes.length; start += SECTOR) {
    if (view.getUint16(start, true) !== IDENTIFIER) continue;
    return {
      encrypted: (view.getUint16(start + FLAGS, true) & ENCRYPTED) !== 0,
      hasLists: view.getUint32(start + LISTS_SIZE, true) > 2,
    };
  }
  return null;
}
