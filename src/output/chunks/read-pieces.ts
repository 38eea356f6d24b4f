import type { Span } from '../../source/span.js';
import type { Block } from './block.js';
import type { Piece } from './piece.js';
import { trimSpan } from './trim-span.js';

/** The pieces of a report, from sections down to sentences. `starts` are the beginnings of sentences, in order. */
export function readPieces(block: Block, text: string, starts: readonly number[]): Piece {
  let next = 0;

  /** The sentences between two offsets; whatever stands before the first is a piece of its own. */
  function sentences({ start, end }: Span): Piece[] {
    const found: Piece[] = [];
    let from = start;
    while (next < starts.length && (starts[next] ?? 0) <= from) next++;
    while (from < end) {
      const to = Math.min(starts[next] ?? end, end);
      const span = trimSpan(text, { start: from, end: to });
      if (span) found.push({ ...span, pieces: [], closed: false });
      if (to < end) next++;
      from = to;
    }
    return found;
  }

  /** A stretch of a section outside the sections in it: its paragraphs, each with its sentences. */
  function paragraphs(stretch: Span, beginnings: readonly number[]): Piece[] {
    const groups: Piece[][] = [[]];
    let beginning = 0;
    for (const sentence of sentences(stretch)) {
      let begins = false;
      while (beginning < beginnings.length && (beginnings[beginning] ?? 0) <= sentence.start) {
        begins = true;
        beginning++;
      }
      if (begins) groups.push([]);
      groups.at(-1)?.push(sentence);
    }
    return groups.flatMap((pieces) => wrapped(pieces, false));
  }

  function section({ start, end, children, paragraphs: beginnings }: Block): Piece[] {
    const pieces: Piece[] = [];
    let from = start;
    for (const child of children) {
      for (const piece of paragraphs({ start: from, end: child.start }, beginnings)) pieces.push(piece);
      for (const piece of section(child)) pieces.push(piece);
      from = child.end;
    }
    for (const piece of paragraphs({ start: from, end }, beginnings)) pieces.push(piece);
    return wrapped(pieces, true);
  }

  return section(block)[0] ?? { start: block.start, end: block.start, pieces: [], closed: true };
}

/** Pieces as one; none if there are none. */
function wrapped(pieces: readonly Piece[], closed: boolean): Piece[] {
  const [first] = pieces;
  const last = pieces.at(-1);
  return first && last ? [{ start: first.start, end: last.end, pieces, closed }] : [];
}
