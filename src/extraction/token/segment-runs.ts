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
  for (let first = 0; first < pieces.length; ) {
    const { lines, last } = batchFrom(text, pieces, first);
    const found = new Found(lines.length > 0 ? cutBy(segmenter, lines.join('\n')) : [], segmenter);
    for (; first < last; first++) {
      const piece = pieces[first];
      if (piece?.kind) tokens.push(piece);
      else if (piece) addWords(text, piece, found, words, tokens);
    }
  }
  return tokens;
}

/** The runs of the next pieces as lines, and the index of the piece behind them. */
function batchFrom(text: string, pieces: readonly Piece[], first: number): { lines: string[]; last: number } {
  const lines: string[] = [];
  let last = first;
  for (let length = 0; last < pieces.length && length < BATCH; last++) {
    const piece = pieces[last];
    if (!piece || piece.kind) continue;
    for (let start = piece.start; start < piece.end; start += LONGEST_RUN) {
      lines.push(text.slice(start, Math.min(piece.end, start + LONGEST_RUN)));
    }
    length += piece.end - piece.start;
  }
  return { lines, last };
}

/** What the segmenter made of a batch, word by word. */
class Found {
  readonly #words: readonly unknown[];
  readonly #segmenter: Segmenter;
  #next = 0;

  constructor(words: readonly unknown[], segmenter: Segmenter) {
    this.#words = words;
    this.#segmenter = segmenter;
  }

  /** @throws BaogaoError `segmenter-failed` if another word stands at the offset */
  wordAt(text: string, at: number): string {
    while (this.#words[this.#next] === '\n') this.#next++;
    const word = this.#words[this.#next++];
    if (typeof word === 'string' && word !== '' && text.startsWith(word, at)) return word;
    throw failure(this.#segmenter, 'gave other words than the text has');
  }
}

function addWords(text: string, run: Exclude<Piece, Token>, found: Found, words: WordTable, tokens: Token[]): void {
  for (let at = run.start; at < run.end; ) {
    const cut = found.wordAt(text, at);
    const end = at + cut.length;
    const word = words.word(cut, 'han');
    const space = run.space && at === run.start;
    tokens.push({ start: at, end, text: word.text, kind: 'han', word, space, numeral: undefined });
    at = end;
  }
}
