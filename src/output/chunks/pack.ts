import type { Span } from '../../source/span.js';
import type { Piece } from './piece.js';

export interface PackOptions {
  readonly maxLength: number;
  /** Whether a span of the content holds no running text, only headings. */
  isHeading(span: Span): boolean;
  /** The parts of a sentence that is too long; the first has less room. */
  breakSentence(sentence: Span, firstRoom: number): readonly Span[];
}

/** A long sentence begins behind its heading only where more than this share of the room is left. */
const LEAST_ROOM = 0.5;

/**
 * Fills chunks with pieces, in order: as many as there is room for, whole if they fit into a chunk by themselves, else
 * their own pieces. A chunk that begins inside a section which did not fit ends with it at the latest. A heading goes
 * with the text behind it wherever there is room for both.
 */
export function pack(root: Piece, { maxLength, isHeading, breakSentence }: PackOptions): Span[] {
  const chunks: Span[] = [];
  let open: Span | null = null;

  const finish = (): void => {
    if (open) chunks.push(open);
    open = null;
  };

  function add(piece: Piece): void {
    const together: Span = { start: open?.start ?? piece.start, end: piece.end };
    if (together.end - together.start <= maxLength) {
      open = together;
      return;
    }
    if (open && !isHeading(open)) finish();
    if (!open && piece.end - piece.start <= maxLength) {
      open = piece;
      return;
    }
    if (piece.pieces.length === 0) addSentence(piece);
    for (const inner of piece.pieces) add(inner);
    if (piece.closed) finish();
  }

  function addSentence(sentence: Span): void {
    const isLong = sentence.end - sentence.start > maxLength;
    const room: number = open ? maxLength - (sentence.start - open.start) : maxLength;
    if (!isLong || room <= maxLength * LEAST_ROOM) finish();
    for (const part of isLong ? breakSentence(sentence, open ? room : maxLength) : [sentence]) {
      const goesWithHeading: boolean = open !== null && isHeading(open) && part.end - open.start <= maxLength;
      if (!goesWithHeading) finish();
      open = { start: open?.start ?? part.start, end: part.end };
    }
  }

  add(root);
  finish();
  return chunks;
}
