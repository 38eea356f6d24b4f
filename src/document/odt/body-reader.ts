import type { FurnitureRole } from '../block.js';
import type { Budget } from '../budget.js';
import type { DraftBlock, DraftMarker } from '../compose-document.js';
import { formatNumber } from '../number-format.js';
import type { XmlHandler } from '../package/read-xml.js';
import { cellText, type FoundCell, tableDrafts } from '../table-drafts.js';

/** What is no text of the document as it now reads: tracked changes, forms, indexes, fields' sources, ruby. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'office:forms',
  'office:annotation',
  'office:scripts',
  'office:font-face-decls',
  'text:ruby-text',
]);
const CONTENTS = new Set(['text:table-of-content', 'text:illustration-index', 'text:alphabetical-index']);

interface Level {
  readonly prefix: string;
  readonly suffix: string;
  readonly format: string;
  readonly start: number;
  /** How many of the outer numbers are shown too. */
  readonly display: number;
}

interface Style {
  readonly parent: string | null;
  readonly title: boolean;
  readonly outline: number | null;
  list: string | null;
  hidden: boolean;
}

interface Paragraph {
  text: string;
  readonly level: number | null;
}

interface Table {
  readonly rows: FoundCell[][];
  header: number;
  columns: number;
}

interface Container {
  readonly blocks: DraftBlock[];
  readonly cell: { readonly columns: number; readonly repeated: number } | null;
}

interface OpenList {
  readonly style: string;
  readonly counts: number[];
}

const MOST_REPEATED = 100;
/** Longer chains of styles go in circles. */
const LONGEST_CHAIN = 20;

