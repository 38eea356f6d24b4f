import type { LabelKey, Language } from '../generated/labels.js';
import { translateMessage } from '../messages/index.js';
import type { Leaf } from '../schema/leaf.js';
import type { RecordType } from '../schema/record.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';
import { fitColumns } from './fit-columns.js';
import { headingSpan } from './heading-span.js';
import { packTypesOf } from './pack-types-of.js';
import { translate } from './page/translate.js';
import { reportsOf } from './reports-of.js';
import { sectionsOf } from './sections-of.js';
import { stringWidth } from './string-width.js';

/** What `toOutline` takes; everything may be left out. */
export interface OutlineOptions {
  /** Terminal columns of the longest line; default 80. */
  readonly width?: number;
  /** Whether to show what was read as parts of a site's page or as marks of pages, a line each; default false. */
  readonly furniture?: boolean;
  /** The language of column titles, kinds of report and diagnostics; default `en`. */
  readonly language?: Language;
  /** Colours a text of the outline, such as by codes of a terminal: a number by its type, a report by `report`. */
  readonly paint?: (text: string, type: string) => string;
}

/** What stands in an outline beside what reports say. */
interface Words {
  /** Column titles, in the order in which the columns stand. */
  readonly titles: Readonly<Record<RecordType, string>>;
  readonly untitled: string;
  readonly excerpt: string;
  readonly genres: Readonly<Partial<Record<Report['genre'], string>>>;
  readonly furniture: string;
}

/** Short, so that a heading has room. */
const ENGLISH: Words = {
  titles: { count: 'counts', date: 'dates', organisation: 'orgs', activity: 'acts', comparison: 'comps' },
  untitled: '(no title)',
  excerpt: 'excerpt',
  genres: {},
  furniture: 'furniture',
};

const GENRES = ['summary', 'debriefing', 'plan', 'other'] as const satisfies readonly Report['genre'][];

/** In other languages it is what the page says. */
function wordsIn(language: Language): Words {
  if (language === 'en') return ENGLISH;
  const said = (key: LabelKey): string => translate(language, key);
  const types = Object.keys(ENGLISH.titles) as RecordType[];
  return {
    titles: Object.fromEntries(types.map((type) => [type, said(`type.${type}`)])) as Words['titles'],
    untitled: said('untitled'),
    excerpt: said('excerpt'),
    genres: Object.fromEntries(GENRES.map((genre) => [genre, said(`term.genre.${genre}`)])),
    furniture: said('type.furniture'),
  };
}

const DEFAULT_WIDTH = 80;
const LEAST_HEADING_WIDTH = 20;
const GAP = '  ';
const INDENT = '  ';
const NONE = '-';

/** One line of the outline before it is laid out. */
interface Line {
  /** A section's level; 0 for a report. */
  readonly level: number;
  readonly label: string;
  readonly records: Tally;
}

/** How many records there are of each type that occurs. */
type Tally = ReadonlyMap<string, number>;

/**
 * The section tree for a terminal: one line for each report and section, and beside it how many records of each type
 * stand in it and below. Types that do not occur have no column. Diagnostics follow, one a line, and before them the
 * furniture where it is asked for.
 */
export function toOutline(node: Root | Report, options: OutlineOptions = {}): string {
  const { width = DEFAULT_WIDTH, furniture = false, language = 'en', paint = (text) => text } = options;
  const words = wordsIn(language);
  const lines = reportsOf(node).flatMap((report) => reportLines(report, words));
  // A pack's type is called by its name, for people who chose the pack.
  const titles = [...Object.entries(words.titles), ...packTypesOf(node).map(({ name }) => [name, name] as const)];
  const columns = titles
    .filter(([type]) => lines.some(({ records }) => records.has(type)))
    .map(([type, title]) => ({ type, title, width: columnWidth(type, title, lines) }));
  const columnsWidth = columns.reduce((sum, column) => sum + GAP.length + column.width, 0);
  const labelWidth = Math.max(LEAST_HEADING_WIDTH, width - columnsWidth);

  const laidOut: string[] = [];
  if (columns.length > 0) {
    const heads = columns.map((c) => GAP + paint(flushRight(c.title, c.width), c.type));
    laidOut.push(fitColumns('', labelWidth) + heads.join(''));
  }
  for (const { level, label, records } of lines) {
    const cells = columns.map((c) => GAP + paint(flushRight(String(records.get(c.type) ?? NONE), c.width), c.type));
    const shown = fitColumns(INDENT.repeat(level) + label, labelWidth);
    laidOut.push((level === 0 ? paint(shown, 'report') : shown) + cells.join(''));
  }
  if (furniture) {
    for (const { value, position } of furnitureOf(node)) {
      const text = value.replace(/\s+/g, ' ');
      laidOut.push(fitColumns(`${words.furniture} ${position.start.offset}-${position.end.offset}: ${text}`, width));
    }
  }
  if (node.type === 'root') {
    for (const { code, message, start, end } of node.diagnostics) {
      laidOut.push(fitColumns(`${code} ${start}-${end}: ${translateMessage(message, language)}`, width));
    }
  }
  return laidOut.map((line) => `${line.trimEnd()}\n`).join('');
}

const flushRight = (text: string, width: number): string => ' '.repeat(Math.max(0, width - stringWidth(text))) + text;

/** The furniture of a tree, in text order. */
function furnitureOf(node: Root | Report): Leaf[] {
  const found: Leaf[] = [];
  const pending: object[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const part = next as { readonly type: string; readonly children?: readonly object[] };
    if (part.type === 'furniture') found.push(next as Leaf);
    for (const child of [...(part.children ?? [])].reverse()) pending.push(child);
  }
  return found;
}

function reportLines(report: Report, { untitled, excerpt, genres }: Words): Line[] {
  const all = [...report.records, ...(report.packRecords ?? [])];
  const inside = talliesBySection(all);
  const title = report.title ?? untitled;
  const label = `${title} [${report.excerpt ? excerpt : (genres[report.genre] ?? report.genre)}]`;
  const lines: Line[] = [{ level: 0, label, records: tally(all) }];
  for (const section of sectionsOf(report)) {
    const records = inside.get(section.id) ?? tally([]);
    lines.push({ level: section.level, label: headingSpan(section).text, records });
  }
  return lines;
}

interface Counted {
  readonly type: string;
  readonly sections: readonly string[];
}

function talliesBySection(records: readonly Counted[]): Map<string, Tally> {
  const tallies = new Map<string, Map<string, number>>();
  for (const { type, sections } of records) {
    for (const section of sections) {
      const counted = tallies.get(section) ?? new Map();
      counted.set(type, (counted.get(type) ?? 0) + 1);
      tallies.set(section, counted);
    }
  }
  return tallies;
}

function tally(records: readonly Counted[]): Tally {
  const counted = new Map<string, number>();
  for (const { type } of records) counted.set(type, (counted.get(type) ?? 0) + 1);
  return counted;
}

const columnWidth = (type: string, title: string, lines: readonly Line[]): number =>
  lines.reduce((widest, { records }) => Math.max(widest, String(records.get(type) ?? NONE).length), stringWidth(title));
