import type { IToken, TokenType } from 'chevrotain';
import type { TableBlock } from '../document/block.js';
import type { LeafType } from '../schema/leaf.js';
import type { Span } from '../source/span.js';
import type { Report } from './analyse-reports.js';
import type { Section } from './analyse-sections.js';
import { endsClause, isBlank } from './character.js';
import { traitsOf } from './marker-style.js';
import { beginsParagraph } from './split-restart.js';
import type { Stretch } from './stretch.js';
import { layoutTokens, type ReportFacts, type SectionFacts } from './structure-parser.js';

/** What is not running text, in order. */
export interface Parts {
  readonly furniture: readonly Span[];
  readonly tables: readonly TableBlock[];
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
): IToken[] {
  const writer = new LayoutWriter(text, shadow, stretches, parts);
  for (const report of reports) writer.report(report);
  writer.outside(text.length);
  return writer.tokens;
}

const LEAVES: Readonly<Record<LeafType, TokenType>> = {
  title: layoutTokens.title,
  marker: layoutTokens.marker,
  headingText: layoutTokens.headingText,
  text: layoutTokens.text,
  punctuation: layoutTokens.punctuation,
  furniture: layoutTokens.furniture,
  whitespace: layoutTokens.whitespace,
};

class LayoutWriter {
  readonly tokens: IToken[] = [];
  private at = 0;
  private nextFurniture = 0;
  private nextStretch = 0;
  private nextTable = 0;

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
    this.mark(layoutTokens.openReport, report.start, { title, genre, excerpt } satisfies ReportFacts);
    if (title !== null) {
      this.leaves(title.end, 'title');
      let end = this.at;
      while (end < report.end && endsClause(this.shadow.charAt(end))) end++;
      this.leaves(end, 'punctuation');
    }
    const open: Section[] = [];
    for (const section of report.sections) {
      this.closeUntil(open, section.start, section.level);
      this.paragraphs(section.start);
      this.openSection(section);
      open.push(section);
    }
    this.closeUntil(open, report.end, 1);
    this.paragraphs(report.end);
    this.mark(layoutTokens.closeReport, report.end);
  }

  /** Closes the sections that end before `offset` or are not outside a section of `level`. */
  private closeUntil(open: Section[], offset: number, level: number): void {
    for (let top = open.at(-1); top !== undefined && (top.level >= level || top.close < offset); top = open.at(-1)) {
      this.paragraphs(Math.min(top.close, offset));
      this.mark(layoutTokens.closeSection, this.at);
      open.pop();
    }
  }

  private openSection(section: Section): void {
    const { marker, heading, style, ordinal, level, start } = section;
    this.mark(layoutTokens.openSection, start, {
      marker: marker === null ? null : this.text.slice(marker.start, marker.end),
      style: traitsOf(style).section,
      ordinal,
      level,
      heading: this.text.slice(heading.start, heading.end),
    } satisfies SectionFacts);
    this.mark(layoutTokens.openHeading, start);
    if (marker !== null) this.leaves(marker.end, 'marker');
    if (heading.end > heading.start) {
      this.leaves(heading.start, 'punctuation');
      this.leaves(heading.end, 'headingText');
      // The marks around an unnumbered heading: 【概况】.
      if (marker === null) this.leaves(section.end, 'punctuation');
    }
    this.mark(layoutTokens.closeHeading, this.at);
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
      this.mark(layoutTokens.openParagraph, this.at);
      this.leaves(end, 'text');
      this.mark(layoutTokens.closeParagraph, this.at);
    }
  }

  /** Rows and cells; what separates them are blanks, and in plain text lines. */
  private table({ rows, end }: TableBlock): void {
    this.mark(layoutTokens.openTable, this.at);
    for (const row of rows) {
      this.separator(row.start);
      this.mark(layoutTokens.openRow, this.at);
      for (const cell of row.cells) {
        this.separator(cell.start);
        this.mark(layoutTokens.openCell, this.at, cell);
        this.leaf('text', cell.end);
        this.mark(layoutTokens.closeCell, this.at);
      }
      this.separator(row.end);
      this.mark(layoutTokens.closeRow, this.at);
    }
    this.separator(end);
    this.mark(layoutTokens.closeTable, this.at);
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
      this.nextStretch + 1 < this.stretches.length &&
      (this.stretches[this.nextStretch + 1] as Stretch).start < to &&
      !beginsParagraph(this.shadow, this.stretches, this.nextStretch + 1)
    ) {
      this.nextStretch++;
      end = (stretchAtCursor() as Stretch).end;
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
    this.push(LEAVES[type], this.at, end, type);
    this.at = end;
  }

  private mark(type: TokenType, offset: number, payload?: unknown): void {
    this.push(type, offset, offset, payload);
  }

  private push(tokenType: TokenType, startOffset: number, endOffset: number, payload: unknown): void {
    const tokenTypeIdx = tokenType.tokenTypeIdx as number;
    this.tokens.push({ image: '', startOffset, endOffset, tokenType, tokenTypeIdx, payload });
  }
}

function trimEnd(shadow: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(shadow.charAt(to - 1))) to--;
  return to;
}
