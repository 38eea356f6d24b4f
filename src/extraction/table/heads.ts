import type { Span } from '../../source/span.js';
import type { DateDraft } from '../date/date-draft.js';
import type { Token } from '../token/token.js';
import type { GridCell } from './grid.js';
import type { StatedUnit } from './units.js';
import { beginsWith } from './vocabulary.js';

/** What a cell that heads something says. */
export interface Head {
  readonly cell: GridCell;
  /** What it names, without times, units, brackets and list markers: `1.产值（万元）` is 产值. */
  readonly name: string;
  readonly dates: readonly DateDraft[];
  readonly units: readonly StatedUnit[];
}

const OPENING = new Set(['(', '[', '【', '<']);
const CLOSING = new Set([')', ']', '】', '>']);
const MARKS = new Set(['、', '.', ':', ',', '-', '—', '·', '*', '#', '△', '▲', '★', '●', '○', '■', '□', '◆']);

/** Reads a head. */
export function headOf(cell: GridCell, dates: readonly DateDraft[], units: readonly StatedUnit[]): Head {
  const apart: Span[] = [...dates, ...units.map(({ around }) => around)];
  let name = '';
  let depth = 0;
  for (const [index, { start, end, text, kind }] of cell.tokens.entries()) {
    if (OPENING.has(text)) depth++;
    const isApart = apart.some((span) => span.start <= start && end <= span.end);
    const isMark = name === '' && (MARKS.has(text) || kind === 'marker' || isNumber(cell.tokens, index));
    if (depth === 0 && !isApart && !isMark) name += text;
    if (CLOSING.has(text)) depth = Math.max(0, depth - 1);
  }
  return { cell, name: ofItself(name), dates, units };
}

/** The number of an item: 1.产值, 一、产值. */
const isNumber = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.kind === 'numeral' && MARKS.has(tokens[index + 1]?.text ?? '');

/** 其中:女职工. */
function ofItself(name: string): string {
  const plain = name.replace(/[:、,.—-]+$/, '');
  const part = beginsWith('ofWhich', plain);
  const rest = part === null ? plain : plain.slice(part.end).replace(/^[:、,]+/, '');
  return rest === '' ? plain : rest;
}
