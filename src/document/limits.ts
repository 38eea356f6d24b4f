const MIB = 2 ** 20;

/** How much a file may ask for before it is refused. */
export interface Limits {
  /** Bytes of the file; 64 MiB by default. No more of it is read. */
  readonly bytes: number;
  /** Bytes that its compressed parts may unpack to, all together; 512 MiB by default. No more is unpacked. */
  readonly unpackedBytes: number;
  /** Pages of a PDF; 5000 by default. */
  readonly pages: number;
  /** Paragraphs, headings, cells and notes; a million by default. */
  readonly blocks: number;
  /** UTF-16 units of the text that is made of it, automatic numbers included; 64 Mi by default. */
  readonly characters: number;
  /** How deep its elements, lists and quotations may stand in each other; 256 by default. */
  readonly depth: number;
  /** How long its reader may take, in milliseconds; a minute by default. Plain text takes no time to speak of. */
  readonly milliseconds: number;
}

/** The limits that hold where none are stated. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 64 * MIB,
  unpackedBytes: 512 * MIB,
  pages: 5000,
  blocks: 1_000_000,
  characters: 64 * MIB,
  depth: 256,
  milliseconds: 60_000,
};
