import { Unzip, UnzipInflate } from 'fflate';
import { BaogaoError } from '../../error.js';
import type { ReadContext } from '../read-context.js';

/** Takes the bytes of one part of an archive as they are unpacked. */
export interface PartSink {
  write(bytes: Uint8Array): void;
  end(): void;
}

/** Small enough that no step unpacks more than a few megabytes at once. */
const CHUNK = 1 << 14;
/** Ends the directory of every archive. */
const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');
/** The directory's end is followed by a comment of at most this length. */
const LONGEST_COMMENT = 0xffff + 22;

/**
 * Unpacks parts of a zip archive, piece by piece, into the sinks that `sinkOf` gives for them; the others are skipped.
 * No more is unpacked than `limits.unpackedBytes`, whatever the archive says of its sizes.
 *
 * @throws BaogaoError `unpacked-too-large`, `file-truncated`, `file-damaged`
 */
export function unpack(
  bytes: Uint8Array,
  { label: name, limits }: ReadContext,
  sinkOf: (part: string) => PartSink | null,
): void {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-LONGEST_COMMENT);
  if (!tail.includes(END_OF_DIRECTORY)) throw new BaogaoError('file-truncated', { name });
  // The first part's flags: bit 0 says that it is encrypted.
  if (((bytes[6] ?? 0) & 1) === 1) throw new BaogaoError('file-encrypted', { name });
  let unpacked = 0;
  const archive = new Unzip((file) => {
    const sink = sinkOf(file.name);
    if (sink === null) return;
    file.ondata = (error, piece, last) => {
      if (error) throw error;
      unpacked += piece.length;
      if (unpacked > limits.unpackedBytes) {
        throw new BaogaoError('unpacked-too-large', { name, limit: limits.unpackedBytes });
      }
      sink.write(piece);
      if (last) sink.end();
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += CHUNK) {
      const end = Math.min(start + CHUNK, bytes.length);
      archive.push(bytes.subarray(start, end), end === bytes.length);
    }
  } catch (error) {
    if (error instanceof BaogaoError) throw error;
    const problem = error instanceof Error ? error.message || error.name : String(error);
    throw new BaogaoError('file-damaged', { name, format: 'docx', problem }, { cause: error });
  }
}
