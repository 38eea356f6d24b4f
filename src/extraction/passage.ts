import type { Genre } from '../schema/report.js';
import type { SectionStyle } from '../schema/section.js';
import type { SectionRole } from '../schema/section-role.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { createView, type View } from '../source/view.js';
import type { ReportNode, Structure, StructureNode, TableNode, TableRowNode } from '../structure/structure.js';
import { sentencesOf } from './sentence-index.js';
import type { PassageTable } from './table/passage-table.js';
import type { Token } from './token/token.js';
import { type TokeniserOptions, tokenise } from './token/tokenise.js';
import type { Trace } from './trace.js';

/** A section of the passage: its whole span, and that of its heading without the marker. */
export interface PassageSection extends Span {
  /** What it is about, or the section around it. */
  readonly role: SectionRole;
  readonly level: number;
  readonly style: SectionStyle;
  readonly heading: Span;
}

/** One report as recognisers see it: a view without furniture, and its tokens. All offsets are the view's. */
export interface Passage {
  readonly view: View;
  /** The view's text. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly title: Span | null;
  readonly genre: Genre;
  /** All sections in text order, each before the ones inside it. */
  readonly sections: readonly PassageSection[];
  readonly tables?: readonly PassageTable[];
  /** Where recognisers say what they tried; only while somebody asks. */
  readonly trace?: Trace;
}

/** Cuts the furniture out of a report and tokenises the rest, with breaks where headings end. */
export function createPassage(
  source: SourceText,
  structure: Structure,
  report: ReportNode,
  options: TokeniserOptions,
  tablesBefore = 0,
): Passage {
  const tableNodes = tablesOf(report);
  const view = createView(source, report, [
    ...furnitureWithin(structure.furniture, report).map((span) => withBlanks(source.shadow, span)),
    ...tableNodes.flatMap(drawnIn),
  ]);
  const toView = ({ start, end }: Span): Span => ({ start: view.fromSource(start), end: view.fromSource(end) });
  const markers: Span[] = [];
  /** What ends without punctuation: titles, headings, the cells of tables. */
  const ends: number[] = [];
  const sections: PassageSection[] = [];
  const pending: StructureNode[] = [report];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'marker') markers.push(toView(node));
    else if (node.type === 'heading' || node.type === 'title' || node.type === 'tableCell') ends.push(toView(node).end);
    else if (node.type === 'section') {
      const heading = node.children.find(({ type }) => type === 'heading') ?? node;
      const text = 'children' in heading ? heading.children.find(({ type }) => type === 'headingText') : undefined;
      const { start } = text ?? heading;
      const { end } = heading;
      const role = structure.roles.get(node) ?? 'achievements';
      const { level, style } = node;
      const span = toView(node);
      sections.push({ start: span.start, end: span.end, level, style, role, heading: toView({ start, end }) });
    }
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) pending.push(node.children[index] as StructureNode);
  }
  const tokens = tokenise(view.text, options, markers, ends);
  const title = report.title && toView(report.title);
  const tables = tableNodes.map(({ start, end, children }, index) => ({
    ...toView({ start, end }),
    number: tablesBefore + index + 1,
    cells: children
      .flatMap((row) => ('children' in row ? row.children : []))
      .flatMap((cell) => {
        return cell.type === 'tableCell' ? [{ ...cell, ...toView(cell) }] : [];
      }),
  }));
  const { genre } = report;
  return { view, text: view.text, tokens, sentences: sentencesOf(tokens), title, genre, sections, tables };
}

/** The tables of a report in text order. */
function tablesOf(report: ReportNode): TableNode[] {
  const tables: TableNode[] = [];
  const pending: StructureNode[] = [report];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'table') tables.push(node);
    else if (node.type === 'report' || node.type === 'section') {
      for (let index = node.children.length - 1; index >= 0; index--) {
        pending.push(node.children[index] as StructureNode);
      }
    }
  }
  return tables;
}

/** The lines that a plain text draws between cells. */
const drawnIn = ({ children }: TableNode): Span[] =>
  children
    .flatMap((child): (TableNode['children'][number] | TableRowNode['children'][number])[] =>
      child.type === 'tableRow' ? [...child.children] : [child],
    )
    .filter(({ type }) => type === 'punctuation');

/** The span with the blanks around it: a page mark cuts a word together with them. */
function withBlanks(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && text[from - 1] === ' ') from--;
  while (text[to] === ' ') to++;
  return { start: from, end: to };
}

/** The furniture that touches the report; the list is in order, so that a binary search finds its beginning. */
function furnitureWithin(furniture: readonly Span[], { start, end }: Span): readonly Span[] {
  let low = 0;
  let high = furniture.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((furniture[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < furniture.length && (furniture[last]?.start ?? end) < end) last++;
  return furniture.slice(low, last);
}
