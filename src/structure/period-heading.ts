import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { alternatives } from './alternatives.js';
import { isDayLine } from './day-line.js';
import { firstFrom } from './first-from.js';
import { type MarkerStyle, traitsOf } from './marker-style.js';
import { isPeriod } from './period-line.js';
import type { TextLine } from './text-line.js';
import { vocabulary } from './vocabulary.js';

const LONGEST = 40;
const LEAST_PERIODS = 2;

/** The weeks or months of collected reports, or of one that goes by them. */
export interface FoundPeriods {
  readonly headings: readonly Span[];
  /** True if they stand inside numbered sections, which go on behind them. */
  readonly inside: boolean;
}

const NONE: FoundPeriods = { headings: [], inside: false };

const UNITS = vocabulary.periodUnit;
const COUNTED = alternatives(UNITS.words.filter((word) => UNITS.get(word)?.counted === true));
const PLAIN = alternatives(UNITS.words.filter((word) => UNITS.get(word)?.counted !== true));
const NUMBER = `(?:\\d{1,2}|[${vocabulary.ordinalDigit.words.join('')}]{1,3})`;
const YEAR = `(?:(?:\\d{4}|\\d{2}) ?(?:${alternatives(vocabulary.dateUnit.words)}) ?)?`;
const PREFIX = `(?:${alternatives(vocabulary.markerPrefix.words)})`;
/** `第一周`, `3月第2周`, `2019年3月`, perhaps with its days behind: `(3.1-3.5)`. */
const NAMED = new RegExp(
  `^${YEAR}(?:(?:${NUMBER} ?(?:${PLAIN}) ?)?${PREFIX} ?${NUMBER} ?(?:${COUNTED})|${NUMBER} ?(?:${PLAIN})) ?(?:\\([^()]{1,26}\\)|[\\d._/~—-][\\d._/~—年月日 -]{2,24})?:?$`,
  'u',
);

/** Several lines of nothing but a week, a month or the days of one, each above what was done in it. */
export function findPeriods(shadow: string, lines: readonly TextLine[], markers: readonly Marker[]): FoundPeriods {
  const found = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && namesPeriod(shadow, line) && !namesPeriod(shadow, next) && !isDayLine(shadow, line);
  });
  if (found.length < LEAST_PERIODS) return NONE;
  const headings = found.map(({ start, end }) => ({ start, end: shadow.charAt(end - 1) === ':' ? end - 1 : end }));
  const goesOn = goesOnTest(markers);
  return { headings, inside: headings.some(({ start }) => goesOn(start)) };
}

function namesPeriod(shadow: string, { start, end }: Span): boolean {
  if (end - start > LONGEST) return false;
  const words = shadow.slice(start, end);
  return isPeriod(words) || NAMED.test(words);
}

/** Tells of an offset whether 一、 before it is followed by 二、 behind it. */
function goesOnTest(markers: readonly Marker[]): (offset: number) => boolean {
  const ofStyle = new Map<MarkerStyle, Marker[]>();
  for (const marker of markers) {
    if (traitsOf(marker.style).rank >= traitsOf('subgroup').rank) continue;
    const same = ofStyle.get(marker.style);
    if (same === undefined) ofStyle.set(marker.style, [marker]);
    else same.push(marker);
  }
  return (offset) =>
    [...ofStyle.values()].some((same) => {
      const at = firstFrom(same, offset);
      const [last, next] = [same[at - 1]?.ordinal, same[at]?.ordinal];
      return last != null && next === last + 1;
    });
}
