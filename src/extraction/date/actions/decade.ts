import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { type Captured, capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';

/** Decades without a century are of the last one from this decade on: 三十年代, but 二十年代 may be either. */
const FIRST_OF_LAST_CENTURY = 30;
const LAST_CENTURY = 19;

/** `century decade`: 20世纪80年代 is `198X`, 八十年代 likewise, 六七十年代 `196X/197X`, 21世纪 `20XX`. */
export function decade(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const century = centuryOf(match, captured);
  const { value: tens, max = tens } = captured.token('decade')?.numeral ?? {};
  if (tens === undefined || max === undefined)
    return century === undefined ? null : years(century * 100, 100, `${century}XX`);
  if (!Number.isInteger(tens) || tens % 10 !== 0) return null;
  if (tens >= 1000) return years(tens, 10, `${tens / 10}X`);
  if (tens >= 100) return null;
  const hundreds = century ?? (tens >= FIRST_OF_LAST_CENTURY ? LAST_CENTURY : undefined);
  if (hundreds === undefined) return { kind: 'DATE', meaning: { type: 'nowhere' } };
  const [first, last] = [tens, max].map((ten) => `${hundreds}${ten / 10}X`);
  return years(hundreds * 100 + tens, max - tens + 10, max > tens ? `${first}/${last}` : `${first}`);
}

/**
 * `decade joiner decade`: from one decade to another (20世纪80至90年代), or several of which each follows the one before
 * (80、90年代). The century and the tens of 八 in 八、九十年代 are those of the last one. Null where they do not follow, or fall.
 */
export function decadeRange(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const { captures } = match;
  const decades = captures.get('decade')?.parts.map(({ from }) => tokens[from]?.numeral?.value) ?? [];
  const joiner = captures.get('joiner');
  const [first, last] = [decades[0], decades.at(-1)];
  if (!joiner || decades.length < 2 || first === undefined || last === undefined) return null;
  const end = yearOf(last, centuryOf(match, capturesOf(match, tokens)));
  const start = yearOf(
    last < YEARS && first < TENS ? first * TENS : first,
    end === null ? undefined : Math.floor(end / YEARS),
  );
  if (start === null || end === null || start >= end) return null;
  const isRange = tokens[joiner.from]?.word.isIn('range-joiner') === true;
  const follows = isRange || isOneByOne(decades, end - start);
  return follows ? years(start, end - start + TENS, `${start / TENS}X/${end / TENS}X`) : null;
}

/** 60、70、80年代, 六、七、八十年代: whether each of so many decades, the last one so many years behind the first, follows the one before. */
function isOneByOne(decades: readonly (number | undefined)[], between: number): boolean {
  const tens = decades.map((decade = 0) => (decade < TENS ? decade : Math.floor(decade / TENS) % TENS));
  const steps = tens.slice(1).map((ten, index) => (ten - (tens[index] ?? 0) + TENS) % TENS);
  return between === steps.length * TENS && steps.every((step) => step === 1);
}

const TENS = 10;
const YEARS = 100;

/** The first year of a decade: of 1980年代 its own, of 八十年代 1980. Null for a number that is none. */
function yearOf(tens: number, century?: number): number | null {
  if (!Number.isInteger(tens) || tens < TENS || tens % TENS !== 0) return null;
  if (tens >= TENS * YEARS) return tens < 2 * TENS * YEARS + YEARS ? tens : null;
  const hundreds = century ?? (tens >= FIRST_OF_LAST_CENTURY ? LAST_CENTURY : undefined);
  return tens >= YEARS || hundreds === undefined ? null : hundreds * YEARS + tens;
}

/** The first two digits of the century's years: 19 for 二十世纪, and for the rule's parameter `century`. */
function centuryOf(match: Match, captured: Captured): number | undefined {
  const { century } = match.rule.parameters;
  if (typeof century === 'number') return century;
  const ordinal = captured.token('century')?.numeral?.value;
  return ordinal !== undefined && Number.isInteger(ordinal) && ordinal > 10 && ordinal <= 22 ? ordinal - 1 : undefined;
}

function years(first: number, count: number, value: string): TimeExpression {
  return { kind: 'DATE', value, meaning: { type: 'years', first, last: first + count - 1 } };
}
