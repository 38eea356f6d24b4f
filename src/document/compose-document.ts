import type { Diagnostic } from '../schema/diagnostic.js';
import type { Span } from '../source/span.js';
import type { Block, CellBlock, FurnitureRole, RowBlock, VirtualMarker } from './block.js';
import type { DocumentFormat } from './document-format.js';
import { lastAtMost } from './last-at-most.js';
import { NO_PLACE, placeCells } from './place-cells.js';
import type { Place, SourceDocument } from './source-document.js';

/** A piece of text with the places at which its lines begin. */
export interface DraftText {
  readonly text: string;
  /** In order: from `offset` of the text on, this page and line. */
  readonly lines?: readonly DraftLine[];
}

export interface DraftLine {
  readonly offset: number;
  readonly page: number | null;
  readonly line: number | null;
}

/** A number that will stand before a paragraph, with the blank behind it if there is one. */
export interface DraftMarker extends Omit<VirtualMarker, 'start' | 'end'> {
  readonly text: string;
}

export interface DraftCell extends DraftText, CellPlace {
  /** The automatic numbers in it, in order. */
  readonly virtual?: readonly Span[];
}

/** What a cell says of its place in the grid; all of it may be left out. */
export interface CellPlace {
  /** How many columns it takes up; 1 if left out. */
  readonly columns?: number;
  /** How many columns before it the row leaves free. */
  readonly skip?: number;
  /** The place belongs to the cell above. */
  readonly covered?: boolean;
  /** It heads a row or a column. */
  readonly header?: boolean;
}

/** A block before its place in the text is known. */
export type DraftBlock =
  | (DraftText & { readonly type: 'paragraph'; readonly marker?: DraftMarker | null })
  | (DraftText & { readonly type: 'heading'; readonly level: number; readonly marker?: DraftMarker | null })
  | (DraftText & { readonly type: 'furniture'; readonly role: FurnitureRole })
  | { readonly type: 'table'; readonly rows: readonly (readonly DraftCell[])[] };

/** Made for a text whose offsets are not known yet; it is about all of it. */
export type DraftDiagnostic = Omit<Diagnostic, 'start' | 'end'>;

export interface DocumentFacts {
  readonly name: string | null;
  readonly format: DocumentFormat;
  readonly encoding?: string | null;
  readonly diagnostics?: readonly DraftDiagnostic[];
}

const BLOCK_END = '\n';
const CELL_END = '\t';

/** Puts blocks together to a document; empty ones are left out. */
export function composeDocument(drafts: Iterable<DraftBlock>, facts: DocumentFacts): SourceDocument {
  const writer = new TextWriter();
  const blocks: Block[] = [];
  for (const draft of drafts) {
    if (isEmpty(draft)) continue;
    if (blocks.length > 0) writer.write(BLOCK_END);
    blocks.push(writer.block(draft, blocks.length + 1));
  }
  const text = writer.text();
  const { name, format, encoding = null, diagnostics = [] } = facts;
  return {
    ...{ name, format, encoding, text, blocks },
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, start: 0, end: text.length })),
    place: (offset) => placeIn(writer, blocks, Math.min(Math.max(offset, 0), Math.max(text.length - 1, 0))),
  };
}

function isEmpty(draft: DraftBlock): boolean {
  if (draft.type === 'table') return draft.rows.every((row) => row.every(({ text }) => text === ''));
  return draft.text === '' && !('marker' in draft && draft.marker);
}

class TextWriter {
  readonly lines: DraftLine[] = [];
  readonly virtual: Span[] = [];
  private readonly parts: string[] = [];
  private at = 0;

  text(): string {
    return this.parts.join('');
  }

  write(text: string): void {
    this.parts.push(text);
    this.at += text.length;
  }

  block(draft: DraftBlock, number: number): Block {
    const start = this.at;
    switch (draft.type) {
      case 'table': {
        const rows = this.rows(draft.rows);
        return { type: 'table', start, end: this.at, number, page: this.pageAt(start), rows };
      }
      case 'furniture':
        this.draftText(draft);
        return { type: 'furniture', role: draft.role, start, end: this.at, number, page: this.pageAt(start) };
      default: {
        const marker = draft.marker ? this.marker(draft.marker, draft) : null;
        this.draftText(draft);
        const base = { start, end: this.at, number, page: this.pageAt(start), marker };
        return draft.type === 'heading'
          ? { type: 'heading', level: draft.level, ...base }
          : { type: 'paragraph', ...base };
      }
    }
  }

  private marker({ text, ...facts }: DraftMarker, { lines = [] }: DraftText): VirtualMarker {
    const start = this.at;
    const [first] = lines;
    if (first !== undefined) this.lines.push({ ...first, offset: start });
    this.write(text);
    const span = { start, end: start + text.trimEnd().length };
    this.virtual.push(span);
    return { ...span, ...facts };
  }

  private rows(drafts: readonly (readonly DraftCell[])[]): RowBlock[] {
    const places = placeCells(drafts);
    return drafts.map((cells, index) => {
      if (index > 0) this.write(BLOCK_END);
      const start = this.at;
      const made = cells.map((cell, nth): CellBlock => {
        if (nth > 0) this.write(CELL_END);
        const from = this.at;
        for (const span of cell.virtual ?? []) this.virtual.push({ start: from + span.start, end: from + span.end });
        this.draftText(cell);
        const place = places[index]?.[nth] ?? NO_PLACE;
        return { start: from, end: this.at, ...place };
      });
      return { start, end: this.at, cells: made };
    });
  }

  private draftText({ text, lines = [] }: DraftText): void {
    for (const line of lines) this.lines.push({ ...line, offset: this.at + line.offset });
    this.write(text);
  }

  private pageAt(offset: number): number | null {
    return this.lines[lastAtMost(this.lines, (line) => line.offset, offset)]?.page ?? null;
  }
}

function placeIn({ lines, virtual }: TextWriter, blocks: readonly Block[], offset: number): Place {
  const block = blocks[lastAtMost(blocks, ({ start }) => start, offset)];
  const line = lines[lastAtMost(lines, (entry) => entry.offset, offset)];
  const number = virtual[lastAtMost(virtual, ({ start }) => start, offset)];
  return {
    paragraph: block?.number ?? 0,
    page: line?.page ?? null,
    line: line?.line ?? null,
    cell: block?.type === 'table' ? cellAt(block.rows, offset) : null,
    virtual: number !== undefined && offset < number.end,
  };
}

/** The row and the column of the cell that an offset is in. */
export function cellAt(rows: readonly RowBlock[], offset: number): Place['cell'] {
  const row = lastAtMost(rows, ({ start }) => start, offset);
  const cells = rows[row]?.cells ?? [];
  const index = lastAtMost(cells, ({ start }) => start, offset);
  return { row: row + 1, column: cells[Math.max(index, 0)]?.column ?? 1 };
}
