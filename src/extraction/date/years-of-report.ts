import type { Passage } from '../passage.js';
import { besideMatcher } from './beside-rules.js';

/** Two digits of a year. */
const CENTURY = 100;

const inFull = besideMatcher('stated-year');
const known = new WeakMap<Passage, ReadonlySet<number>>();

/**
 * The last two digits of the years that a report states in full: those of 2024年 anywhere, and that of the title's year
 * and the one before. Beside them 24年 is a year, and no length of time.
 */
export function shortYearsOf(passage: Passage): ReadonlySet<number> {
  let years = known.get(passage);
  if (!years) {
    years = new Set(statedYears(passage));
    known.set(passage, years);
  }
  return years;
}

function* statedYears({ tokens, title }: Passage): Generator<number> {
  for (const [index, { numeral, start }] of tokens.entries()) {
    if (numeral?.year !== true) continue;
    const inTitle = title !== null && start >= title.start && start < title.end;
    if (inTitle) yield (numeral.value - 1) % CENTURY;
    if (inTitle || inFull.matchAt(tokens, index)) yield numeral.value % CENTURY;
  }
}
