import { Inflate } from 'fflate';
import { BaogaoError } from '../../error.js';
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
const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');
const LONGEST_COMMENT = 0xffff + 22;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** A zip archive by its directory: what the heads of its parts say besides is not trusted. */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  /** @throws BaogaoError `file-truncated`, `file-damaged` */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly context: ReadContext,
  ) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const from = Math.max(0, file.length - LONGEST_COMMENT);
    const end = file.subarray(from).lastIndexOf(END_OF_DIRECTORY);
    if (end < 0 || from + end + 22 > file.length) throw new BaogaoError('file-truncated', { name: context.label });
    try {
      this.readDirectory(file, from + end);
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
    return Buffer.concat(pieces);
  }

  private readDirectory(file: Buffer, end: number): void {
    const size = file.readUInt32LE(end + 12);
    // What stands before the archive moves everything in it.
    const start = end - size;
    const moved = start - file.readUInt32LE(end + 16);
    if (start < 0 || moved < 0) throw new Error('its directory is not where it should be');
    let at = start;
    while (at + 46 <= end && file.readUInt32LE(at) === DIRECTORY_ENTRY) {
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [
        number,
        number,
        number,
      ];
      const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
      const local = file.readUInt32LE(at + 42) + moved;
      if (local + 30 <= file.length && file.readUInt32LE(local) === LOCAL_HEADER && !this.entries.has(name)) {
        const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
        this.entries.set(name, {
          method: file.readUInt16LE(at + 10),
          encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
          packed: this.bytes.subarray(data, data + file.readUInt32LE(at + 20)),
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
