import type { TableBlock } from '../document/block.js';
import type { Span } from '../source/span.js';
import { acceptMarkers } from './accept-markers.js';
import { analyseSections, type Section } from './analyse-sections.js';
import { withBare } from './bare-markers.js';
import { breaksIn } from './cell-breaks.js';
import { isBlank } from './character.js';
import type { Decision, Hear } from './decision.js';
import type { Readable } from './find-structure.js';
import { matchMarker } from './match-marker.js';
import { parseOrdinal } from './parse-ordinal.js';
import { cutStretches, type Stretch } from './stretch.js';
import { lexStructure } from './structure-lexer.js';
import { vocabulary } from './vocabulary.js';

/** The text of a cell that holds items, with offsets of its own; a tag of a line break is a line end in the shadow. */
export interface CellBody {
  readonly text: string;
  readonly shadow: string;
  readonly stretches: readonly Stretch[];
  /** Their levels count from 1 inside the cell. */
  readonly sections: readonly Section[];
}

/** The cells that hold items, by where they begin. */
export type CellBodies = ReadonlyMap<number, CellBody>;

const LEAST_ITEMS = 2;

/** A cell that may hold items, where it begins, and what was decided about them. */
interface ReadCell {
  readonly at: number;
  readonly column: number;
  readonly body: CellBody;
  readonly decisions: readonly Decision[];
}

/** Finds the items in the cells of tables: numbers from one on, and labels above them. */
export function findCellSections({ text, shadow }: Readable, tables: readonly TableBlock[], hear?: Hear): CellBodies {
  const bodies = new Map<number, CellBody>();
  for (const { rows } of tables) {
    const read = rows.flatMap(({ cells }) =>
      cells.flatMap((cell, column) => readCell(text, shadow, cell, column) ?? []),
    );
    // A single first number is an item where others of its kind stand in lists of its column: `1. 待定`.
    const kindOf = ({ body, column }: ReadCell): string => `${column} ${body.sections.find(isNumbered)?.style}`;
    const lists = new Set(read.filter(({ body }) => isList(body)).map(kindOf));
    for (const cell of read) {
      const { at, body, decisions } = cell;
      if (!isList(body) && (!lists.has(kindOf(cell)) || isFigure(body))) continue;
      bodies.set(at, body);
      for (const decision of decisions) hear?.({ ...decision, start: decision.start + at, end: decision.end + at });
    }
  }
  return bodies;
}

const isNumbered = ({ marker }: Section): boolean => marker !== null;

/** Two numbers of one style or more. */
function isList({ sections }: CellBody): boolean {
  const first = sections.find(isNumbered);
  return sections.filter(({ style }) => style === first?.style).length >= LEAST_ITEMS;
}

/** `1. 5万元`: nothing but a figure with its unit behind the number. */
const isFigure = ({ shadow, sections }: CellBody): boolean => {
  const end = sections.find(isNumbered)?.marker?.end;
  return end !== undefined && FIGURE.test(shadow.slice(end));
};

const FIGURE = /^\s*\d[\d.,]*\s?(?:[%‰]|\p{Script=Han}{1,3})?[\s。;]*$/u;

/** Null for a cell of which no line begins with a number, or the first that does with another one than the first. */
function readCell(text: string, plain: string, cell: Span, column: number): ReadCell | null {
  const own = text.slice(cell.start, cell.end);
  const shadow = withLineEnds(plain.slice(cell.start, cell.end), breaksIn(own, { start: 0, end: own.length }));
  if (!beginsList(shadow)) return null;
  const decisions: Decision[] = [];
  const hear: Hear = (told) => decisions.push(told);
  const { blanks, candidates } = lexStructure(shadow);
  const stretches = cutStretches(shadow, blanks, []);
  const markers = acceptMarkers(shadow, stretches, withBare(shadow, stretches, candidates), 0, hear);
  const found = analyseSections(shadow, stretches, markers, {
    ...{ bodyStart: 0, titleEnd: 0, end: own.length, title: '', headings: [], wrapped: false, hear },
  });
  const items = found.filter((section) => isNumbered(section) || shadow.charAt(section.end) === ':');
  const numbered = items.filter(isNumbered);
  if (numbered[0]?.ordinal !== 1 || numbered.every((item) => isOfPeriods(shadow, item))) return null;
  for (const { start, heading, rule, levelRule } of items) {
    const end = Math.max(heading.end, start + 1);
    decisions.push({ about: 'section', start, end, holds: true, rule });
    decisions.push({ about: 'level', start, end, holds: true, rule: levelRule });
  }
  const sections = withLevels(oneBesideOne(shadow, items));
  return { at: cell.start, column, body: { text: own, shadow, stretches, sections }, decisions };
}

