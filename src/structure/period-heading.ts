import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { alternatives } from './alternatives.js';
import { isDayLine } from './day-line.js';
import { firstFrom } from './first-from.js';
import { traitsOf } from './marker-style.js';
import { isPeriod } from './period-line.js';
import type { TextLine } from './text-line.js';
import { vocabulary } from './vocabulary.js';
import { withoutColon } from './without-colon.js';

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
const DATE_UNIT = alternatives(vocabulary.dateUnit.words);
const YEAR = `(?:(?:\\d{4}|\\d{2}) ?(?:${DATE_UNIT}) ?)?`;
const PREFIX = `(?:${alternatives(vocabulary.markerPrefix.words)})`;
/** `第一周`, `3月第2周`, `2019年3月`, perhaps with its days behind: `(3.1-3.5)`. */
const NAMED = new RegExp(
  `^${YEAR}(?:(?:${NUMBER} ?(?:${PLAIN}) ?)?${PREFIX} ?${NUMBER} ?(?:${COUNTED})|${NUMBER} ?(?:${PLAIN})) ?(?:\\([^()]{1,26}\\)|[\\d._/~—-](?:[\\d._/~— -]|${DATE_UNIT}){2,24})?:?$`,
  'u',
);

/** Several lines of nothing but a week, a month or the days of one, each above what was done in it. */
export function findPeriods(shadow: string, lines: readonly TextLine[], markers: readonly Marker[]): FoundPeriods {
  const found = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && namesPeriod(shadow, line) && !namesPeriod(shadow, next) && !isDayLine(shadow, line);
  });
  if (found.length < LEAST_PERIODS) return NONE;
  const headings = found.map((line) => withoutColon(shadow, line));
  return { headings, inside: standInside(markers, headings) };
}

function namesPeriod(shadow: string, { start, end }: Span): boolean {
  if (end - start > LONGEST) return false;
  const words = shadow.slice(start, end);
  return isPeriod(words) || NAMED.test(words);
}

/** 一、 stands above them all, and does not begin again below any. */
function standInside(markers: readonly Marker[], headings: readonly Span[]): boolean {
  const outline = markers.filter(({ style }) => traitsOf(style).rank < traitsOf('subgroup').rank);
  const first = headings[0]?.start ?? 0;
  if (outline[0] === undefined || outline[0].start > first) return false;
  return headings.every(({ start }) => outline[firstFrom(outline, start)]?.ordinal !== 1);
}
