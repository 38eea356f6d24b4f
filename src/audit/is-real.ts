import type { Comparison } from '../schema/comparison.js';
import type { Count } from '../schema/count.js';
import { holdsWord } from './audit-words.js';

/** Growth at constant prices, or by so much a year: the stated levels are not what it is computed from. */
export function isReal({ kind, item, start, end }: Comparison, counts: readonly Count[], shadow: string): boolean {
  if (kind !== 'change') return false;
  const from = Math.min(start, ...counts.map((count) => count.start));
  const to = Math.max(end, ...counts.map((count) => count.end));
  const clause = shadow.slice(Math.max(0, from - CLAUSE), to);
  return holdsWord('real-growth', `${item ?? ''} ${counts.map((count) => count.item ?? '').join(' ')} ${clause}`);
}

/** How far before the numbers their subject may stand. */
const CLAUSE = 20;
