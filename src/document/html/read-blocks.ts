import type { DraftBlock, DraftMarker } from '../compose-document.js';
import { joinLines } from '../join-lines.js';
import { lowered, raised, visible } from '../marks.js';
import { formatNumber } from '../number-format.js';
import { type FoundCell, tableDrafts } from '../table-drafts.js';

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT HEAD TITLE META LINK SELECT TEXTAREA BUTTON INPUT RT RP DEL S STRIKE'.split(
    ' ',
  ),
);
/** Elements that begin and end lines. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE UL'
  ).split(' '),
);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[\w-]*\s*:[^;]{0,40}line-through/i;
/** The types of ordered lists, as Word calls them. */
const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const ELEMENT = 1;
const TEXT = 3;

/** The blocks of an element in order. */
export function readBlocks(root: Element): DraftBlock[] {
  return new BlockReader().read(root);
}

class BlockReader {
  private blocks: DraftBlock[] = [];
  private text = '';
  private level: number | null = null;
  private marker: DraftMarker | null = null;
  private preformatted = 0;
  private lists = 0;
  private depth = 0;
  private outermost = '';

  read(root: Element): DraftBlock[] {
    this.children(root);
    this.flush();
    return this.blocks;
  }

  private children(node: Node): void {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) this.append(child.textContent ?? '');
      else if (child.nodeType === ELEMENT) this.element(child as Element);
    }
  }

  private append(text: string): void {
    const shown = visible(text);
    this.text += this.preformatted > 0 ? shown.replaceAll('\n', LINE) : shown;
  }

  private element(element: Element): void {
    const name = element.tagName.toUpperCase();
    if (SKIPPED.has(name) || element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '')) return;
    if (name === 'BR') {
      this.text += LINE;
      return;
    }
    if (name === 'SUP' || name === 'SUB') {
      const text = element.textContent ?? '';
      this.append(name === 'SUP' ? raised(text.trim()) : lowered(text.trim()));
      return;
    }
    if (!BLOCKS.has(name)) {
      this.children(element);
      return;
    }
    this.flush();
    if (name === 'TABLE') this.table(element);
    else if (name === 'OL') this.list(element);
    else {
      const level = /^H[1-6]$/.test(name) ? Number(name.charAt(1)) : null;
      if (level !== null) this.level = level;
      if (name === 'PRE') this.preformatted++;
      this.children(element);
      this.flush();
      if (name === 'PRE') this.preformatted--;
      if (level !== null) this.level = null;
    }
  }

  private list(element: Element): void {
    if (this.depth === 0) this.outermost = `list-${++this.lists}`;
    const list = this.outermost;
    const { format, ending } = numberingOf(element);
    let ordinal = whole(element.getAttribute('start')) ?? 1;
    this.depth++;
    for (const child of element.childNodes) {
      if (child.nodeType !== ELEMENT) continue;
      const item = child as Element;
      if (item.tagName.toUpperCase() === 'LI') {
        ordinal = whole(item.getAttribute('value')) ?? ordinal;
        const text = `${formatNumber(ordinal, format)}${ending}`;
        this.marker = format === 'none' ? null : { text, list, level: this.depth, ordinal };
        ordinal++;
      }
      this.element(item);
      this.marker = null;
    }
    this.depth--;
  }

  private table(table: Element): void {
    const rows: FoundCell[][] = [];
    /** By column, for how many more rows a cell above takes up the place. */
    const covered = new Map<number, { rows: number; readonly columns: number }>();
    for (const row of table.querySelectorAll('tr')) {
      // Those of tables inside belong to their cells.
      if (row.closest('table') !== table) continue;
      const cells: FoundCell[] = [];
      let column = 1;
      const passCovered = (): void => {
        for (let above = covered.get(column); above && above.rows > 0; above = covered.get(column)) {
          above.rows--;
          cells.push({ blocks: [], columns: above.columns, covered: true });
          column += above.columns;
        }
      };
      const inHead = row.parentElement?.tagName.toUpperCase() === 'THEAD';
      for (const cell of row.children) {
        const name = cell.tagName.toUpperCase();
        if (name !== 'TD' && name !== 'TH') continue;
        passCovered();
        const columns = spanOf(cell.getAttribute('colspan'), MOST_COLUMNS);
        const below = spanOf(cell.getAttribute('rowspan'), MOST_ROWS) - 1;
        covered.set(column, { rows: below, columns });
        cells.push({ blocks: readBlocks(cell), columns, header: inHead || name === 'TH' });
        column += columns;
      }
      passCovered();
      rows.push(cells);
    }
    for (const caption of table.children) if (caption.tagName.toUpperCase() === 'CAPTION') this.element(caption);
    this.blocks.push(...(isLayout(rows) ? rows.flat().flatMap(({ blocks }) => blocks) : tableDrafts(rows)));
  }

  /** Ends the paragraph. */
  private flush(): void {
    const text = joinLines(this.text)
      .split(LINE)
      .map((line) => line.trim())
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      .trim();
    this.text = '';
    if (text === '') return;
    const { marker, level } = this;
    this.marker = null;
    this.blocks.push(level === null ? { type: 'paragraph', text, marker } : { type: 'heading', level, text, marker });
  }
}

/** The styles of lists, as Word calls them, with what stands behind the number. */
const LIST_STYLES: Readonly<Record<string, readonly [format: string, ending: string]>> = {
  'decimal-leading-zero': ['decimalZero', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-informal': ['taiwaneseCountingThousand', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
  none: ['none', ''],
  disc: ['none', ''],
  circle: ['none', ''],
  square: ['none', ''],
};
const LIST_STYLE = /list-style(?:-type)?\s*:\s*([a-z-]{1,40})/i;

/** How an ordered list numbers its items: by its style, else by its type. */
function numberingOf(list: Element): { readonly format: string; readonly ending: string } {
  const [, stated = ''] = LIST_STYLE.exec(list.getAttribute('style') ?? '') ?? [];
  const style = LIST_STYLES[stated.toLowerCase()];
  if (style !== undefined) return { format: style[0], ending: style[1] };
  return { format: LIST_FORMATS[list.getAttribute('type') ?? ''] ?? 'decimal', ending: '. ' };
}

/** A table that only places what stands in it: it has one column, or tables in its cells. */
function isLayout(rows: readonly (readonly FoundCell[])[]): boolean {
  const cells = rows.flat().filter(({ blocks }) => blocks.length > 0);
  if (cells.some(({ blocks }) => blocks.some(({ type }) => type === 'table'))) return true;
  return (
    rows.length > 1 &&
    rows.every((row) => row.filter(({ blocks }) => blocks.length > 0).length <= 1) &&
    !cells.some(({ header }) => header)
  );
}

const MOST_COLUMNS = 100;
const MOST_ROWS = 1000;

const spanOf = (stated: string | null, most: number): number => Math.min(Math.max(whole(stated) ?? 1, 1), most);

/** A line end that the page shows; those of its source are blanks. No text has it. */
const LINE = '\u2028';

function whole(text: string | null): number | null {
  return text !== null && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
}
