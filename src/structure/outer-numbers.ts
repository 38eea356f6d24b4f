import type { Span } from '../source/span.js';

interface Numbered {
  readonly start: number;
  readonly ordinal: number | null;
}

/**
 * The numbers that hold groups: under `一、各组工作` stands 财务组, under which 一、 begins again, and `二、` goes on with the
 * outer ones. `numbered` are all numbers of one style, `isAbove(number, name)` tells whether nothing but the heading
 * stands between a number and a name.
 */
export function findOuterNumbers<T extends Numbered>(
  numbered: readonly T[],
  names: readonly Span[],
  isAbove: (number: T, name: Span) => boolean,
): T[] {
  const [first] = names;
  if (first === undefined) return [];
  const before = numbered.filter(({ start }) => start < first.start);
  const holder = before.at(-1);
  if (holder === undefined || holder.ordinal === null) return [];
  const holds = holderTest(names, isAbove);
  const later = goingOn(numbered.slice(before.length), names, holder.ordinal, holds);
  return holds(holder) || later.some(({ sure }) => sure) ? [...before, ...later.map(({ number }) => number)] : [];
}

/** Tells whether the name of a group stands right below a number's heading. */
function holderTest<T extends Numbered>(
  names: readonly Span[],
  isAbove: (number: T, name: Span) => boolean,
): (number: T) => boolean {
  return (number) => {
    const name = names[firstBehind(names, number.start)];
    return name !== undefined && isAbove(number, name);
  };
}

function firstBehind(names: readonly Span[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers that go on with the outer ones, those for sure that cannot go on with the ones of their group. */
function goingOn<T extends Numbered>(
  numbered: readonly T[],
  names: readonly Span[],
  holder: number,
  holds: (number: T) => boolean,
): { readonly number: T; readonly sure: boolean }[] {
  const found: { number: T; sure: boolean }[] = [];
  let outer = holder;
  let inner: number | null = 0;
  let name = 0;
  for (const number of numbered) {
    while ((names[name]?.start ?? Number.POSITIVE_INFINITY) < number.start) {
      inner = 0;
      name++;
    }
    const goesOn = number.ordinal === outer + 1;
    const sure: boolean = inner !== null && number.ordinal !== inner + 1;
    if (goesOn && (inner === null || sure || holds(number))) {
      found.push({ number, sure });
      outer++;
      inner = null;
    } else inner = number.ordinal;
  }
  return found;
}
