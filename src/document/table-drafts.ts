import type { Span } from '../source/span.js';
import type { CellPlace, DraftBlock, DraftCell, DraftLine, DraftMarker } from './compose-document.js';

/** A cell as a reader of a format finds it: blocks of its own. */
export interface FoundCell extends CellPlace {
  readonly blocks: readonly DraftBlock[];
}

/** A cell with so many paragraphs and characters holds a text that a form has a box for, not a datum. */
const TEXT_PARAGRAPHS = 3;
const TEXT_LENGTH = 200;

/**
 * The blocks of a table. One that is only a frame around a text is none: its single cell, or a row with a cell that
 * holds many paragraphs, becomes those paragraphs, and so do labels with several paragraphs beside such a row.
 */
export function tableDrafts(rows: readonly (readonly FoundCell[])[]): DraftBlock[] {
  const filled = rows.filter((cells) => cells.length > 0);
  if (filled.every((cells) => cells.every(({ blocks }) => blocks.length === 0))) return [];
  const [only] = filled;
  if (filled.length === 1 && only?.length === 1) return [...(only[0]?.blocks ?? [])];
  const drafts: DraftBlock[] = [];
  let table: (readonly DraftCell[])[] = [];
  const endTable = (): void => {
    if (table.length > 0) drafts.push({ type: 'table', rows: table });
    table = [];
  };
  const isForm = filled.some((cells) => cells.some(holdsText));
  for (const cells of filled) {
    if (cells.some(holdsText) || (isForm && isPart(cells))) {
      endTable();
      for (const { blocks } of cells) drafts.push(...blocks);
    } else table.push(cells.map(({ blocks, ...place }) => ({ ...cellText(blocks), ...place })));
  }
  endTable();
  return drafts;
}

/** A row of a form: a label and a cell with several paragraphs, which are read as those of the longer cells are. */
function isPart([label, body, ...others]: readonly FoundCell[]): boolean {
  if (label === undefined || body === undefined || others.length > 0) return false;
  const [words, ...more] = label.blocks;
  const isLabel = more.length === 0 && words?.type === 'paragraph' && words.text.length <= LONGEST_LABEL;
  return isLabel && body.blocks.filter(({ type }) => type === 'paragraph').length > 1;
}

const LONGEST_LABEL = 12;

function holdsText({ blocks }: FoundCell): boolean {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph' || block.type === 'heading');
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return paragraphs.length >= TEXT_PARAGRAPHS && length >= TEXT_LENGTH;
}

/** The blocks of a cell one below the other, those of tables inside it cell by cell. */
export function cellText(blocks: readonly DraftBlock[]): DraftCell {
  let text = '';
  const lines: DraftLine[] = [];
  const virtual: Span[] = [];
  const add = (piece: DraftCell, marker = ''): void => {
    if (piece.text === '' && marker === '') return;
    if (text !== '') text += '\n';
    const start = text.length + marker.length;
    if (marker !== '') virtual.push({ start: text.length, end: text.length + marker.trimEnd().length });
    for (const span of piece.virtual ?? []) virtual.push({ start: start + span.start, end: start + span.end });
    for (const line of piece.lines ?? []) lines.push({ ...line, offset: start + line.offset });
    text += marker + piece.text;
  };
  for (const block of blocks) {
    if (block.type === 'table') for (const row of block.rows) for (const cell of row) add(cell);
    else add(block, 'marker' in block ? markerText(block) : '');
  }
  // A tab inside a cell would look like the end of it.
  return { text: text.replaceAll('\t', ' '), lines, virtual };
}

/** An automatic number with the blank behind it, unless nothing follows. */
const markerText = ({ marker, text }: { readonly marker?: DraftMarker | null; readonly text: string }): string =>
  text === '' ? (marker?.text.trimEnd() ?? '') : (marker?.text ?? '');
