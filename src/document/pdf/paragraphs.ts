import type { DraftBlock } from '../compose-document.js';
import { tableDrafts } from '../table-drafts.js';
import { alignedRows, tableOf } from './aligned-rows.js';
import { edgesByLine } from './columns.js';
import { marginsOf } from './margins.js';
import type { PageLine } from './page-lines.js';
import { isRuled, type PagePart, type RuledTable } from './page-parts.js';
import { type Edges, edgesOf, goesOn, joined } from './paragraph-lines.js';
import { continues, type Row, ruledRows } from './ruled-rows.js';

/**
 * Paragraphs and tables from what stands on pages. What stands in the margins of pages comes behind the paragraph, or the
 * table, that it interrupts.
 */
export function joinParagraphs(pages: readonly (readonly PagePart[])[]): DraftBlock[] {
  const margins = marginsOf(pages.map((page) => page.flatMap((part) => (isRuled(part) ? [] : [part]))));
  const blocks = new BlockWriter();
  for (const page of pages) {
    const body: PagePart[] = [];
    for (const part of page) {
      const role = isRuled(part) ? undefined : margins.get(part);
      if (isRuled(part) || role === undefined) body.push(part);
      else blocks.margin({ type: 'furniture', role, ...joined([part]) });
    }
    const edges = edgesOfPage(body);
    for (const stretch of stretches(body)) {
      if (Array.isArray(stretch)) blocks.lines(stretch, edges);
      else blocks.table(stretch);
    }
  }
  return blocks.end();
}

/** Tables are as wide as the text around them, or nearly so. */
function edgesOfPage(parts: readonly PagePart[]): Edges {
  const { left, right, pitch } = edgesOf(parts.flatMap((part) => (isRuled(part) ? [] : [part])));
  const ends = parts.flatMap((part) => (isRuled(part) ? (part.grid.xs.at(-1) ?? []) : []));
  return { left, right: Math.max(right, ...ends), pitch };
}

/** The tables of a page, and the lines between them. */
function stretches(parts: readonly PagePart[]): (RuledTable | PageLine[])[] {
  const found: (RuledTable | PageLine[])[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (isRuled(part)) found.push(part);
    else if (Array.isArray(last)) last.push(part);
    else found.push([part]);
  }
  return found;
}

class BlockWriter {
  private readonly blocks: DraftBlock[] = [];
  private waiting: DraftBlock[] = [];
  private paragraph: PageLine[] = [];
  private edges: Edges | null = null;
  private open: { readonly table: RuledTable; readonly rows: readonly Row[] } | null = null;

  margin(block: DraftBlock): void {
    this.waiting.push(block);
  }

  table(table: RuledTable): void {
    if (this.open !== null && continues(this.open.table, table)) {
      this.open = { table, rows: [...this.open.rows, ...ruledRows(table)] };
      return;
    }
    this.end();
    this.open = { table, rows: ruledRows(table) };
  }

  lines(lines: readonly PageLine[], page: Edges): void {
    const edges = edgesByLine(lines, page);
    let tableEnd = 0;
    for (const [index, line] of lines.entries()) {
      if (index < tableEnd) continue;
      const rows = alignedRows(lines, index);
      if (rows.length > 0) {
        this.end();
        this.blocks.push(tableOf(rows));
        tableEnd = index + rows.length;
        continue;
      }
      const here = edges.get(line) ?? page;
      const last = this.paragraph.at(-1);
      if (last === undefined || !goesOn(last, line, this.edges ?? here, here)) this.end();
      this.paragraph.push(line);
      this.edges = here;
    }
  }

  /** Ends what is open. */
  end(): DraftBlock[] {
    if (this.open !== null) this.blocks.push(...tableDrafts(this.open.rows));
    if (this.paragraph.length > 0) this.blocks.push({ type: 'paragraph', ...joined(this.paragraph) });
    this.blocks.push(...this.waiting);
    this.open = null;
    this.paragraph = [];
    this.waiting = [];
    return this.blocks;
  }
}
