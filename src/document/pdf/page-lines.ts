import { isWide } from '../join-lines.js';
import { visible } from '../marks.js';

/** What the library tells of a piece of text; marks of structure have no text. */
interface TextItem {
  readonly str: string;
  /** The last two are x and y, from the lower left corner of the page. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A stretch of a line that stands far from the others. */
export interface LineCell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A line as it stands on a page; lengths in points, y from the bottom. */
export interface PageLine {
  readonly text: string;
  /** Its stretches from left to right; mostly it is one. */
  readonly cells: readonly LineCell[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of the largest characters. */
  readonly size: number;
  readonly page: number;
  /** From 1 on each page. */
  readonly line: number;
}

/** A piece of text that is drawn at once. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Pieces whose feet differ by less than this part of their size stand in one line. */
const SAME_LINE = 0.5;
/** A gap of this part of a character's width separates ideographs; what is smaller comes from spreading a line. */
const WIDE_GAP = 0.7;
const NARROW_GAP = 0.15;
/** One of so many characters parts the cells of a row. */
const CELL_GAP = 1.2;
/** Parts numbers that stand in cells of their own. */
const FAR = '\t';
/** What is drawn twice, to look bold, is drawn again at nearly the same place, soon after. */
const SAME_PLACE = 0.25;
const SOON = 64;

/** The pieces of text of a page in the order in which the file holds them, which is nearly always that of reading. */
export function readPieces(items: readonly unknown[]): Piece[] {
  const pieces: Piece[] = [];
  for (const item of items) {
    const piece = pieceOf(item);
    if (piece !== null && !isDrawnAgain(piece, pieces.slice(-SOON))) pieces.push(piece);
  }
  return pieces;
}

/** The lines that pieces of a page make, in their order; they are numbered from `from` on. */
export function linesOf(pieces: readonly Piece[], page: number, from: number): PageLine[] {
  const lines: PageLine[] = [];
  let inLine: Piece[] = [];
  const end = (): void => {
    const line = lineOf(inLine, page, from + lines.length);
    if (line.text !== '') lines.push(line);
    inLine = [];
  };
  for (const piece of pieces) {
    const last = inLine.at(-1);
    if (last !== undefined && !stand(last, piece)) end();
    inLine.push(piece);
  }
  end();
  return lines;
}

const isDrawnAgain = ({ text, x, y, size }: Piece, recent: readonly Piece[]): boolean =>
  recent.some(
    (other) =>
      other.text === text && Math.abs(other.x - x) < SAME_PLACE * size && Math.abs(other.y - y) < SAME_PLACE * size,
  );

function pieceOf(item: unknown): Piece | null {
  const { str: written, transform, width, height } = item as Partial<TextItem>;
  const str = written && visible(written);
  if (str === undefined || transform === undefined || str.trim() === '') return null;
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const size = height || Math.hypot(a, b) || 1;
  const lead = str.length - str.trimStart().length;
  return {
    text: tight(str.trim(), (width ?? 0) - lead * NARROW_GAP * size, size),
    x,
    right: x + (width ?? 0),
    y,
    size,
  };
}

/** Blanks between ideographs that take up no room are none. */
function tight(text: string, width: number, size: number): string {
  if (!text.includes(' ')) return text;
  const solid = [...text].filter((character) => isWide(character)).length * size;
  const others = [...text].filter((character) => character !== ' ' && !isWide(character)).length;
  if (others > 0 || width - solid > WIDE_GAP * size) return text;
  return text.replaceAll(' ', '');
}

function stand(last: Piece, next: Piece): boolean {
  const size = Math.max(last.size, next.size);
  return Math.abs(last.y - next.y) < SAME_LINE * size && next.x > last.x - size;
}

function lineOf(pieces: readonly Piece[], page: number, line: number): PageLine {
  let text = '';
  let right = 0;
  const cells: { text: string; x: number; right: number }[] = [];
  for (const piece of pieces) {
    const gap = text !== '' && isGap(text.at(-1) ?? '', piece, right) ? ' ' : '';
    const cell = cells.at(-1);
    const apart = cell === undefined || piece.x - right > CELL_GAP * piece.size;
    text += (apart && areFigures(text, piece.text) ? FAR : gap) + piece.text;
    if (apart) cells.push({ text: piece.text, x: piece.x, right: piece.right });
    else {
      cell.text += gap + piece.text;
      cell.right = piece.right;
    }
    right = piece.right;
  }
  return {
    ...{ text, cells, right, page, line },
    x: pieces[0]?.x ?? 0,
    y: pieces[0]?.y ?? 0,
    size: pieces.reduce((largest, { size }) => Math.max(largest, size), 0),
  };
}

/** 90, 100%: two numbers, and none of five digits. */
const areFigures = (before: string, next: string): boolean => /[\d%]$/.test(before) && /^\d/.test(next);

function isGap(before: string, { text, x, size }: Piece, right: number): boolean {
  const wide = isWide(before) || isWide(text.charAt(0));
  return x - right > (wide ? WIDE_GAP : NARROW_GAP) * size;
}
