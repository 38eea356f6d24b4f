import type { TableBlock } from '../document/block.js';
import type { LeafType } from '../schema/leaf.js';
import type { Span } from '../source/span.js';
import type { Report } from './analyse-reports.js';
import type { Section } from './analyse-sections.js';
import type { CellBodies, CellBody } from './cell-sections.js';
import { endsClause, isBlank } from './character.js';
import { traitsOf } from './marker-style.js';
import { beginsParagraph } from './split-restart.js';
import type { Stretch } from './stretch.js';
import type { LayoutToken, ReportFacts, SectionFacts } from './structure-parser.js';

/** What is not running text, in order. */
export interface Parts {
  readonly furniture: readonly Span[];
  readonly tables: readonly TableBlock[];
  /** The cells of these that hold items. */
  readonly cells: CellBodies;
}

/**
 * Turns what was found in a text into the tokens of the parser: every character becomes part of one leaf, and openings
 * and closings are put between them, as for indented languages.
 */
export function layOut(
  text: string,
  shadow: string,
  stretches: readonly Stretch[],
  parts: Parts,
  reports: readonly Report[],
): LayoutToken[] {
  const writer = new LayoutWriter(text, shadow, stretches, parts);
  for (const report of reports) writer.report(report);
  writer.outside(text.length);
  return writer.tokens;
}

class LayoutWriter {
  readonly tokens: LayoutToken[] = [];
  private at = 0;
  private nextFurniture = 0;
  private nextStretch = 0;
  private nextTable = 0;
  /** The level of the innermost open section; 0 outside all. */
  private level = 0;

  constructor(
    private readonly text: string,
    private readonly shadow: string,
    private readonly stretches: readonly Stretch[],
    private readonly parts: Parts,
  ) {}

  /** Everything up to `to` that belongs to no report. */
  outside(to: number): void {
    this.leaves(to, 'text');
  }

  report(report: Report): void {
    this.outside(report.start);
    const { title, genre, excerpt } = report;
    this.open('report', report.start, { title, genre, excerpt } satisfies ReportFacts);
    if (title !== null) {
      this.leaves(title.end, 'title');
      let end = this.at;
      while (end < report.end && endsClause(this.shadow.charAt(end))) end++;
      this.leaves(end, 'punctuation');
    }
    this.sections(report.sections, report.end, (to) => this.paragraphs(to));
    this.close('report', report.end);
  }

  /** The items of a cell, which stand in a section of `level`; beside them there are leaves. */
  cell({ sections, text }: CellBody, level: number): readonly LayoutToken[] {
    this.level = level;
    const inner = sections.map((section): Section => ({ ...section, level: section.level + level }));
    this.sections(inner, text.length, (to) => this.leaves(to, 'text'));
    return this.tokens;
  }

  /** Sections with all that stands under them; `beside` writes what stands in none. */
  private sections(sections: readonly Section[], end: number, beside: (to: number) => void): void {
    const open: Section[] = [];
    const write = (to: number): void => (open.length === 0 ? beside(to) : this.paragraphs(to));
    for (const section of sections) {
      this.closeUntil(open, section.start, section.level);
      write(section.start);
      this.openSection(section);
      open.push(section);
    }
    this.closeUntil(open, end, 1);
    write(end);
  }

  /** Closes the sections that end before `offset` or are not outside a section of `level`. */
  private closeUntil(open: Section[], offset: number, level: number): void {
    for (let top = open.at(-1); top !== undefined && (top.level >= level || top.close < offset); top = open.at(-1)) {
      this.paragraphs(Math.min(top.close, offset));
      this.close('section', this.at);
      this.level = top.level - 1;
      open.pop();
    }
  }

  private openSection(section: Section): void {
    const { marker, heading, style, ordinal, level, start } = section;
    this.level = level;
    this.open('section', start, {
      marker: marker === null ? null : this.text.slice(marker.start, marker.end),
      style: traitsOf(style).section,
      ordinal,
      level,
      heading: this.text.slice(heading.start, heading.end),
    } satisfies SectionFacts);
    this.open('heading', start);
    if (marker !== null) this.leaves(marker.end, 'marker');
    if (heading.end > heading.start) {
      this.leaves(heading.start, 'punctuation');
      this.leaves(heading.end, 'headingText');
      // The marks around an unnumbered heading: 【概况】.
      if (marker === null) this.leaves(section.end, 'punctuation');
    }
    this.close('heading', this.at);
    let end = this.at;
    while (end < section.close && endsClause(this.shadow.charAt(end))) end++;
    this.leaves(end, 'punctuation');
  }

