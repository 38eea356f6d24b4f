import type { FurnitureRole } from '../block.js';
import type { Budget } from '../budget.js';
import type { DraftBlock } from '../compose-document.js';
import { isWide } from '../join-lines.js';
import { columnsByEdges, type EdgedCell } from '../row-edges.js';
import { cellText, type FoundCell, tableDrafts } from '../table-drafts.js';
import type { RtfHandler } from './rtf-parser.js';

/** Groups that hold no text of the document. */
const SKIPPED = new Set(
  (
    'colortbl info pict object objdata datafield themedata colorschememapping latentstyles listtable listoverridetable ' +
    'revtbl rsidtbl generator xmlnstbl mmathPr filetbl fldinst bkmkstart bkmkend pntxta pntxtb pnseclvl nonshppict ' +
    'annotation atnid atnauthor atrfstart atrfend template userprops formfield'
  ).split(' '),
);
/** Groups behind `\*` that hold text all the same. */
const KEPT = new Set(['shptxt', 'shppict', 'shpinst', 'nestcell']);
const FURNITURE: Readonly<Record<string, FurnitureRole>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'footnote',
};
const SYMBOLS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
/** Character sets of fonts, and code pages, that are not Western. */
const CHARSETS: Readonly<Record<number, string>> = { 128: 'shift_jis', 134: 'gb18030', 136: 'big5' };
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};
const WESTERN = 'windows-1252';

interface Group {
  skipped: boolean;
  /** Hidden or deleted. */
  hidden: boolean;
  deleted: boolean;
  font: number;
  /** How many bytes stand for a Unicode character before them. */
  fallback: number;
  /** What the group is: the fonts, the styles, a number of a list. */
  destination: 'fonts' | 'styles' | 'number' | null;
  /** It began where text of another kind did. */
  container: Container | null;
}

interface Container {
  readonly role: FurnitureRole | null;
  readonly blocks: DraftBlock[];
  text: string;
  number: string;
}

interface CellDefinition {
  /** Where it ends, in twips. */
  right: number;
  covered: boolean;
  merged: boolean;
}

const HEADING = /^heading ([1-9])/i;
const TITLE = /^title\b/i;

/** Puts the paragraphs and tables of a file together. */
export class RtfBodyReader implements RtfHandler {
  readonly furniture: DraftBlock[] = [];
  private readonly body: Container = { role: null, blocks: [], text: '', number: '' };
  private readonly containers: Container[] = [this.body];
  private readonly groups: Group[] = [];
  private group: Group = {
    ...{ skipped: false, hidden: false, deleted: false, font: -1, fallback: 1 },
    ...{ destination: null, container: null },
  };
  private readonly encodings = new Map<number, string>();
  private readonly styles = new Map<number, string>();
  private encoding = WESTERN;
  private defaultFont = -1;
  private pending: number[] = [];
  private toSkip = 0;
  private style = 0;
  private styleName = '';
  private outline: number | null = null;
  private inTable = false;
  private headerRow = false;
  private definitions: CellDefinition[] = [];
  private definition: CellDefinition = { covered: false, merged: false, right: 0 };
  private rows: EdgedCell[][] = [];
  private cells: FoundCell[] = [];
  /** The paragraphs of the cell that is open. */
  private held: DraftBlock[] = [];

  constructor(private readonly budget: Budget) {}

  /** All that was read. */
  end(): readonly DraftBlock[] {
    this.flush();
    this.endParagraph();
    this.endTable();
    return [...this.body.blocks, ...this.furniture];
  }

  open(): void {
    this.flush();
    this.groups.push(this.group);
    this.budget.depth(this.groups.length);
    this.group = { ...this.group, container: null };
  }

  close(): void {
    this.flush();
    const { container, destination } = this.group;
    if (container !== null) this.endContainer(container);
    if (destination === 'styles' && this.styleName !== '') {
      this.styles.set(this.style, this.styleName.replace(/;$/, '').trim());
      this.styleName = '';
    }
    this.group = this.groups.pop() ?? this.group;
  }

  bytes(byte: number): void {
    if (this.toSkip > 0) this.toSkip--;
    else this.pending.push(byte);
  }

