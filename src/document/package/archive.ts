import { Inflate } from 'fflate';
import { BaogaoError } from '../../error.js';
import { concatenate, findLastBytes } from '../bytes.js';
import type { ReadContext } from '../read-context.js';

/** Takes the bytes of one part of an archive as they are unpacked. */
export interface PartSink {
  write(bytes: Uint8Array): void;
  end(): void;
}

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: Uint8Array;
}

/** Small enough that no step unpacks more than a few megabytes at once. */
const CHUNK = 1 << 14;
/** Ends the directory of every archive, behind which there may be a comment of at most this length. */
const END_OF_DIRECTORY = 'PK\u0005\u0006';
const LONGEST_COMMENT = 0xffff + 22;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Names that are none are kept as they can be. */
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A zip archive by its directory: what the heads of its parts say besides is not trusted. */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  /** @throws BaogaoError `file-truncated`, `file-damaged` */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly context: ReadContext,
  ) {
    const from = Math.max(0, bytes.length - LONGEST_COMMENT);
    const end = findLastBytes(bytes.subarray(from), END_OF_DIRECTORY);
    if (end < 0 || from + end + 22 > bytes.length) throw new BaogaoError('file-truncated', { name: context.label });
    try {
      this.readDirectory(from + end);
    } catch (error) {
      throw this.damaged(error);
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * Unpacks a part, piece by piece, into a sink. All together no more is unpacked than `limits.unpackedBytes`, whatever
   * the archive says of its sizes.
   *
   * @throws BaogaoError `unpacked-too-large`, `file-encrypted`, `file-damaged`
   */
  read(name: string, sink: PartSink): void {
    const entry = this.entries.get(name);
    if (entry === undefined) return;
    if (entry.encrypted) throw new BaogaoError('file-encrypted', { name: this.context.label });
    const { label, limits } = this.context;
    const take = (piece: Uint8Array): void => {
      this.unpacked += piece.length;
      if (this.unpacked > limits.unpackedBytes) {
        throw new BaogaoError('unpacked-too-large', { name: label, limit: limits.unpackedBytes });
      }
      sink.write(piece);
    };
    try {
      if (entry.method === STORED) take(entry.packed);
      else if (entry.method === DEFLATED) inflate(entry.packed, take);
      else throw new Error(`${name} is packed in another way`);
      sink.end();
    } catch (error) {
      throw this.damaged(error);
    }
  }

  /** The bytes of a part. */
  bytesOf(name: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    this.read(name, { write: (piece) => pieces.push(Uint8Array.from(piece)), end: () => undefined });
    return concatenate(pieces);
  }

  private readDirectory(end: number): void {
    const { bytes } = this;
    const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const size = file.getUint32(end + 12, true);
    // What stands before the archive moves everything in it.
    const start = end - size;
    const moved = start - file.getUint32(end + 16, true);
    if (start < 0 || moved < 0) throw new Error('its directory is not where it should be');
    let at = start;
    while (at + 46 <= end && file.getUint32(at, true) === DIRECTORY_ENTRY) {
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
        file.getUint16(at + place, true),
      ) as [number, number, number];
      const name = UTF_8.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
      const local = file.getUint32(at + 42, true) + moved;
      if (local + 30 <= bytes.length && file.getUint32(local, true) === LOCAL_HEADER && !this.entries.has(name)) {
        const data = local + 30 + file.getUint16(local + 26, true) + file.getUint16(local + 28, true);
        this.entries.set(name, {
          method: file.getUint16(at + 10, true),
          encrypted: (file.getUint16(at + 8, true) & 1) === 1,
          packed: this.bytes.subarray(data, data + file.getUint32(at + 20, true)),
        });
      }
      at += 46 + nameLength + extraLength + commentLength;
    }
  }

  private damaged(error: unknown): BaogaoError {
    if (error instanceof BaogaoError) return error;
    const problem = error instanceof Error ? error.message || error.name : String(error);
    return new BaogaoError('file-damaged', { name: this.context.label, format: 'docx', problem }, { cause: error });
  }
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  let ended = false;
  const unpacker = new Inflate((piece, last) => {
    ended ||= last;
    take(piece);
  });
  for (let start = 0; start < packed.length; start += CHUNK) {
    unpacker.push(packed.subarray(start, start + CHUNK), start + CHUNK >= packed.length);
  }
  if (!ended) throw new Error('a part breaks off');
}
