import { decodeStrictly } from './decode-text.js';
import { plausibility } from './plausibility.js';

/** Byte order marks, the longest first: that of UTF-16 begins the one of UTF-32, which is not read. */
const MARKS: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encodings of Chinese text that have no mark, the commonest first. */
const CANDIDATES = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** Enough text to tell encodings apart, and little enough to try them all. */
const SAMPLE = 1 << 16;
/** What a detector that knows how often characters occur adds to a candidate that it names, at most. */
const LIBRARY_WEIGHT = 0.3;
/** A text with damaged bytes is one only where nearly all others make sense. */
const LEAST_DAMAGED = 0.9;
const DAMAGED_CANDIDATES = ['utf-8', 'gb18030', 'big5'] as const;
/** Text that is less plausible is none. */
const LEAST_PLAUSIBLE = 0.5;

/** The encoding of a text, or null if its bytes are no text that is known here. */
export async function detectEncoding(bytes: Uint8Array): Promise<string | null> {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return marked[1];
  if (!bytes.includes(0) && decodeStrictly(bytes, 'utf-8') !== null) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE);
  const guesses = await guess(sample);
  let best: string | null = null;
  let bestScore = LEAST_PLAUSIBLE;
  for (const encoding of CANDIDATES) {
    const text = decodeSample(sample, encoding);
    if (text === null) continue;
    const score = plausibility(text) + LIBRARY_WEIGHT * (guesses.get(encoding) ?? 0);
    if (score > bestScore && decodeStrictly(bytes, encoding) !== null) {
      best = encoding;
      bestScore = score;
    }
  }
  return damagedEncoding(sample, bestScore) ?? best;
}

/** The encoding in which a text makes far more sense, though some of its bytes have no meaning in it. */
function damagedEncoding(sample: Uint8Array, bestScore: number): string | null {
  let best: string | null = null;
  let bestOf = Math.max(LEAST_DAMAGED, bestScore);
  for (const encoding of DAMAGED_CANDIDATES) {
    const text = new TextDecoder(encoding).decode(sample, { stream: true });
    const score = plausibility(text);
    if (score <= bestOf) continue;
    best = encoding;
    bestOf = score;
  }
  return best;
}

/** How sure the library is of each encoding, from 0 to 1. */
async function guess(sample: Uint8Array): Promise<Map<string, number>> {
  const { analyse } = await import('chardet');
  return new Map(analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence / 100]));
}

/** A sample may end inside a character, which the decoder holds back. */
function decodeSample(sample: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}
