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
import { cutStretches, type Stretch } from './stretch.js';
import { lexStructure } from './structure-lexer.js';

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
  readonly body: CellBody;
  readonly decisions: readonly Decision[];
}

/** Finds the items in the cells of tables: numbers from one on, and labels above them. */
export function findCellSections({ text, shadow }: Readable, tables: readonly TableBlock[], hear?: Hear): CellBodies {
  const bodies = new Map<number, CellBody>();
  for (const { rows } of tables) {
    const read = rows.flatMap(({ cells }) => cells.flatMap((cell) => readCell(text, shadow, cell) ?? []));
    // A single first number is an item where others of its kind stand in lists: `1. 待定`.
    const styles = new Set(read.flatMap(({ body }) => (isList(body) ? [body.sections.find(isNumbered)?.style] : [])));
    for (const { at, body, decisions } of read) {
      if (!isList(body) && !styles.has(body.sections.find(isNumbered)?.style)) continue;
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

/** Null for a cell of which no line begins with a number, or the first that does with another one than the first. */
function readCell(text: string, plain: string, cell: Span): ReadCell | null {
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
  if (items.find(isNumbered)?.ordinal !== 1) return null;
  for (const { start, heading, rule, levelRule } of items) {
    const end = Math.max(heading.end, start + 1);
    decisions.push({ about: 'section', start, end, holds: true, rule });
    decisions.push({ about: 'level', start, end, holds: true, rule: levelRule });
  }
  return { at: cell.start, body: { text: own, shadow, stretches, sections: withLevels(items) }, decisions };
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
