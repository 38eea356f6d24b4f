import { isDigit, isHan } from '../numeral/character.js';
import { gapsInNumerals } from '../numeral/gaps.js';
import { gapsInDates } from '../numeral/gaps-in-dates.js';
import { hanAt } from '../numeral/han-character.js';
import type { Genre } from '../schema/report.js';
import type { RuleReference } from '../schema/rule-reference.js';
import type { SectionStyle } from '../schema/section.js';
import type { SectionRole } from '../schema/section-role.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { createView, type View } from '../source/view.js';
import { breaksIn } from '../structure/cell-breaks.js';
import type {
  ReportNode,
  SectionNode,
  Structure,
  StructureNode,
  TableNode,
  TableRowNode,
} from '../structure/structure.js';
import type { HearWinners } from './dismissal/winners.js';
import { sentencesOf } from './sentence-index.js';
import type { PassageTable } from './table/passage-table.js';
import type { Token } from './token/token.js';
import { type TokeniserOptions, tokenise } from './token/tokenise.js';
import type { Trace } from './trace.js';

/** A section of the passage: its whole span, and that of its heading without the marker. */
export interface PassageSection extends Span {
  /** What it is about, or the section around it. */
  readonly role: SectionRole;
  /** Whether its heading says so, or that of one around it, or what leads into it. */
  readonly told: boolean;
  readonly level: number;
  readonly style: SectionStyle;
  readonly heading: Span;
}

/** What tells what the text in it is about: a section, or a cell of a table. */
export type PassagePart = Pick<PassageSection, 'start' | 'end' | 'role' | 'told'>;

/** One report as recognisers see it: a view without furniture, and its tokens. All offsets are the view's. */
export interface Passage {
  readonly view: View;
  /** The view's text. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly title: Span | null;
  readonly genre: Genre;
  /** Whether it is written in Traditional characters, as in Taiwan. */
  readonly traditional?: boolean;
  /** All sections in text order, each before the ones inside it. */
  readonly sections: readonly PassageSection[];
  /** The sections, and the cells of which the head of their row or column tells what they are about. */
  readonly parts?: readonly PassagePart[];
  readonly tables?: readonly PassageTable[];
  /** Where recognisers say what they tried; only while somebody asks. */
  readonly trace?: Trace;
  /** Hears of the matches that won, where it is noted down which of them make no record. */
  readonly winners?: HearWinners;
  /** Hears of each candidate for a body and the rule that decided about it, whether it became a record or not. */
  readonly decided?: (name: Span, rule: RuleReference) => void;
}

/** The nodes of a report in text order, itself first. */
function nodesIn(report: ReportNode): StructureNode[] {
  const nodes: StructureNode[] = [];
  const pending: StructureNode[] = [report];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    nodes.push(node);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) pending.push(node.children[index] as StructureNode);
  }
  return nodes;
}

const ENDING: ReadonlySet<string> = new Set(['heading', 'title', 'tableCell']);

/** The heading of a section without its marker; all of a section that has none. */
function headingOf(section: SectionNode): Span {
  const heading = section.children.find(({ type }) => type === 'heading') ?? section;
  const text = 'children' in heading ? heading.children.find(({ type }) => type === 'headingText') : undefined;
  return { start: (text ?? heading).start, end: heading.end };
}

/** Cuts the furniture out of a report and tokenises the rest, with breaks where headings end. */
export function createPassage(
  source: SourceText,
  structure: Structure,
  report: ReportNode,
  options: TokeniserOptions,
  tablesBefore = 0,
): Passage {
  const furniture = spansWithin(structure.furniture, report).map((part) =>
    part.kind === 'page' ? withBlanks(source.shadow, part) : part,
  );
  const omitted = spansWithin(structure.omitted, report);
  const tableNodes = tablesOf(report);
  const tags = tableNodes.flatMap((table) => breaksIn(source.text, table));
  const view = createView(source, report, [
    ...furniture,
    ...omitted,
    ...tableNodes.flatMap(drawnIn),
    ...tags,
    ...insideNumbers(source, report),
  ]);
  const toView = ({ start, end }: Span): Span => ({ start: view.fromSource(start), end: view.fromSource(end) });
  const nodes = nodesIn(report);
  const markers = nodes.filter(({ type }) => type === 'marker').map(toView);
  /** What ends without punctuation: titles, headings, the cells of tables, lines in them; and furniture between two numbers. */
  const ends = [
    ...nodes.filter(({ type }) => ENDING.has(type)).map((node) => toView(node).end),
    ...tags.map(({ start }) => view.fromSource(start)),
    ...furniture.map(({ start }) => view.fromSource(start)).filter((at) => joinsNumbers(view.text, at)),
  ];
  const sections: PassageSection[] = [];
  const parts: PassagePart[] = [];
  for (const node of nodes) {
    const role = node.type === 'section' || node.type === 'tableCell' ? structure.roles.get(node) : undefined;
    if (node.type !== 'section' && (node.type !== 'tableCell' || role === undefined)) continue;
    const part: PassagePart = { ...toView(node), role: role ?? 'achievements', told: structure.told.has(node) };
    parts.push(part);
    if (node.type !== 'section') continue;
    const { level, style } = node;
    sections.push({ ...part, level, style, heading: toView(headingOf(node)) });
  }
  const title = report.title && toView(report.title);
  // The report's own title is no name of another text, though it stands between 《 and 》.
  if (title && view.text[title.start] === '《' && view.text[title.end - 1] === '》') ends.push(title.start + 1);
  const tokens = tokenise(
    view.text,
    options,
    markers,
    ends.sort((a, b) => a - b),
  );
  const sentences = sentencesOf(tokens);
  const tables = tableNodes.map(({ start, end, children }, index) => ({
    ...toView({ start, end }),
    number: tablesBefore + index + 1,
    cells: children
      .flatMap((row) => ('children' in row ? row.children : []))
      .flatMap((cell) => {
        return cell.type === 'tableCell' ? [{ ...cell, ...toView(cell) }] : [];
      }),
  }));
  const traditional = isTraditional(source, report);
  const { genre } = report;
  return { view, text: view.text, tokens, sentences, title, genre, traditional, sections, parts, tables };
}

/** A text in Traditional characters has at least so large a share of them. */
const TRADITIONAL_SHARE = 0.1;

function isTraditional({ text, shadow }: SourceText, { start, end }: Span): boolean {
  if (text === shadow) return false;
  let han = 0;
  let traditional = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isHan(code)) continue;
    han++;
    if (code !== shadow.charCodeAt(at)) traditional++;
  }
  return traditional > han * TRADITIONAL_SHARE;
}

/** What a converter left inside numbers and dates, which is read as if it were not there. */
function insideNumbers({ shadow }: SourceText, { start, end }: Span): Span[] {
  const part = shadow.slice(start, end);
  const gaps = [...gapsInNumerals(part), ...gapsInDates(part)];
  return gaps.map((gap) => ({ start: start + gap.start, end: start + gap.end }));
}

/** Whether what was cut out at `offset` stood between two numbers: a time of publication before 2016年. */
function joinsNumbers(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  // 47 and 00万元: what begins with zeros is the rest of a number that a page number cut.
  if (isDigit(before)) return isDigit(behind) && !(text[offset] === '0' && isDigit(text.charCodeAt(offset + 1)));
  return hanAt(text, offset - 1) !== undefined && hanAt(text, offset) !== undefined;
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

/** The spans that touch the report; they are in order, so that a binary search finds their beginning. */
function spansWithin<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < spans.length && (spans[last]?.start ?? end) < end) last++;
  return spans.slice(low, last);
}