  control(word: string, value: number | null, optional: boolean): void {
    if (word === 'u' && value !== null) {
      this.flush();
      this.append(String.fromCharCode(value & 0xffff));
      this.toSkip = this.group.fallback;
      return;
    }
    this.toSkip = 0;
    this.flush();
    const { group } = this;
    if (SKIPPED.has(word) || (optional && !KEPT.has(word) && FURNITURE[word] === undefined)) {
      group.skipped = true;
      return;
    }
    const symbol = SYMBOLS[word];
    if (symbol !== undefined) {
      this.append(symbol);
      return;
    }
    if (FURNITURE[word] !== undefined) {
      this.begin(FURNITURE[word]);
      return;
    }
    const on = value !== 0;
    switch (word) {
      case 'ansicpg':
        this.encoding = CODE_PAGES[value ?? 0] ?? WESTERN;
        return;
      case 'uc':
        group.fallback = Math.max(0, Math.min(value ?? 1, 8));
        return;
      case 'deff':
        this.defaultFont = value ?? -1;
        return;
      case 'fonttbl':
        group.destination = 'fonts';
        return;
      case 'stylesheet':
        group.destination = 'styles';
        return;
      case 'listtext':
      case 'pntext':
        group.destination = 'number';
        return;
      case 'f':
        group.font = value ?? -1;
        return;
      case 'fcharset':
        if (group.destination === 'fonts') this.encodings.set(group.font, CHARSETS[value ?? 0] ?? '');
        return;
      case 'plain':
        group.font = this.defaultFont;
        group.hidden = false;
        group.deleted = false;
        return;
      case 'v':
        group.hidden = on;
        return;
      case 'deleted':
        group.deleted = on;
        return;
      case 's':
        this.style = value ?? 0;
        return;
      default:
        this.paragraphControl(word, value);
    }
  }

  private paragraphControl(word: string, value: number | null): void {
    switch (word) {
      case 'pard':
        this.inTable = false;
        this.outline = null;
        this.style = 0;
        return;
      case 'outlinelevel':
        this.outline = value;
        return;
      case 'intbl':
        this.inTable = true;
        return;
      case 'par':
      case 'sect':
      case 'page':
        this.endParagraph();
        return;
      case 'nestcell':
        this.endParagraph();
        return;
      case 'cell':
        this.endCell();
        return;
      case 'row':
        this.endRow();
        return;
      case 'trowd':
        this.definitions = [];
        this.headerRow = false;
        return;
      case 'trhdr':
        this.headerRow = true;
        return;
      case 'clvmrg':
        this.definition.covered = true;
        return;
      case 'clmrg':
        this.definition.merged = true;
        return;
      case 'cellx':
        this.definitions.push({ ...this.definition, right: value ?? 0 });
        this.definition = { covered: false, merged: false, right: 0 };
    }
  }

  /** Bytes become text when it is known that no more of a character follows. */
  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    const encoding = this.encodings.get(this.group.font) || this.encoding;
    this.append(new TextDecoder(encoding).decode(bytes));
  }

  private append(text: string): void {
    const { skipped, hidden, deleted, destination } = this.group;
    if (skipped) return;
    if (destination === 'styles') this.styleName += text;
    if (destination === 'fonts' || destination === 'styles' || hidden || deleted) return;
    const container = this.containers.at(-1) ?? this.body;
    if (destination === 'number') container.number += text;
    else container.text += text;
  }

  private begin(role: FurnitureRole): void {
    const container: Container = { role, blocks: [], text: '', number: '' };
    this.containers.push(container);
    this.group.container = container;
  }

  private endContainer(container: Container): void {
    this.endParagraph();
    if (this.containers.at(-1) === container) this.containers.pop();
    const { text } = cellText(container.blocks);
    if (container.role !== null && text.trim() !== '') {
      this.furniture.push({ type: 'furniture', role: container.role, text: text.trim() });
    }
  }

  private endParagraph(): void {
    const container = this.containers.at(-1) ?? this.body;
    const number = container.number.trim();
    const gap = number === '' || isWide(number.at(-1) ?? '') ? '' : ' ';
    const text = number + gap + container.text.replace(/\s+$/, '');
    container.text = '';
    container.number = '';
    if (text.trim() === '') return;
    this.budget.block(text.length);
    if (container === this.body && !this.inTable && this.cells.length === 0) this.endTable();
    const level = this.level();
    const inCell = container === this.body && (this.inTable || this.cells.length > 0);
    const blocks = inCell ? this.held : container.blocks;
    blocks.push(level === null ? { type: 'paragraph', text } : { type: 'heading', level, text });
  }

  private level(): number | null {
    if (this.outline !== null) return this.outline < 9 ? this.outline + 1 : null;
    const name = this.styles.get(this.style) ?? '';
    const [, digit] = HEADING.exec(name) ?? [];
    if (digit !== undefined) return Number(digit);
    return TITLE.test(name) ? 0 : null;
  }

  private endCell(): void {
    this.inTable = true;
    this.endParagraph();
    this.budget.block(0);
    this.cells.push({ blocks: this.held });
    this.held = [];
  }

  private endRow(): void {
    const row: EdgedCell[] = [];
    for (const [index, cell] of this.cells.entries()) {
      const { covered = false, merged = false, right = 0 } = this.definitions[index] ?? {};
      const before = row.at(-1);
      if (merged && before !== undefined) row[row.length - 1] = { ...before, right };
      else row.push({ ...cell, covered, header: this.headerRow, right });
    }
    this.cells = [];
    if (row.length > 0) this.rows.push(row);
  }

  private endTable(): void {
    if (this.cells.length > 0) this.endRow();
    if (this.rows.length > 0) this.body.blocks.push(...tableDrafts(columnsByEdges(this.rows)));
    this.rows = [];
    this.body.blocks.push(...this.held);
    this.held = [];
  }
}
