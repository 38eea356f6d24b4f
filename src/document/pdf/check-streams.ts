import { Unzlib } from 'fflate';
import { BaogaoError } from '../../error.js';
import type { ReadContext } from '../read-context.js';
import { FormCalls } from './form-calls.js';
import { StateDepth } from './state-depth.js';

const STREAM = 'stream';
const END = 'endstream';
/** The dictionary before a stream is looked through as far as this. */
const LONGEST_DICTIONARY = 1024;
/** The number before it has so many digits at most, with its generation. */
const OBJECT_NUMBER = 12;
const FLATE = /\/(?:FlateDecode|Fl)\b/g;
/** Pictures, fonts and tables of objects, which draw nothing. */
const NO_CONTENTS = /\/(?:Image|FontFile|Length1|ObjStm|XRef|Metadata)\b/;
/** No program packs a stream more often. */
const MOST_LAYERS = 3;
const CHUNK = 1 << 14;

/**
 * Unpacks the streams of a PDF to nothing and counts: the library that reads them has no limit of its own, and is
 * quadratic in how deep states of drawing are saved.
 *
 * @throws BaogaoError `unpacked-too-large`, `nested-too-deeply`
 */
export function checkStreams(bytes: Uint8Array, { label: name, limits, budget }: ReadContext): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let unpacked = 0;
  const forms = new FormCalls((object) => {
    const found = file.indexOf(`\n${object} 0 obj`);
    return found < 0 ? '' : file.toString('latin1', found, found + LONGEST_DICTIONARY);
  });
  const count = (piece: Uint8Array): void => {
    unpacked += piece.length;
    if (unpacked > limits.unpackedBytes)
      throw new BaogaoError('unpacked-too-large', { name, limit: limits.unpackedBytes });
  };
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at)) {
    const start = at + STREAM.length + (file[at + STREAM.length] === 0x0d ? 2 : 1);
    const dictionary = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    const own = dictionary.slice(Math.max(dictionary.lastIndexOf(' obj') - OBJECT_NUMBER, 0));
    const layers = own.match(FLATE)?.length ?? 0;
    const states = NO_CONTENTS.test(own) ? null : new StateDepth();
    const drawing = forms.stream(own);
    const see = (piece: Uint8Array): void => {
      if (states === null) return;
      budget.depth(states.add(piece));
      forms.add(drawing, piece);
    };
    const found = file.indexOf(END, start);
    const end = found < 0 ? file.length : found;
    const data = bytes.subarray(start, end);
    if (layers > 0) unpackTo(count, see, data, Math.min(layers, MOST_LAYERS));
    else see(data);
    at = Math.max(end + END.length, start);
  }
  if (forms.areTooMany()) throw new BaogaoError('too-many-blocks', { name, limit: limits.blocks });
}

type Take = (piece: Uint8Array) => void;

function unpackTo(count: Take, see: Take, packed: Uint8Array, layers: number): void {
  let sink: (piece: Uint8Array, last: boolean) => void = (piece) => {
    count(piece);
    see(piece);
  };
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
