import type { Span } from '../../source/span.js';
import type { CellCount } from './read-figures.js';

/** A total with what its parts add up to instead. */
export interface UnsoundTotal extends Span {
  readonly value: number;
  readonly sum: number;
}

type Count = CellCount['count'];

/** Each is compared with its whole row and column, so that of a table of nothing but totals only the first are. */
const MOST_TOTALS = 50;

/** The total of a table with the figures that add up to it. */
export interface SoundTotal {
  readonly total: Count;
  readonly parts: readonly Count[];
}

/** The totals of a table that figures of their column, or else of their row, add up to. */
export function findSound(counts: readonly Count[], text: string): SoundTotal[] {
  const columns = groupBy(counts, ({ cell }) => cell.column);
  const rows = groupBy(counts, ({ cell }) => cell.row);
  const totals = counts.filter(({ cell, approx }) => cell.role === 'total' && approx === 'exact');
  return totals.slice(0, MOST_TOTALS).flatMap((total) => {
    const { column, row } = total.cell;
    const groups = [columns.get(column) ?? [], rows.get(row) ?? []].flatMap((line) => partsAlong(total, line));
    const own = lastPlace(total.value, text.slice(total.start, total.end)) / 2;
    const parts = groups.find((group) => {
      const { sum, slack } = sumOf(group, text);
      return group.length > 1 && Math.abs(sum - total.value) <= slack + own;
    });
    return parts ? [{ total, parts }] : [];
  });
}

/** The totals of a table of the passage `text` that the figures in their column, or in their row, do not add up to. */
export function findUnsound(counts: readonly Count[], text: string): UnsoundTotal[] {
  const columns = groupBy(counts, ({ cell }) => cell.column);
  const rows = groupBy(counts, ({ cell }) => cell.row);
  const totals = counts.filter(({ cell, approx }) => cell.role === 'total' && approx === 'exact');
  return totals.slice(0, MOST_TOTALS).flatMap((total) => {
    const sums = [
      ...sumsAlong(total, columns.get(total.cell.column) ?? [], text),
      ...sumsAlong(total, rows.get(total.cell.row) ?? [], text),
    ];
    const { start, end, value } = total;
    const [nearest] = sums.sort((a, b) => Math.abs(a.sum - value) - Math.abs(b.sum - value));
    const own = lastPlace(value, text.slice(start, end)) / 2;
    if (nearest === undefined || sums.some(({ sum, slack }) => Math.abs(sum - value) <= slack + own)) return [];
    return [{ start, end, value, sum: nearest.sum }];
  });
}

interface Sum {
  readonly sum: number;
  /** How far rounding may have moved it. */
  readonly slack: number;
}

/** What the figures beside a total may add up to: all of them, those since the total before, or the totals of parts. */
function sumsAlong(total: Count, line: readonly Count[], text: string): Sum[] {
  return partsAlong(total, line).flatMap((group) => (group.length < 2 ? [] : sumOf(group, text)));
}

function partsAlong(total: Count, line: readonly Count[]): (readonly Count[])[] {
  const alike = line.filter(({ unit, approx }) => unit === total.unit && approx === 'exact');
  const parts = alike.filter(({ cell }) => cell.role === 'figure');
  const at = alike.indexOf(total);
  const before = alike.slice(0, at);
  const sinceTotal = before.slice(before.findLastIndex(({ cell }) => cell.role === 'total') + 1);
  const behind = alike.slice(at + 1);
  const next = behind.findIndex(({ cell }) => cell.role === 'total');
  const untilTotal = next < 0 ? behind : behind.slice(0, next);
  const totals = alike.filter((count) => count !== total && count.cell.role === 'total');
  return [parts, sinceTotal, untilTotal, totals];
}

function sumOf(counts: readonly Count[], text: string): Sum {
  let sum = 0;
  let slack = 0;
  for (const { value, start, end } of counts) {
    sum += value;
    // Half of the last digit that is written may be hidden.
    slack += lastPlace(value, text.slice(start, end)) / 2;
  }
  return { sum: Number(sum.toPrecision(12)), slack: slack + 1e-9 * Math.abs(sum) };
}

/** What the last digit that is written is worth, where it may be rounded: 0.1 of 30.5 under 万元 is 1000. */
function lastPlace(value: number, written: string): number {
  const [number, decimals = ''] = /\d[\d,]*(?:\.(\d+))?/.exec(written) ?? [];
  const stated = Number(number?.replaceAll(',', ''));
  const scale = stated ? Math.abs(value) / stated : 1;
  // Whole numbers of things are not rounded.
  return scale === 1 && decimals === '' ? 0 : scale * 10 ** -decimals.length;
}

function groupBy(counts: readonly Count[], key: (count: Count) => number): Map<number, Count[]> {
  const groups = new Map<number, Count[]>();
  for (const count of counts) {
    const group = groups.get(key(count));
    if (group === undefined) groups.set(key(count), [count]);
    else group.push(count);
  }
  return groups;
}