/** Reads the paragraphs, lists and tables of a text. */
export class OdtBodyReader implements XmlHandler {
  readonly notes: DraftBlock[] = [];
  private readonly styles = new Map<string, Style>();
  private style: Style | null = null;
  /** The styles of the spans that are open. */
  private readonly spans: boolean[] = [];
  private hidden = 0;
  private readonly containers: Container[] = [{ blocks: [], cell: null }];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly lists: OpenList[] = [];
  private readonly levels = new Map<string, Level>();
  private listStyle = '';
  private item: 'new' | 'begun' | null = null;
  private skipping = 0;
  private contents = 0;
  private names = 0;
  /** The numbers of the last list of each style, on which a later one may go on. */
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly budget: Budget) {}

  get blocks(): readonly DraftBlock[] {
    return this.containers[0]?.blocks ?? [];
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping++;
      return;
    }
    if (CONTENTS.has(name)) this.contents++;
    switch (name) {
      case 'style:style':
        this.style = {
          parent: attributes['parent-style-name'] ?? null,
          title: attributes.name === 'Title',
          outline: Number(attributes['default-outline-level']) || null,
          list: attributes['list-style-name'] ?? null,
          hidden: false,
        };
        this.styles.set(attributes.name ?? '', this.style);
        return;
      case 'style:text-properties':
        if (this.style !== null && attributes.display === 'none') this.style.hidden = true;
        return;
      case 'text:span': {
        const hidden = this.lineage(attributes['style-name']).some((style) => style.hidden);
        this.spans.push(hidden);
        if (hidden) this.hidden++;
        return;
      }
      case 'style:header':
      case 'style:footer':
        this.containers.push({ blocks: [], cell: null });
        return;
      case 'text:list-style':
        this.listStyle = attributes.name ?? '';
        return;
      case 'text:list-level-style-number':
        this.levels.set(`${this.listStyle} ${attributes.level}`, levelOf(attributes));
        return;
      case 'text:p':
      case 'text:h':
        this.paragraphs.push({ text: '', level: this.levelOf(name, attributes) });
        return;
      case 'text:list':
        this.openList(attributes);
        return;
      case 'text:list-item':
        this.item = 'new';
        return;
      case 'text:tab':
        this.append('\t');
        return;
      case 'text:line-break':
        this.append('\n');
        return;
      case 'text:s':
        this.append(' '.repeat(Math.min(Number(attributes.c) || 1, MOST_REPEATED)));
        return;
      case 'text:note':
        this.containers.push({ blocks: [], cell: null });
        return;
      case 'text:note-citation':
        this.skipping++;
        return;
      default:
        this.openTable(name, attributes);
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    if (CONTENTS.has(name)) this.contents--;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.endParagraph();
        return;
      case 'style:style':
        this.style = null;
        return;
      case 'text:span':
        if (this.spans.pop()) this.hidden--;
        return;
      case 'style:header':
      case 'style:footer':
        this.endFurniture(name === 'style:header' ? 'header' : 'footer');
        return;
      case 'text:list':
        this.lists.pop();
        return;
      case 'text:list-item':
        this.item = null;
        return;
      case 'text:note':
        this.endFurniture('footnote');
        return;
      case 'table:table-header-rows': {
        const table = this.tables.at(-1);
        if (table !== undefined) table.header = 0;
        return;
      }
      case 'table:table-cell':
        this.endCell();
        return;
      case 'table:table': {
        const table = this.tables.pop();
        if (table !== undefined) this.containers.at(-1)?.blocks.push(...tableDrafts(table.rows));
      }
    }
  }

  text(text: string): void {
    // Blanks and line ends of the source are one blank.
    if (this.skipping === 0 && this.paragraphs.length > 0) this.append(text.replace(/[ \t\r\n]+/g, ' '));
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && this.hidden === 0) paragraph.text += text;
  }

  /** 0 for the title of the document. */
  private levelOf(name: string, attributes: Readonly<Record<string, string>>): number | null {
    const styles = this.lineage(attributes['style-name']);
    if (name === 'text:h') return Number(attributes['outline-level']) || 1;
    const outlined = styles.find(({ outline }) => outline !== null)?.outline ?? null;
    return attributes['style-name'] === 'Title' || styles.some(({ title }) => title) ? 0 : outlined;
  }

  /** A style with those that it is made from. */
  private lineage(name: string | undefined): Style[] {
    const chain: Style[] = [];
    let style = this.styles.get(name ?? '');
    while (style !== undefined && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = this.styles.get(style.parent ?? '');
    }
    return chain;
  }

  private endFurniture(role: FurnitureRole): void {
    const container = this.containers.pop();
    const text = container && cellText(container.blocks).text;
    if (text) this.notes.push({ type: 'furniture', role, text });
  }

  private openTable(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.tables.at(-1);
    switch (name) {
      case 'table:table':
        this.tables.push({ rows: [], header: 0, columns: 0 });
        return;
      case 'table:table-header-rows':
        if (table !== undefined) table.header = 1;
        return;
      case 'table:table-row':
        table?.rows.push([]);
        return;
      case 'table:covered-table-cell':
        this.coverPlace(table, Math.min(Number(attributes['number-columns-repeated']) || 1, MOST_REPEATED));
        return;
      case 'table:table-cell': {
        const columns = Math.min(Number(attributes['number-columns-spanned']) || 1, MOST_REPEATED);
        const repeated = Math.min(Number(attributes['number-columns-repeated']) || 1, MOST_REPEATED);
        if (table !== undefined) table.columns = columns - 1;
        this.containers.push({ blocks: [], cell: { columns, repeated } });
      }
    }
  }

  /** The places beside a wide cell are its own; others belong to the cell above. */
  private coverPlace(table: Table | undefined, repeated: number): void {
    if (table === undefined) return;
    for (let place = 0; place < repeated; place++) {
      if (table.columns > 0) table.columns--;
      else table.rows.at(-1)?.push({ blocks: [], covered: true });
    }
  }

  private endCell(): void {
    const container = this.containers.pop();
    const table = this.tables.at(-1);
    if (container?.cell == null || table === undefined) return;
    const { columns, repeated } = container.cell;
    for (let place = 0; place < repeated; place++) {
      this.budget.block(0);
      table.rows.at(-1)?.push({ blocks: container.blocks, columns, header: table.header > 0 });
    }
  }

  private openList(attributes: Readonly<Record<string, string>>): void {
    const style = attributes['style-name'];
    const outer = this.lists.at(-1);
    if (outer !== undefined) this.lists.push({ style: style ?? outer.style, counts: outer.counts });
    else {
      const goesOn = attributes['continue-numbering'] === 'true' || attributes['continue-list'] !== undefined;
      const counts = (goesOn && this.counts.get(style ?? '')) || [];
      this.counts.set(style ?? '', counts);
      this.lists.push({ style: style ?? '', counts });
      if (counts.length === 0) this.names++;
    }
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    const blocks = this.containers.at(-1)?.blocks;
    if (paragraph === undefined || blocks === undefined) return;
    const { level } = paragraph;
    const text = paragraph.text.trim();
    const marker = this.item === 'new' ? this.marker() : null;
    if (this.item === 'new') this.item = 'begun';
    if (text === '' && marker === null) return;
    this.budget.block(text.length);
    if (this.contents > 0) blocks.push({ type: 'furniture', role: 'contents', text });
    else if (level === null) blocks.push({ type: 'paragraph', text, marker });
    else blocks.push({ type: 'heading', level, text, marker });
  }

  /** The number of the item that begins. */
  private marker(): DraftMarker | null {
    const list = this.lists.at(-1);
    const depth = this.lists.length;
    const level = list && this.levels.get(`${list.style} ${depth}`);
    if (list === undefined || level === undefined) return null;
    const { counts } = list;
    counts.length = Math.min(counts.length, depth);
    counts[depth - 1] = (counts[depth - 1] ?? level.start - 1) + 1;
    const ordinal = counts[depth - 1] ?? 1;
    const first = Math.max(1, depth - level.display + 1);
    const numbers: string[] = [];
    for (let shown = first; shown <= depth; shown++) {
      numbers.push(formatNumber(counts[shown - 1] ?? 1, this.levels.get(`${list.style} ${shown}`)?.format ?? ''));
    }
    const number = `${level.prefix}${numbers.join('.')}${level.suffix}`;
    if (level.format === '' || number === '') return null;
    return {
      text: /[\p{ASCII}\p{L}\p{N}]$/u.test(number) ? `${number} ` : number,
      list: `list-${this.names}`,
      level: depth,
      ordinal,
    };
  }
}

/** Formats of numbers as Word calls them: OpenDocument writes the first of them instead. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function levelOf(attributes: Readonly<Record<string, string>>): Level {
  const format = attributes['num-format'] ?? '';
  return {
    prefix: attributes['num-prefix'] ?? '',
    suffix: attributes['num-suffix'] ?? '',
    format: FORMATS[format] ?? (format === '' ? '' : hanFormat(format)),
    start: Number(attributes['start-value'] ?? 1) || 1,
    display: Number(attributes['display-levels'] ?? 1) || 1,
  };
}

/** 一, 二, 三, ...: the beginning of the row tells which it is. */
function hanFormat(row: string): string {
  const [first = ''] = row.split(/[,\s]/);
  return HAN_FORMATS.find((format) => formatNumber(1, format) === first) ?? 'decimal';
}

const HAN_FORMATS = [
  'chineseCounting',
  'chineseLegalSimplified',
  'decimalEnclosedCircle',
  'ideographTraditional',
  'ideographZodiac',
  'ideographLegalTraditional',
];
