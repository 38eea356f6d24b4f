const MIB = 2 ** 20;

/** How much a file may ask for before it is refused. */
export interface Limits {
  /** Bytes of the file; 64 MiB by default. No more of it is read. */
  readonly bytes: number;
  /** Bytes that its compressed parts may unpack to, all together; 512 MiB by default. No more is unpacked. */
  readonly unpackedBytes: number;
  /** Pages of a PDF; 5000 by default. */
  readonly pages: number;
}

export const DEFAULT_LIMITS: Limits = { bytes: 64 * MIB, unpackedBytes: 512 * MIB, pages: 5000 };
