import type { Count } from '../schema/count.js';
import type { MatchReason } from '../schema/report-difference.js';
import { shadow } from '../source/shadow.js';

export interface CountMatch {
  readonly a: Count;
  readonly b: Count;
  readonly reasons: readonly MatchReason[];
}

/** A way to tell that two counts are of the same thing: counts with the same key are, where it is not null. */
interface Way {
  readonly reasons: readonly MatchReason[];
  key(count: Count): string | null;
}

const columnOf = ({ cell }: Count): string => shadow(cell?.columnHeader?.text ?? '').replace(/\d+/g, '');
const join = (...parts: (string | null)[]): string => parts.map((part) => part ?? '').join('\u0000');

/** The last characters of an item are its head: 培训班 of 业务培训班. */
const HEAD = 3;
const headOf = (item: string): string | null => (item.length > HEAD ? item.slice(-HEAD) : null);

/** From the strictest to the loosest. */
const WAYS: readonly Way[] = [
  {
    reasons: ['same-item', 'same-action', 'same-unit', 'same-column'],
    key: (count) => join(count.item, count.action, count.unit, columnOf(count)),
  },
  { reasons: ['same-item', 'same-unit'], key: (count) => (count.cell ? null : join(count.item, count.unit)) },
  {
    reasons: ['same-head', 'same-action', 'same-unit'],
    key: ({ item, action, unit, cell }) =>
      cell || item === null || headOf(item) === null || action === null ? null : join(headOf(item), action, unit),
  },
];

/**
 * Pairs the counts of two reports that are of the same thing: by the strictest way first, and among several of one key in
 * the order of the texts, equal numbers before others. Looser ways pair only what is the only one of its key on both sides.
 */
export function matchCounts(as: readonly Count[], bs: readonly Count[]): CountMatch[] {
  const matches: CountMatch[] = [];
  let [leftA, leftB] = [as, bs];
  for (const [index, { reasons, key }] of WAYS.entries()) {
    const groupsA = groupBy(leftA, key);
    const groupsB = groupBy(leftB, key);
    const paired = new Set<Count>();
    for (const [name, groupA] of groupsA) {
      const groupB = groupsB.get(name) ?? [];
      if (index > 0 && (groupA.length > 1 || groupB.length > 1)) continue;
      const order: MatchReason[] = groupA.length > 1 || groupB.length > 1 ? ['same-place-in-order'] : [];
      for (const [a, b] of pairs(groupA, groupB)) {
        matches.push({ a, b, reasons: [...reasons.filter((reason) => holds(reason, a)), ...order] });
        paired.add(a).add(b);
      }
    }
    leftA = leftA.filter((count) => !paired.has(count));
    leftB = leftB.filter((count) => !paired.has(count));
  }
  return matches;
}

/** What neither has is no reason. */
function holds(reason: MatchReason, count: Count): boolean {
  if (reason === 'same-action') return count.action !== null;
  if (reason === 'same-unit') return count.unit !== null;
  return reason !== 'same-column' || columnOf(count) !== '';
}

/** Equal numbers first, then in order. */
function pairs(as: readonly Count[], bs: readonly Count[]): [Count, Count][] {
  const left = [...bs];
  const found: [Count, Count][] = [];
  const others: Count[] = [];
  for (const a of as) {
    const equal = left.findIndex((b) => b.value === a.value && b.approx === a.approx);
    if (equal < 0) others.push(a);
    else found.push([a, ...left.splice(equal, 1)] as [Count, Count]);
  }
  for (const a of others) {
    const b = left.shift();
    if (b !== undefined) found.push([a, b]);
  }
  return found;
}

function groupBy(counts: readonly Count[], key: (count: Count) => string | null): Map<string, Count[]> {
  const groups = new Map<string, Count[]>();
  for (const count of counts) {
    const name = key(count);
    if (name === null) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [count]);
    else group.push(count);
  }
  return groups;
}
