import type { Budget } from '../budget.js';
import type { DraftBlock, DraftMarker } from '../compose-document.js';
import { lowered, raised, visible } from '../marks.js';
import type { XmlHandler } from '../package/read-xml.js';
import { cellText, type FoundCell, tableDrafts } from '../table-drafts.js';
import type { ListCounter, ListPlace } from './list-counter.js';
import type { Numbering } from './numbering.js';
import { isOn, type Styles } from './styles.js';
import { symbolOf } from './symbols.js';

/**
 * What is no text of the document as it now reads: what was deleted or moved away, earlier properties, the
 * instructions of fields, the form that older programs show, the pronunciation over characters.
 */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'numberingChange',
  'fldData',
  'mc:Fallback',
  'rt',
]);

/** What a field that lists the headings does, and what Word calls such a list. */
const CONTENTS_FIELD = /^\s*TOC\b/i;
const CONTENTS = /table of contents/i;
/** No more is needed to tell what a field does, and no more of them stand in each other. */
const LONGEST_INSTRUCTION = 100;
const DEEPEST_FIELDS = 50;

/** Notes that hold the line above the notes, or say that they go on. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

/** Tables inside tables beyond this depth are read as text of the cell around them. */
const DEEPEST_TABLE = 8;

interface Paragraph {
  text: string;
  /** A number that the file itself states, in Word 2003. */
  number: string;
  /** Its end is not shown. */
  hiddenEnd: boolean;
  /** It is a line of a table of contents. */
  contents: boolean;
  style: string | null;
  list: string | null;
  depth: number | null;
  outline: number | null;
  /** Its end was deleted, so that it runs on into the next one. */
  open: boolean;
  /** What stands in text boxes, charts and diagrams that are anchored in it. */
  readonly boxes: DraftBlock[];
}

/** Where paragraphs go: the body, a cell, a note, a text box. */
interface Container {
  readonly blocks: DraftBlock[];
  /** Text of paragraphs that run on into the next one. */
  pending: string;
}

interface Table {
  readonly rows: FoundCell[][];
  deletedRow: boolean;
  /** The row heads the columns. */
  header: boolean;
  /** Columns that the row leaves free before its next cell. */
  skip: number;
  columns: number;
  /** The cell goes on with the one above. */
  continued: boolean;
}

/** Where another file stands in the document. */
export interface Chunk {
  readonly id: string;
  readonly blocks: DraftBlock[];
  readonly index: number;
}

/** A field that is open, with what it does. */
interface Field {
  instruction: string;
}

/** A list of a form from which one entry is chosen. */
interface Choice {
  chosen: number;
  readonly entries: string[];
}

/** What the parts of a document share while they are read. */
export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counter: ListCounter;
  /** What charts and diagrams say, by their ids. */
  readonly drawn: ReadonlyMap<string, readonly DraftBlock[]>;
  readonly budget: Budget;
}

const newContainer = (): Container => ({ blocks: [], pending: '' });

/** Reads the paragraphs and tables of a part: the body, headers and footers, or notes. */
export class BodyReader implements XmlHandler {
  private readonly root = newContainer();
  private readonly containers: Container[] = [this.root];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private deepTables = 0;
  private skipping = 0;
  /** How deep in the properties of a paragraph, a row or a cell; 0 for the text itself. */
  private properties: 'pPr' | 'trPr' | 'tcPr' | null = null;
  private hidden = false;
  private inText = false;
  /** Struck out. */
  private struck = false;
  /** Written higher or lower than the line. */
  private height: 'superscript' | 'subscript' | null = null;
  private inInstruction = false;
  private readonly fields: Field[] = [];
  private choice: Choice | null = null;
  private readonly galleries: boolean[] = [];
  private readonly notes: string[] = [];
  /** The ids of the headers and footers that sections show. */
  readonly marginIds = new Set<string>();
  readonly chunks: Chunk[] = [];

  constructor(private readonly context: BodyContext) {}

  /** The blocks of the part, or all of them outside notes. */
  get blocks(): readonly DraftBlock[] {
    return this.root.blocks;
  }

