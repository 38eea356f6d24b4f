import { createReadStream } from 'node:fs';
import { crc32 } from 'node:zlib';

/** CRC-32 of bytes, or of bytes behind those that another is of. Finds damage, such as zeros where a disk lost power. */
export const checksum = (bytes: Uint8Array, before = 0): number => crc32(bytes, before);

/** Reads a file from its beginning, part by part. */
export interface PartReader {
  /** The checksum of so many more bytes; null where the file ends before, or cannot be read. */
  next(length: number): Promise<number | null>;
  close(): void;
}

const CHUNK = 1 << 20;

export function openParts(file: string): PartReader {
  const stream = createReadStream(file, { highWaterMark: CHUNK });
  // Whoever reads hears of it.
  stream.on('error', () => {});
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  let chunk: Uint8Array = new Uint8Array();
  return {
    async next(length) {
      let sum = 0;
      for (let left = length; left > 0; ) {
        if (chunk.length === 0) {
          const { done, value } = await chunks.next().catch(() => ({ done: true as const, value: undefined }));
          if (done) return null;
          chunk = value;
        }
        const part = chunk.subarray(0, left);
        sum = checksum(part, sum);
        chunk = chunk.subarray(part.length);
        left -= part.length;
      }
      return sum;
    },
    close: () => void stream.destroy(),
  };
}

/** Length and checksum of a whole file; null where it is not there. */
export async function fingerprint(file: string): Promise<Fingerprint | null> {
  let length = 0;
  let sum = 0;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
      length += chunk.length;
      sum = checksum(chunk, sum);
    }
  } catch {
    return null;
  }
  return { length, sum };
}

export interface Fingerprint {
  /** Bytes. */
  readonly length: number;
  readonly sum: number;
}