  /** Body text up to `to`, in paragraphs; blanks and furniture around them stand outside. */
  private paragraphs(to: number): void {
    while (this.at < to) {
      this.between(to);
      if (this.at >= to) return;
      const table = this.tableAt();
      if (table !== undefined && table.start === this.at && table.end <= to) {
        this.table(table);
        continue;
      }
      const end = this.paragraphEnd(to);
      this.open('paragraph', this.at);
      this.leaves(end, 'text');
      this.close('paragraph', this.at);
    }
  }

  /** Rows and cells; what separates them are blanks, and in plain text lines. */
  private table({ rows, end }: TableBlock): void {
    this.open('table', this.at);
    for (const row of rows) {
      this.separator(row.start);
      this.open('tableRow', this.at);
      for (const cell of row.cells) {
        this.separator(cell.start);
        this.open('tableCell', this.at, cell);
        this.items(cell);
        this.leaf('text', cell.end);
        this.close('tableCell', this.at);
      }
      this.separator(row.end);
      this.close('tableRow', this.at);
    }
    this.separator(end);
    this.close('table', this.at);
  }

  private items(cell: Span): void {
    const body = this.parts.cells.get(cell.start);
    if (body === undefined || body.text.length !== cell.end - cell.start) return;
    const parts: Parts = { furniture: [], tables: [], cells: new Map() };
    const writer = new LayoutWriter(body.text, body.shadow, body.stretches, parts);
    for (const { start, end, ...token } of writer.cell(body, this.level))
      this.tokens.push({ ...token, start: start + cell.start, end: end + cell.start });
    this.at = cell.end;
  }

  private separator(to: number): void {
    const drawn = this.text.slice(this.at, to).trim();
    const start = drawn === '' ? to : this.text.indexOf(drawn, this.at);
    this.leaf('whitespace', start);
    this.leaf('punctuation', start + drawn.length);
    this.leaf('whitespace', to);
  }

  private tableAt(): TableBlock | undefined {
    const { tables } = this.parts;
    while ((tables[this.nextTable]?.end ?? Number.POSITIVE_INFINITY) <= this.at) this.nextTable++;
    return tables[this.nextTable];
  }

  /** The end of the paragraph that the next text belongs to: that of its last stretch. */
  private paragraphEnd(to: number): number {
    const stretchAtCursor = () => this.stretches[this.nextStretch];
    while ((stretchAtCursor()?.end ?? to) <= this.at) this.nextStretch++;
    let end = stretchAtCursor()?.end ?? to;
    while (
      end < to &&
      (this.stretches[this.nextStretch + 1]?.start ?? to) < to &&
      !beginsParagraph(this.shadow, this.stretches, this.nextStretch + 1)
    ) {
      this.nextStretch++;
      end = stretchAtCursor()?.end ?? end;
    }
    return trimEnd(this.shadow, this.at, Math.min(end, to));
  }

  /** Blanks and furniture before the next text. */
  private between(to: number): void {
    for (;;) {
      let end = this.at;
      while (end < to && isBlank(this.shadow.charAt(end))) end++;
      this.leaf('whitespace', end);
      const next = this.furnitureAt();
      // What was written may end inside furniture: the rest of it follows.
      if (next === undefined || next.start > this.at || this.at >= to) return;
      this.leaf('furniture', Math.min(next.end, to));
    }
  }

  /** Leaves of one type up to `to`, with furniture, and outside headings the blanks at both ends, as leaves of their own. */
  private leaves(to: number, type: LeafType): void {
    while (this.at < to) {
      this.between(to);
      if (this.at >= to) return;
      const next = this.furnitureAt();
      const end = next !== undefined && next.start < to ? next.start : to;
      this.leaf(type, trimEnd(this.shadow, this.at, end));
    }
  }

  private furnitureAt(): Span | undefined {
    const { furniture } = this.parts;
    while ((furniture[this.nextFurniture]?.end ?? Number.POSITIVE_INFINITY) <= this.at) this.nextFurniture++;
    return furniture[this.nextFurniture];
  }

  private leaf(type: LeafType, end: number): void {
    if (end <= this.at) return;
    this.tokens.push({ step: 'leaf', type, start: this.at, end, facts: undefined });
    this.at = end;
  }

  private open(type: LayoutToken['type'], offset: number, facts?: LayoutToken['facts']): void {
    this.tokens.push({ step: 'open', type, start: offset, end: offset, facts });
  }

  private close(type: LayoutToken['type'], offset: number): void {
    this.tokens.push({ step: 'close', type, start: offset, end: offset, facts: undefined });
  }
}

function trimEnd(shadow: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(shadow.charAt(to - 1))) to--;
  return to;
}
