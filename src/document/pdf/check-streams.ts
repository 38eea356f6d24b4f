import { Unzlib } from 'fflate';
import { BaogaoError } from '../../error.js';
import type { ReadContext } from '../read-context.js';

const STREAM = 'stream';
const END = 'endstream';
/** The dictionary before a stream is looked through as far as this. */
const LONGEST_DICTIONARY = 1024;
const FLATE = /\/(?:FlateDecode|Fl)\b/g;
/** No program packs a stream more often. */
const MOST_LAYERS = 3;
const CHUNK = 1 << 14;

/**
 * Unpacks the streams of a PDF to nothing and counts: the library that reads them has no limit of its own.
 *
 * @throws BaogaoError `unpacked-too-large`
 */
export function checkStreams(bytes: Uint8Array, { label: name, limits }: ReadContext): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let unpacked = 0;
  const count = (piece: Uint8Array): void => {
    unpacked += piece.length;
    if (unpacked > limits.unpackedBytes)
      throw new BaogaoError('unpacked-too-large', { name, limit: limits.unpackedBytes });
  };
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at)) {
    const start = at + STREAM.length + (file[at + STREAM.length] === 0x0d ? 2 : 1);
    const dictionary = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    const layers = dictionary.slice(dictionary.lastIndexOf(' obj')).match(FLATE)?.length ?? 0;
    const found = file.indexOf(END, start);
    const end = found < 0 ? file.length : found;
    if (layers > 0) unpackTo(count, bytes.subarray(start, end), Math.min(layers, MOST_LAYERS));
    at = Math.max(end + END.length, start);
  }
}

function unpackTo(count: (piece: Uint8Array) => void, packed: Uint8Array, layers: number): void {
  let sink: (piece: Uint8Array, last: boolean) => void = count;
  for (let layer = 0; layer < layers; layer++) {
    const next = sink;
    const unpacker = new Unzlib((piece, last) => next(piece, last));
    sink = (piece, last) => {
      // What lies inside counts on every layer.
      if (layer > 0) count(piece);
      unpacker.push(piece, last);
    };
  }
  try {
    for (let start = 0; start < packed.length; start += CHUNK) {
      sink(packed.subarray(start, start + CHUNK), start + CHUNK >= packed.length);
    }
  } catch (error) {
    // A stream that cannot be unpacked, as an encrypted one, fills no memory.
    if (error instanceof BaogaoError) throw error;
  }
}
