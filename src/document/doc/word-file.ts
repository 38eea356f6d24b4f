import { type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from './properties.js';

/** The block of file information: [MS-DOC] 2.5. */
export const IDENTIFIER = 0xa5ec;
export const FLAGS = 0x0a;
export const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const OLDEST = 0x00c1;
const LENGTHS = 0x4c;
const TABLES = 0x9a;
/** Of the parts in the table stream, by their index among the pairs of offset and length. */
const PAIRS = { styles: 1, headers: 11, runs: 12, paragraphs: 13, pieces: 33, lists: 73, overrides: 74 } as const;
type Pair = keyof typeof PAIRS;

/** The parts of the text one behind the other, in the order of the lengths that the file states. */
const STORIES = ['body', 'footnote', 'header', 'macro', 'annotation', 'endnote', 'box', 'header-box'] as const;
export type Story = (typeof STORIES)[number];

const PAGE = 512;
const COMPRESSED = 0x40000000;

interface Piece {
  /** Positions in the text. */
  readonly start: number;
  readonly end: number;
  /** Where its bytes stand. */
  readonly offset: number;
  readonly wide: boolean;
}

/** Properties of a stretch of bytes. */
interface Stretch<Properties> {
  readonly start: number;
  readonly end: number;
  readonly properties: Properties;
}

export interface ParagraphStyle extends ParagraphProperties {
  readonly style: number;
}

/** A character of the text with what it is in. */
export interface WordCharacter {
  readonly code: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphStyle;
}

const NO_RUN: RunProperties = {};
const NO_PARAGRAPH: ParagraphStyle = { style: 0 };

/** A document of Word 97 to 2003: its text in pieces, and what its bytes are formatted as. */
export class WordFile {
  readonly encrypted: boolean;
  /** False for the files of older programs, which are built in another way. */
  readonly readable: boolean;
  private readonly pieces: readonly Piece[];
  private readonly runs: readonly Stretch<RunProperties>[];
  private readonly paragraphs: readonly Stretch<ParagraphStyle>[];
  private readonly storyEnds: readonly number[];

  /** @param tableOf the stream of tables: the second one, or the first */
  constructor(
    private readonly main: Buffer,
    tableOf: (second: boolean) => Buffer | null,
  ) {
    const flags = main.readUInt16LE(FLAGS);
    this.encrypted = (flags & ENCRYPTED) !== 0;
    this.readable = main.readUInt16LE(0) === IDENTIFIER && main.readUInt16LE(2) >= OLDEST;
    const table = this.encrypted || !this.readable ? null : tableOf((flags & SECOND_TABLE) !== 0);
    this.table = table ?? Buffer.alloc(0);
    this.pieces = table === null ? [] : this.readPieces();
    this.runs = table === null ? [] : this.readStretches('runs', this.readRuns);
    this.paragraphs = table === null ? [] : this.readStretches('paragraphs', this.readParagraphs);
    let end = 0;
    this.storyEnds = STORIES.map((_, index) => {
      end += Math.max(0, main.readInt32LE(LENGTHS + 4 * index));
      return end;
    });
  }

  readonly table: Buffer;

  /** A part of the table stream; empty where the file has none. */
  part(name: Pair): Buffer {
    const { start, end } = this.place(name);
    return this.table.subarray(start, end);
  }

  /** What stands behind a part. */
  behind(name: Pair): Buffer {
    return this.table.subarray(this.place(name).end);
  }

  private place(name: Pair): { start: number; end: number } {
    const at = TABLES + 8 * PAIRS[name];
    if (at + 8 > this.main.length) return { start: 0, end: 0 };
    const [start, length] = [this.main.readUInt32LE(at), this.main.readUInt32LE(at + 4)];
    return { start: Math.min(start, this.table.length), end: Math.min(start + length, this.table.length) };
  }

  /** The length of a part of the text. */
  lengthOf(story: Story): number {
    const index = STORIES.indexOf(story);
    return (this.storyEnds[index] ?? 0) - (this.storyEnds[index - 1] ?? 0);
  }

  /** The characters of a part of the text, or of a stretch of it. */
  *characters(story: Story, from = 0, to = Number.POSITIVE_INFINITY): Generator<WordCharacter> {
    const index = STORIES.indexOf(story);
    const first = this.storyEnds[index - 1] ?? 0;
    const start = first + from;
    const end = Math.min(first + to, this.storyEnds[index] ?? 0);
    const runs = new Cursor(this.runs, NO_RUN);
    const paragraphs = new Cursor(this.paragraphs, NO_PARAGRAPH);
    for (const piece of this.pieces) {
      const last = Math.min(piece.end, end);
      for (let position = Math.max(piece.start, start); position < last; position++) {
        const offset = piece.offset + (position - piece.start) * (piece.wide ? 2 : 1);
        if (offset + 2 > this.main.length && (piece.wide || offset >= this.main.length)) return;
        const code = piece.wide ? String.fromCharCode(this.main.readUInt16LE(offset)) : western(this.main[offset] ?? 0);
        yield { code, run: runs.at(offset), paragraph: paragraphs.at(offset) };
      }
    }
  }

  private readPieces(): Piece[] {
    const bytes = this.part('pieces');
    let at = 0;
    // Before the table stand changes of formatting.
    while (bytes[at] === 1) at += 3 + bytes.readUInt16LE(at + 1);
    if (bytes[at] !== 2) throw new Error('it has no table of pieces');
    const plc = bytes.subarray(at + 5, at + 5 + bytes.readUInt32LE(at + 1));
    const count = Math.floor((plc.length - 4) / 12);
    return Array.from({ length: count }, (_, index) => {
      const place = plc.readUInt32LE(4 * (count + 1) + 8 * index + 2);
      const wide = (place & COMPRESSED) === 0;
      const offset = wide ? place : (place & ~COMPRESSED) >>> 1;
      return { start: plc.readUInt32LE(4 * index), end: plc.readUInt32LE(4 * index + 4), offset, wide };
    });
  }

  /** What the pages of formatting say, in the order of the bytes that it is about. */
  private readStretches<Properties>(
    name: Pair,
    read: (page: Buffer, nth: number, count: number) => Properties,
  ): Stretch<Properties>[] {
    const bytes = this.part(name);
    const count = Math.max(0, Math.floor((bytes.length - 4) / 8));
    const stretches: Stretch<Properties>[] = [];
    for (let index = 0; index < count; index++) {
      const number = bytes.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3fffff;
      const page = this.main.subarray(number * PAGE, (number + 1) * PAGE);
      if (page.length < PAGE) continue;
      const entries = page[PAGE - 1] ?? 0;
      for (let entry = 0; entry < entries && 4 * entry + 8 <= PAGE; entry++) {
        const [start, end] = [page.readUInt32LE(4 * entry), page.readUInt32LE(4 * entry + 4)];
        stretches.push({ start, end, properties: read(page, entry, entries) });
      }
    }
    return stretches.sort((a, b) => a.start - b.start);
  }

  private readonly readRuns = (page: Buffer, nth: number, count: number): RunProperties => {
    const at = 2 * (page[4 * (count + 1) + nth] ?? 0);
    return at === 0 ? NO_RUN : runProperties(page.subarray(at + 1, at + 1 + (page[at] ?? 0)));
  };

  private readonly readParagraphs = (page: Buffer, nth: number, count: number): ParagraphStyle => {
    const at = 2 * (page[4 * (count + 1) + 13 * nth] ?? 0);
    if (at === 0) return NO_PARAGRAPH;
    const stated = page[at] ?? 0;
    const [start, length] = stated === 0 ? [at + 2, 2 * (page[at + 1] ?? 0)] : [at + 1, 2 * stated - 1];
    if (length < 2 || start + 2 > page.length) return NO_PARAGRAPH;
    return { ...paragraphProperties(page.subarray(start + 2, start + length)), style: page.readUInt16LE(start) };
  };
}

/** Finds the stretch around an offset; offsets mostly ascend. */
class Cursor<Properties> {
  private index = 0;

  constructor(
    private readonly stretches: readonly Stretch<Properties>[],
    private readonly none: Properties,
  ) {}

  at(offset: number): Properties {
    const { stretches } = this;
    const here = stretches[this.index];
    if (here !== undefined && here.start <= offset && offset < here.end) return here.properties;
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    this.index = low;
    const found = stretches[low];
    return found !== undefined && found.start <= offset ? found.properties : this.none;
  }
}

const decoder = new TextDecoder('windows-1252');
const western = (byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : decoder.decode(Uint8Array.of(byte));
