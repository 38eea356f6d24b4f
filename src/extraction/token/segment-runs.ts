import { BaogaoError } from '../../error.js';
import type { Segmenter } from '../../segmentation/segmenter.js';
import type { Span } from '../../source/span.js';
import type { Token } from './token.js';
import type { WordTable } from './word-table.js';

/** Characters handed to the segmenter in one call: enough to make the call's cost small. */
const BATCH = 50_000;

/** Longest run that is segmented whole: the segmenter's memory grows with the run. */
const LONGEST_RUN = 5_000;

/** A stretch of Han characters to be segmented, or a finished token. */
type Piece = Token | (Span & { readonly space: boolean; readonly kind?: undefined });

/** @throws BaogaoError `segmenter-failed` */
function cutBy(segmenter: Segmenter, text: string): readonly unknown[] {
  let words: unknown;
  try {
    words = segmenter.cut(text);
  } catch (error) {
    throw failure(segmenter, `failed (${error instanceof Error ? error.message : String(error)})`, error);
  }
  if (!Array.isArray(words)) throw failure(segmenter, 'gave no list of words');
  return words;
}

const failure = ({ name }: Segmenter, problem: string, cause?: unknown): BaogaoError =>
  new BaogaoError('segmenter-failed', { name: String(name), problem }, { cause });

/** Replaces the Han runs among the pieces by tokens. Runs go to the segmenter together, a line each. */
export function segmentRuns(text: string, pieces: readonly Piece[], words: WordTable, segmenter: Segmenter): Token[] {
  const tokens: Token[] = [];
  let first = 0;
  while (first < pieces.length) {
    let last = first;
    const lines: string[] = [];
    let length = 0;
    for (; last < pieces.length && length < BATCH; last++) {
      const piece = pieces[last];
      if (!piece || piece.kind) continue;
      for (let start = piece.start; start < piece.end; start += LONGEST_RUN) {
        lines.push(text.slice(start, Math.min(piece.end, start + LONGEST_RUN)));
      }
      length += piece.end - piece.start;
    }
    const cut = lines.length > 0 ? cutBy(segmenter, lines.join('\n')) : [];
    let next = 0;
    for (; first < last; first++) {
      const piece = pieces[first];
      if (!piece) continue;
      if (piece.kind) {
        tokens.push(piece);
        continue;
      }
      for (let at = piece.start; at < piece.end; next++) {
        const found = cut[next];
        if (found === '\n') continue;
        if (typeof found !== 'string' || found === '' || !text.startsWith(found, at)) {
          throw failure(segmenter, 'gave other words than the text has');
        }
        const end = at + found.length;
        const word = words.word(found, 'han');
        const space = piece.space && at === piece.start;
        tokens.push({ start: at, end, text: word.text, kind: 'han', word, space });
        at = end;
      }
    }
  }
  return tokens;
}
