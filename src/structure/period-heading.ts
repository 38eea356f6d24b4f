import { numeral } from '../generated/numeral.js';
import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { alternatives } from './alternatives.js';
import { isDayLine } from './day-line.js';
import { firstFrom } from './first-from.js';
import { traitsOf } from './marker-style.js';
import { membership } from './membership.js';
import { parseOrdinal } from './parse-ordinal.js';
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

/** What stands below a year is no shorter: below the year of a table stands a word. */
const LEAST_BELOW_YEAR = 12;

const NONE: FoundPeriods = { headings: [], inside: false };

const UNITS = vocabulary.periodUnit;
const COUNTED = alternatives(UNITS.words.filter((word) => UNITS.get(word)?.counted === true));
const WHOLE = alternatives(UNITS.words.filter((word) => UNITS.get(word)?.whole === true));
const PLAIN = alternatives(
  UNITS.words.filter((word) => UNITS.get(word)?.counted !== true && UNITS.get(word)?.whole !== true),
);
const BARE = alternatives(UNITS.words.filter((word) => UNITS.get(word)?.bare === true));
const NUMBER = `(?:\\d{1,2}|[${vocabulary.ordinalDigit.words.join('')}]{1,3})`;
const DATE_UNIT = alternatives(vocabulary.dateUnit.words);
const YEAR = `(?:(?:\\d{4}|\\d{2}) ?(?:${DATE_UNIT}) ?)?`;
const PREFIX = `(?:${alternatives(vocabulary.markerPrefix.words)})`;
const FROM = `(?:${NUMBER} ?(?:${PLAIN}|${BARE})? ?[-—~、] ?)?`;
/** `第一周`, `3月第2周`, `2019年3月`, `二、三季度`, `上半年`, perhaps with its days behind: `(3.1-3.5)`. */
const NAMED = new RegExp(
  `^${YEAR}(?:(?:${NUMBER} ?(?:${PLAIN}) ?)?${PREFIX} ?${NUMBER} ?(?:${COUNTED})|${FROM}${NUMBER} ?(?:${PLAIN}|${BARE})|${WHOLE}) ?(?:\\([^()]{1,26}\\)|[\\d._/~—-](?:[\\d._/~— -]|${DATE_UNIT}){2,24})?:?$`,
  'u',
);

/** The last number of such a name, what stands before it and its unit. */
const COUNTED_PERIOD = new RegExp(
  `^(|.*?[^\\d${vocabulary.ordinalDigit.words.join('')}])(${NUMBER}) ?(${COUNTED}|${PLAIN}|${BARE})$`,
  'u',
);

/** `2022年3月4周报`: a report of a week or a day, told by nothing but its date. */
const DATED = new RegExp(`^${YEAR}${NUMBER} ?(?:${PLAIN}) ?\\d{1,2}(?:${DATE_UNIT})?$`, 'u');

/** `2022`, `四月`, `第3周`: nothing but a year, a month or what is counted in one. */
export const isPeriodName = (shadow: string, { start, end }: Span): boolean =>
  end - start <= LONGEST && (ONLY_YEAR.test(shadow.slice(start, end)) || NAMED.test(shadow.slice(start, end)));

const YEAR_LINE = new RegExp(`^(?:19|20)\\d{2} ?(?:${DATE_UNIT}):?$`, 'u');
const ONLY_YEAR = new RegExp(`^(?:19|20)\\d{2} ?(?:${DATE_UNIT})?$`, 'u');