  /** Ends the part: what runs on into nothing is a paragraph too. */
  end(): void {
    this.finish(this.root);
  }

  /** The texts of the notes, in order. */
  get noteTexts(): readonly string[] {
    return this.notes;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      if (this.skipping === 0) this.noteDeletion(name);
      this.skipping++;
      return;
    }
    if (this.properties !== null) this.property(name, attributes);
    else if (!this.openStructure(name, attributes)) this.openRun(name, attributes);
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    switch (name) {
      case 'pPr':
      case 'trPr':
      case 'tcPr':
        if (this.properties === name) this.properties = null;
        return;
      case 't':
      case 'm:t':
        this.inText = false;
        return;
      case 'instrText':
        this.inInstruction = false;
        return;
      case 'fldSimple':
        this.fields.pop();
        return;
      case 'ddList':
        this.mark(this.choice?.entries[this.choice.chosen] ?? '');
        this.choice = null;
        return;
      case 'sdt':
        this.galleries.pop();
        return;
      case 'r':
        this.hidden = false;
        this.struck = false;
        this.height = null;
        return;
      case 'p':
        this.endParagraph();
        return;
      case 'tc':
        this.endCell();
        return;
      case 'tr':
        this.endRow();
        return;
      case 'tbl':
        this.endTable();
        return;
      case 'txbxContent':
        this.endBox();
        return;
      case 'footnote':
      case 'endnote':
        this.endNote();
    }
  }

  text(text: string): void {
    if (this.skipping > 0) return;
    if (this.inInstruction) {
      const field = this.fields.at(-1);
      if (field !== undefined && field.instruction.length < LONGEST_INSTRUCTION) field.instruction += text;
    } else if (this.inText && !this.hidden && !this.struck) this.append(this.written(text));
  }

  private written(text: string): string {
    const shown = visible(text);
    if (this.height === null) return shown;
    return this.height === 'superscript' ? raised(shown) : lowered(shown);
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  /** True for an element that holds paragraphs, or their properties. */
  private openStructure(name: string, attributes: Readonly<Record<string, string>>): boolean {
    switch (name) {
      case 'p':
        this.paragraphs.push({
          ...{ text: '', number: '', style: null, list: null, depth: null, outline: null },
          ...{ open: false, hiddenEnd: false, contents: this.isContents(), boxes: [] },
        });
        return true;
      case 'sdt':
        this.galleries.push(false);
        return true;
      case 'docPartGallery':
        if (this.galleries.length > 0 && CONTENTS.test(attributes.val ?? ''))
          this.galleries[this.galleries.length - 1] = true;
        return true;
      case 'headerReference':
      case 'footerReference':
        this.marginIds.add(attributes.id ?? '');
        return true;
      case 'altChunk': {
        const blocks = this.containers.at(-1)?.blocks;
        if (blocks !== undefined) this.chunks.push({ id: attributes.id ?? '', blocks, index: blocks.length });
        return true;
      }
      case 'v:textpath': {
        // Words that are drawn as a picture: WordArt.
        const text = visible(attributes.string ?? '').trim();
        if (text !== '') this.paragraphs.at(-1)?.boxes.push({ type: 'paragraph', text });
        return true;
      }
      case 'c:chart':
      case 'dgm:relIds':
        for (const block of this.context.drawn.get(attributes.id ?? attributes.dm ?? '') ?? [])
          this.paragraphs.at(-1)?.boxes.push(block);
        return true;
      case 'pPr':
      case 'trPr':
      case 'tcPr':
        this.properties = name;
        return true;
      case 'tbl':
        if (this.tables.length >= DEEPEST_TABLE) this.deepTables++;
        else this.tables.push({ rows: [], deletedRow: false, header: false, skip: 0, columns: 1, continued: false });
        return true;
      case 'tr':
        if (this.deepTables === 0) this.tables.at(-1)?.rows.push([]);
        return true;
      case 'tc':
        if (this.deepTables === 0) this.containers.push(newContainer());
        return true;
      case 'txbxContent':
        this.containers.push(newContainer());
        return true;
      case 'footnote':
      case 'endnote':
        if (SEPARATORS.has(attributes.type ?? '')) this.skipping++;
        else this.containers.push(newContainer());
        return true;
      default:
        return false;
    }
  }

  private openRun(name: string, { val, type, char, fldCharType, instr }: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'r':
        this.hidden = this.context.styles.isHidden(this.paragraphs.at(-1)?.style ?? null);
        return;
      case 'rStyle':
        if (this.context.styles.isHidden(val ?? null)) this.hidden = true;
        return;
      case 'strike':
      case 'dstrike':
        this.struck = isOn(val);
        return;
      case 'vertAlign':
        this.height = val === 'superscript' || val === 'subscript' ? val : null;
        return;
      case 'sym':
        this.mark(symbolOf(char ?? ''));
        return;
      case 'm:den':
        this.mark('/');
        return;
      case 'instrText':
        this.inInstruction = true;
        return;
      case 'fldSimple':
        this.beginField(instr ?? '');
        return;
      case 'fldChar':
        if (fldCharType === 'begin') this.beginField('');
        else if (fldCharType === 'end') this.fields.pop();
        else if (this.isContents()) this.noteContents();
        return;
      case 'ddList':
        this.choice = { chosen: 0, entries: [] };
        return;
      case 'result':
        if (this.choice !== null) this.choice.chosen = Number(val) || 0;
        return;
      case 'listEntry':
        this.choice?.entries.push(val ?? '');
        return;
      case 't':
      case 'm:t':
        this.inText = true;
        return;
      case 'vanish':
        this.hidden = isOn(val);
        return;
      case 'tab':
      case 'ptab':
        this.mark('\t');
        return;
      case 'br':
        // A new page or column begins no line of its own at the beginning of a paragraph.
        if (type === undefined || type === 'textWrapping' || this.paragraphs.at(-1)?.text !== '') this.mark('\n');
        return;
      case 'cr':
        this.mark('\n');
        return;
      case 'noBreakHyphen':
        this.mark('-');
    }
  }

  private mark(text: string): void {
    if (!this.hidden && !this.struck) this.append(text);
  }

  private beginField(instruction: string): void {
    if (this.fields.length < DEEPEST_FIELDS) this.fields.push({ instruction });
    this.noteContents();
  }

  /** Whether what stands here is a table of contents: one that Word has made, or a field of that kind. */
  private isContents(): boolean {
    return this.galleries.includes(true) || this.fields.some(({ instruction }) => CONTENTS_FIELD.test(instruction));
  }

  private noteContents(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && this.isContents()) paragraph.contents = true;
  }

  private property(name: string, { val = '', ...attributes }: Readonly<Record<string, string>>): void {
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    switch (name) {
      case 'pStyle':
        if (paragraph !== undefined) paragraph.style = val;
        return;
      case 'numId':
        if (paragraph !== undefined) paragraph.list = val;
        return;
      case 'ilvl':
        if (paragraph !== undefined) paragraph.depth = Number(val);
        return;
      case 'vanish':
        if (paragraph !== undefined) paragraph.hiddenEnd = isOn(val || undefined);
        return;
      case 't':
        // Only Word 2003 has text in the properties of a paragraph: the number that it counted.
        if (paragraph !== undefined) paragraph.number = val;
        return;
      case 'outlineLvl':
        if (paragraph !== undefined) paragraph.outline = Number(val);
        return;
      case 'gridBefore':
        if (table !== undefined) table.skip = span(val, 0);
        return;
      case 'tblHeader':
        if (table !== undefined) table.header = isOn(val || undefined);
        return;
      case 'gridSpan':
        if (table !== undefined) table.columns = span(val, 1);
        return;
      case 'vMerge':
        if (table !== undefined) table.continued = val !== 'restart';
        return;
      case 'cellDel':
        if (attributes.id !== undefined && table !== undefined) table.columns = 0;
    }
  }

  /** Deletions that stand in properties are about the end of the paragraph, or the row. */
  private noteDeletion(name: string): void {
    if (name !== 'del' && name !== 'moveFrom') return;
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    if (this.properties === 'pPr' && paragraph !== undefined) paragraph.open = true;
    if (this.properties === 'trPr' && table !== undefined) table.deletedRow = true;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    const container = this.containers.at(-1);
    if (paragraph === undefined || container === undefined) return;
    const text = container.pending + paragraph.text;
    // A paragraph that is not shown is not counted; one whose end is not shown runs on.
    const open = paragraph.open || paragraph.hiddenEnd;
    container.pending = open ? text : '';
    if (!open) this.add(container, this.block(paragraph, withoutLineEnds(text)));
    for (const block of paragraph.boxes) container.blocks.push(block);
  }

  private finish(container: Container): void {
    if (container.pending === '') return;
    this.add(container, { type: 'paragraph', text: withoutLineEnds(container.pending) });
    container.pending = '';
  }

  /** Empty paragraphs, of which there may be millions, are not kept. */
  private add({ blocks }: Container, block: DraftBlock): void {
    const marker = 'marker' in block ? block.marker : null;
    if (block.type === 'table' || (block.text === '' && !marker)) return;
    this.context.budget.block(block.text.length + (marker?.text.length ?? 0));
    blocks.push(block);
  }

  private block({ style, list, depth, outline, number, contents }: Paragraph, text: string): DraftBlock {
    const { styles, counter } = this.context;
    if (contents || styles.isContents(style)) return { type: 'furniture', role: 'contents', text };
    const place = this.placeInList(style, list, depth);
    const marker = number === '' ? place && counter.next(place) : statedMarker(number, depth);
    const level = outline === null ? styles.headingLevel(style) : outline < 9 ? outline + 1 : null;
    return level === null ? { type: 'paragraph', text, marker } : { type: 'heading', level, text, marker };
  }

  private placeInList(style: string | null, list: string | null, depth: number | null): ListPlace | null {
    const { styles, numbering } = this.context;
    const id = list ?? styles.listOf(style);
    // 0 takes a paragraph out of the list of its style.
    if (id === null || id === '0') return null;
    if (depth !== null) return { list: id, depth };
    for (const { id: named, depth: stated } of styles.lineage(style)) {
      const linked = numbering.depthOfStyle(id, named) ?? stated;
      if (linked !== null) return { list: id, depth: linked };
    }
    return { list: id, depth: 0 };
  }

  private endCell(): void {
    if (this.deepTables > 0) return;
    const container = this.containers.pop();
    const table = this.tables.at(-1);
    if (container === undefined || table === undefined) return;
    this.finish(container);
    this.context.budget.block(0);
    const blocks = table.continued ? [] : container.blocks;
    const { columns, continued: covered, header, skip } = table;
    if (columns > 0) table.rows.at(-1)?.push({ blocks, columns, covered, header, skip });
    table.columns = 1;
    table.skip = 0;
    table.continued = false;
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (this.deepTables > 0 || table === undefined) return;
    if (table.deletedRow) table.rows.pop();
    table.deletedRow = false;
    table.header = false;
    table.skip = 0;
  }

  private endTable(): void {
    if (this.deepTables > 0) {
      this.deepTables--;
      return;
    }
    const table = this.tables.pop();
    if (table !== undefined) this.containers.at(-1)?.blocks.push(...tableDrafts(table.rows));
  }

  private endBox(): void {
    const box = this.containers.pop();
    const anchor = this.paragraphs.at(-1);
    if (box !== undefined) this.finish(box);
    if (box !== undefined) (anchor?.boxes ?? this.containers.at(-1)?.blocks)?.push(...box.blocks);
  }

  private endNote(): void {
    const note = this.containers.pop();
    if (note !== undefined) this.finish(note);
    if (note !== undefined) this.notes.push(cellText(note.blocks).text);
  }
}

/** A number of columns as an attribute states it; no table has more than a hundred. */
const span = (value: string, least: number): number =>
  Math.max(least, Math.min(Math.trunc(Number(value)) || least, 100));

function withoutLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

/** A number as Word 2003 states it, with its text. */
function statedMarker(number: string, depth: number | null): DraftMarker {
  const text = /[\p{ASCII}\p{Letter}\p{Number}]$/u.test(number) ? `${number} ` : number;
  return { text, list: 'list', level: (depth ?? 0) + 1, ordinal: null };
}