/** `1、2月份` above `3、4月份`: the number behind goes on with the one in front, and both count months. */
function isOfPeriods(shadow: string, { ordinal, marker }: Section): boolean {
  if (marker === null || ordinal === null || shadow.charAt(marker.end - 1) !== '、') return false;
  const [whole = '', number = ''] = NEXT.exec(shadow.slice(marker.end, marker.end + LONGEST_SERIES)) ?? [];
  if (number === '' || parseOrdinal(number) !== ordinal + 1) return false;
  const at = marker.end + whole.length;
  return vocabulary.periodUnit.longestAt(shadow, at) !== null || vocabulary.dateUnit.longestAt(shadow, at) !== null;
}

const LONGEST_SERIES = 40;
const NUMBER = `(?:\\d{1,2}|[${vocabulary.ordinalDigit.words.join('')}]{1,2})`;
const NEXT = new RegExp(`^(${NUMBER})(?:、${NUMBER})*`);

/** `1.` throughout, as lists are written in Markdown: each stands beside the one before, unless that ends with a colon. */
function oneBesideOne(shadow: string, items: readonly Section[]): readonly Section[] {
  const first = items.find(isNumbered);
  const alike = items.filter(({ marker, style }) => marker !== null && style === first?.style);
  if (first === undefined || alike.some(({ ordinal }) => ordinal !== 1)) return items;
  const open: { level: number; style: string; leads: boolean; at: number }[] = [];
  const written: Section[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) >= item.level) open.pop();
    const beside = item.marker && open.findIndex(({ style, leads }) => style === item.style && !leads);
    let level = item.level;
    if (beside !== null && beside >= 0 && item.style === first.style) {
      level = open[beside]?.level ?? level;
      for (const { at } of open.splice(beside)) closeAt(written, at, item.start);
    }
    const leads = shadow.charAt(item.heading.end) === ':';
    open.push({ level: item.level, style: item.style, leads, at: written.length });
    written.push({ ...item, level });
  }
  return written;
}

function closeAt(sections: Section[], index: number, end: number): void {
  const section = sections[index];
  if (section !== undefined) sections[index] = { ...section, close: Math.min(section.close, end) };
}

/** Whether the first line that begins with a number begins with a first one. */
function beginsList(shadow: string): boolean {
  for (const { index } of shadow.matchAll(LINE_START)) {
    let at = index;
    while (at < shadow.length && isBlank(shadow.charAt(at))) at++;
    const match = matchMarker(shadow, at);
    if (match !== null) return match.ordinal === 1;
  }
  return false;
}

const LINE_START = /^/gm;

function withLineEnds(shadow: string, breaks: readonly Span[]): string {
  let written = '';
  let at = 0;
  for (const { start, end } of breaks) {
    written += `${shadow.slice(at, start)}\n${' '.repeat(end - start - 1)}`;
    at = end;
  }
  return written + shadow.slice(at);
}

/** Levels without those of the headings that were left out. */
function withLevels(sections: readonly Section[]): Section[] {
  const open: number[] = [];
  return sections.map((section) => {
    while ((open.at(-1) ?? 0) >= section.level) open.pop();
    open.push(section.level);
    return section.level === open.length ? section : { ...section, level: open.length };
  });
}
