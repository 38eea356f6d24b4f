import type { Budget } from '../budget.js';
import type { DraftBlock } from '../compose-document.js';
import { ListCounter } from '../docx/list-counter.js';
import type { Numbering } from '../docx/numbering.js';
import { symbolOf } from '../docx/symbols.js';
import { lowered, raised, visible } from '../marks.js';
import { columnsByEdges, type EdgedCell } from '../row-edges.js';
import { tableDrafts } from '../table-drafts.js';
import type { DocStyles } from './styles.js';
import type { ParagraphStyle, WordCharacter } from './word-file.js';

const SIGNS: Readonly<Record<string, string>> = {
  '\u0009': '\t',
  '\u000b': '\n',
  '\u000e': '\n',
  '\u001e': '-',
  '\u001f': '',
};
const FIELD_BEGIN = '\u0013';
const FIELD_RESULT = '\u0014';
const FIELD_END = '\u0015';
const PARAGRAPH_END = '\r';
const CELL_END = '\u0007';
const PAGE_END = '\u000c';
const CONTENTS_FIELD = /^\s*TOC\b/i;
const LONGEST_INSTRUCTION = 100;
const DEEPEST_FIELDS = 50;

interface Field {
  instruction: string;
  shown: boolean;
}

/** Puts the paragraphs and tables of a part of the text together. */
export class DocBodyReader {
  readonly blocks: DraftBlock[] = [];
  private readonly counter: ListCounter;
  private text = '';
  private plain = '';
  private height: 'superscript' | 'subscript' | undefined;
  private contents = false;
  private readonly fields: Field[] = [];
  private rows: EdgedCell[][] = [];
  private cells: DraftBlock[][] = [];
  private cell: DraftBlock[] = [];

  constructor(
    private readonly styles: DocStyles,
    numbering: Numbering,
    private readonly budget: Budget,
  ) {
    this.counter = new ListCounter(numbering);
  }

  read(characters: Iterable<WordCharacter>): readonly DraftBlock[] {
    for (const character of characters) this.character(character);
    this.flush();
    if (this.text !== '') this.endParagraph({ style: 0 }, false);
    this.endTable();
    return this.blocks;
  }

  private character({ code, run, paragraph }: WordCharacter): void {
    switch (code) {
      case PARAGRAPH_END:
        // A paragraph whose end is deleted or not shown runs on into the next one.
        if (run.deleted || (run.hidden && !paragraph.inTable)) return;
        this.endParagraph(paragraph, false);
        return;
      case CELL_END:
        this.endParagraph(paragraph, true);
        return;
      case PAGE_END:
        if (this.text !== '' || this.plain !== '') this.endParagraph(paragraph, false);
        return;
      case FIELD_BEGIN:
        if (this.fields.length < DEEPEST_FIELDS) this.fields.push({ instruction: '', shown: false });
        return;
      case FIELD_RESULT: {
        const field = this.fields.at(-1);
        if (field !== undefined) field.shown = true;
        if (this.isContents()) this.contents = true;
        return;
      }
      case FIELD_END:
        this.fields.pop();
        return;
    }
    const field = this.fields.find(({ shown }) => !shown);
    if (field !== undefined) {
      if (field.instruction.length < LONGEST_INSTRUCTION) field.instruction += code;
      return;
    }
    if (run.deleted || run.hidden || run.struck || this.isHidden(run.style, paragraph.style, run.hidden)) return;
    if (run.symbol !== undefined && run.special !== false) {
      this.append(symbolOf(run.symbol.toString(16)), run.height);
      return;
    }
    const sign = SIGNS[code];
    if (sign !== undefined) this.append(sign, undefined);
    // Other control characters are anchors of pictures, notes and the like.
    else if (code >= ' ') this.append(code, run.height);
  }

  private isHidden(style: number | undefined, paragraph: number, stated: boolean | undefined): boolean {
    if (stated === false) return false;
    return (style !== undefined && this.styles.isHidden(style)) || this.styles.isHidden(paragraph);
  }

  private isContents(): boolean {
    return this.fields.some(({ instruction }) => CONTENTS_FIELD.test(instruction));
  }

  private append(text: string, height: DocBodyReader['height']): void {
    if (height !== this.height) this.flush();
    this.height = height;
    this.plain += text;
  }

  /** Characters of one height become text together. */
  private flush(): void {
    const shown = visible(this.plain);
    this.plain = '';
    this.text += this.height === undefined ? shown : this.height === 'superscript' ? raised(shown) : lowered(shown);
    this.height = undefined;
  }

  private endParagraph(paragraph: ParagraphStyle, cellEnd: boolean): void {
    this.flush();
    const inTable = paragraph.inTable === true || cellEnd;
    const isRowEnd = paragraph.rowEnd === true && cellEnd;
    const { text, contents } = this;
    this.text = '';
    this.contents = this.isContents();
    if (isRowEnd) {
      this.endRow(paragraph);
      return;
    }
    if (!inTable) this.endTable();
    const block = this.block(paragraph, text.replace(/\s+$/, ''), contents);
    if (block !== null) (inTable ? this.cell : this.blocks).push(block);
    // Cells of tables in cells end as paragraphs.
    if (cellEnd) {
      this.cells.push(this.cell);
      this.cell = [];
    }
  }

  private block(paragraph: ParagraphStyle, text: string, contents: boolean): DraftBlock | null {
    const { style } = paragraph;
    const fromStyle = this.styles.listOf(style);
    const list = paragraph.list ?? fromStyle?.list ?? 0;
    const place = list > 0 ? { list: String(list), depth: paragraph.depth ?? fromStyle?.depth ?? 0 } : null;
    // Word counts no paragraph that holds nothing, but shows its number.
    const marker = place && this.counter.next(place);
    if (text === '' && marker === null) return null;
    this.budget.block(text.length + (marker?.text.length ?? 0));
    if (contents || this.styles.isContents(style)) return { type: 'furniture', role: 'contents', text };
    const { outline } = paragraph;
    const level = outline === undefined ? this.styles.headingLevel(style) : outline < 9 ? outline + 1 : null;
    return level === null ? { type: 'paragraph', text, marker } : { type: 'heading', level, text, marker };
  }

  private endRow({ row }: ParagraphStyle): void {
    const cells: EdgedCell[] = [];
    for (const [index, blocks] of this.cells.entries()) {
      this.budget.block(0);
      const { right = index + 1, covered = false, merged = false } = row?.cells[index] ?? {};
      const before = cells.at(-1);
      if (merged && before !== undefined) cells[cells.length - 1] = { ...before, right };
      else cells.push({ blocks, covered, header: row?.header ?? false, right });
    }
    this.cells = [];
    if (cells.length > 0) this.rows.push(cells);
  }

  private endTable(): void {
    // A row without an end, as in damaged files, is one all the same.
    if (this.cells.length > 0) this.endRow({ style: 0 });
    if (this.rows.length > 0) this.blocks.push(...tableDrafts(columnsByEdges(this.rows)));
    this.rows = [];
    this.blocks.push(...this.cell);
    this.cell = [];
  }
}
