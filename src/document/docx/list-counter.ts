import type { DraftMarker } from '../compose-document.js';
import { formatNumber } from '../number-format.js';
import type { List, ListLevel, Numbering } from './numbering.js';

/** A place in a list, as a paragraph states it. */
export interface ListPlace {
  readonly list: string;
  /** Depth from 0. */
  readonly depth: number;
}

/** The numbers of the lists that share a counter, by depth; undefined where none has been used. */
type Counts = (number | undefined)[];

const DEEPEST = 8;
/** Punctuation of full width has its blank inside; behind anything else a blank separates the number from the text. */
const WIDE_PUNCTUATION = /[^\p{ASCII}\p{Letter}\p{Nd}\p{Nl}]$/u;
/** Bullets that number nothing but are written in reports as text: dashes. */
const DASH = /^[—─-]{1,3}$/;

/** Counts the paragraphs of a document in order and writes their numbers. */
export class ListCounter {
  private readonly counts = new Map<string, Counts>();
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The number of the next paragraph, or null if it has none to show. */
  next({ list: id, depth }: ListPlace): DraftMarker | null {
    const list = this.numbering.list(id);
    const level = list?.levels.get(depth);
    if (list === null || level === undefined || depth > DEEPEST) return null;
    const counts = this.counts.get(list.counter) ?? [];
    this.counts.set(list.counter, counts);
    this.begin(id, list, counts);
    count(list, depth, counts);
    if (level.format === 'bullet') return bullet(level, list.counter, depth);
    const number = write(list, level, counts);
    const ordinal = counts[depth] ?? level.start;
    return number === ''
      ? null
      : { text: number + blank(number, level), list: list.counter, level: depth + 1, ordinal };
  }

  /** Where a list with numbers of its own is first used, they take the place of the counter's. */
  private begin(id: string, { starts }: List, counts: Counts): void {
    if (this.begun.has(id)) return;
    this.begun.add(id);
    for (const [depth, start] of starts) counts[depth] = start - 1;
  }
}

function count({ levels }: List, depth: number, counts: Counts): void {
  counts[depth] = (counts[depth] ?? (levels.get(depth)?.start ?? 1) - 1) + 1;
  // Outer levels that were passed over stand at their first number.
  for (let outer = 0; outer < depth; outer++) counts[outer] ??= levels.get(outer)?.start ?? 1;
  for (let inner = depth + 1; inner <= DEEPEST; inner++) {
    const restart = levels.get(inner)?.restart ?? null;
    if (restart === null || (restart > 0 && depth < restart)) counts[inner] = undefined;
  }
}

function write({ levels }: List, level: ListLevel, counts: Counts): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const shown = levels.get(depth);
    const value = counts[depth];
    if (shown === undefined || value === undefined) return '';
    return formatNumber(value, level.legal && shown.format !== 'decimalZero' ? 'decimal' : shown.format);
  });
}

const blank = (number: string, { suffix }: ListLevel): string =>
  suffix === 'nothing' || WIDE_PUNCTUATION.test(number) ? '' : ' ';

function bullet({ text }: ListLevel, list: string, depth: number): DraftMarker | null {
  return DASH.test(text) ? { text, list, level: depth + 1, ordinal: null } : null;
}