/** Several lines of nothing but a week, a month or the days of one, each above what was done in it; `二、三季度` behind 一、 is numbered. */
export function findPeriods(shadow: string, lines: readonly TextLine[], markers: readonly Marker[]): FoundPeriods {
  const isNumbered = membership(markers.filter(({ end }) => shadow.charAt(end - 1) === '、'));
  const isMarker = membership(markers);
  const isValue = (next: TextLine): boolean =>
    isFigure(shadow, next) && !isMarker(next.start) && !isDayLine(shadow, next);
  /** `2017年` above 一、 or a paragraph */
  const isYear = (line: TextLine): boolean => {
    const next = lines[line.index + 1];
    return (
      next !== undefined &&
      YEAR_LINE.test(shadow.slice(line.start, Math.min(line.end, line.start + LONGEST))) &&
      (isMarker(next.start) || next.end - next.start >= LEAST_BELOW_YEAR)
    );
  };
  const isOne = (line: TextLine): boolean =>
    !isNumbered(line.start) && (namesPeriod(shadow, line) || isYear(line)) && !isDayLine(shadow, line);
  const found = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && isOne(line) && !namesPeriod(shadow, next) && !isValue(next);
  });
  if (found.length < LEAST_PERIODS) return NONE;
  const headings = [...found, ...emptyOnes(shadow, lines, new Set(found), isOne)]
    .sort((a, b) => a.start - b.start)
    .map((line) => withoutColon(shadow, line));
  return { headings, inside: standInside(markers, headings) };
}

/**
 * Periods in which nothing was done: `二月` between what was done in January and `三月`, and several that count on from the
 * period before up to the one behind them. One between empty lines needs no other before it.
 */
function emptyOnes(
  shadow: string,
  lines: readonly TextLine[],
  found: ReadonlySet<TextLine>,
  isOne: (line: TextLine) => boolean,
): readonly TextLine[] {
  const empty: TextLine[] = [];
  let last: TextLine | null = null;
  let run: TextLine[] = [];
  for (const line of lines) {
    if (found.has(line)) {
      const isSingle = run.length === 1 && run[0]?.apart === true && run[0].index > 0;
      if (isSingle || (last !== null && countOn(shadow, [last, ...run, line]))) empty.push(...run);
      last = line;
      run = [];
    } else if (isOne(line)) run.push(line);
    else run = [];
  }
  return empty;
}

/** `一月`, `二月`, `三月`: each is the next of the one before it. */
function countOn(shadow: string, periods: readonly TextLine[]): boolean {
  const counted = periods.map((line) => countedPeriod(shadow, line));
  return counted.every((one, index) => {
    const before = counted[index - 1];
    if (before === undefined) return one !== null;
    return one !== null && before !== null && one.unit === before.unit && one.number === before.number + 1;
  });
}

/** The number of a period, and what is counted with it: `2019年3月` is the third `2019年月`. */
function countedPeriod(shadow: string, line: Span): { readonly number: number; readonly unit: string } | null {
  const { start, end } = withoutColon(shadow, line);
  const [, before = '', digits = '', unit = ''] = COUNTED_PERIOD.exec(shadow.slice(start, end)) ?? [];
  const number = parseOrdinal(digits);
  return number === null ? null : { number, unit: before + unit };
}

/** `30`, `100万元`, `-4.5%`: what stands below a label of a table. */
const isFigure = (shadow: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_FIGURE && FIGURE.test(shadow.slice(start, end));

const LONGEST_FIGURE = 20;
const MYRIAD = alternatives((numeral.lexicons['han-myriad'] ?? []).flatMap(({ words }) => words.split('\n')));
const FIGURE = new RegExp(`^[+-]?\\d(?:[\\d.,]*\\d)? ?(?:%|(?!${DATE_UNIT})(?:${MYRIAD})?\\p{Script=Han}{0,2})$`, 'u');

function namesPeriod(shadow: string, { start, end }: Span): boolean {
  if (end - start > LONGEST) return false;
  const words = shadow.slice(start, end);
  return isPeriod(words) || NAMED.test(words) || isDatedReport(shadow, { start, end });
}

/** `2022年3月4日周报` */
export function isDatedReport(shadow: string, { start, end }: Span): boolean {
  if (end - start > LONGEST) return false;
  const noun = vocabulary.titleNoun.longestBefore(shadow, end, start);
  return noun !== null && DATED.test(shadow.slice(start, noun.start));
}

/** 一、 stands above them all, and does not begin again below any. */
function standInside(markers: readonly Marker[], headings: readonly Span[]): boolean {
  const outline = markers.filter(({ style }) => traitsOf(style).rank < traitsOf('subgroup').rank);
  const first = headings[0]?.start ?? 0;
  if (outline[0] === undefined || outline[0].start > first) return false;
  return headings.every(({ start }) => outline[firstFrom(outline, start)]?.ordinal !== 1);
}
