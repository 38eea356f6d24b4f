import type { Attributes } from '../../grammar/attributes.js';
import type { TokenRange } from '../../grammar/match.js';
import type { Vocabulary } from '../../grammar/vocabulary.js';
import { type Against, againstSchema } from '../../schema/comparison.js';
import type { Period } from '../../schema/report.js';
import type { Span } from '../../source/span.js';
import type { DateDraft } from '../date/date-draft.js';
import { type Interval, monthsInterval, partsOf, shiftYears, yearsInterval } from '../date/resolution/interval.js';
import type { BasisDraft } from './comparison-draft.js';
import type { Mark } from './mark.js';
import type { Scene } from './scene.js';
import { markTraits } from './word-rules.js';

/** The classes whose words say what something is compared with. */
const CLASSES = ['comparer', 'yearly', 'basis-word'] as const;

/** Of several kinds in one phrase the first one holds: 上年计划 is of the year before. */
const ORDER: readonly Against[] = ['previous-year', 'previous-period', 'plan', 'whole', 'other'];

/** A basis with what kind of thing its words name. */
export interface BasisReading {
  readonly basis: BasisDraft;
  /** An earlier time of the same thing. */
  readonly isEarlier: boolean;
  readonly isPlan: boolean;
  /** Something else at the same time. */
  readonly isOther: boolean;
}

/**
 * What the marks of a basis compare with.
 *
 * @param stated what the rule says; a plan that the words name comes before it
 */
export function readBasis(scene: Scene, { from, to }: TokenRange, stated: Against | null): BasisReading {
  const { marks } = scene;
  const found = new Set<Against>();
  let date: DateDraft | null = null;
  let then = false;
  for (const mark of marks.slice(from, to)) {
    if (mark.date?.kind === 'DATE') date ??= mark.date;
    const named = namings(mark, scene);
    then ||= named.some((attributes) => attributes.then === true);
    for (const { against: name } of named) {
      const against = againstSchema.options.find((option) => option === name);
      if (against) found.add(against);
    }
  }
  const isPlan = found.has('plan');
  const against = (isPlan && stated === 'whole' ? 'plan' : stated) ?? ORDER.find((kind) => found.has(kind)) ?? 'other';
  const isEarlier = EARLIER.has(against) || date?.value !== undefined || then;
  const { start, end } = trimmed(marks, { from, to });
  return { basis: { start, end, against, date, carried: false }, isEarlier, isPlan, isOther: found.has('other') };
}

const EARLIER: ReadonlySet<Against> = new Set(['previous-year', 'previous-period']);

/** The span without what stands at either end and names nothing: 的, 比重分别达 of 占工业的比重分别达42%. */
function trimmed(marks: readonly Mark[], { from, to }: TokenRange): Span {
  const isEnd = (index: number): boolean => markTraits(marks[index])['edge-of-basis'] === true;
  let first = from;
  let last = to - 1;
  while (first < last && isEnd(first)) first++;
  while (last > first && isEnd(last)) last--;
  return { start: (marks[first] as Mark).start, end: (marks[last] as Mark).end };
}

/** What lexicons say of a mark as a basis: of the word, or of one that a date begins with (上年 of 上年第四季度). */
function namings({ word, date, start, end }: Mark, { text, vocabulary }: Scene): Attributes[] {
  const own = CLASSES.flatMap((name): Attributes[] => {
    const attributes = word.classes.get(name);
    return attributes ? [attributes] : [];
  });
  const written = text.slice(start, end);
  return date ? [...own, ...CLASSES.flatMap((name) => beginning(written, name, vocabulary))] : own;
}

function beginning(text: string, name: string, vocabulary: Vocabulary): Attributes[] {
  const end = vocabulary.longest(text, 0, new Set([name]));
  const attributes = end > 0 ? vocabulary.lookup(text.slice(0, end))?.get(name) : undefined;
  return attributes ? [attributes] : [];
}

/**
 * The days that a basis means, and whether a date that it names is the year before. Where it names no date, they are those
 * of the figures, a year or a period earlier.
 *
 * @param present the days that the figures are of
 */
export function resolveBasis(basis: BasisDraft, present: Interval | null): BasisDraft {
  const named = basis.date?.resolved;
  const { against } = basis;
  if (named) {
    const { start, end } = named;
    const before = present && against === 'other' && isYearBefore(named, present);
    return { ...basis, against: before ? 'previous-year' : against, resolved: { start, end } };
  }
  if (present === null || basis.date !== null) return basis;
  const resolved = earlier(present, against);
  return resolved ? { ...basis, resolved } : basis;
}

const MONTHS = 12;

function earlier(present: Interval, against: Against): Interval | undefined {
  if (against === 'previous-year') return shiftYears(present, -1);
  if (against !== 'previous-period') return undefined;
  const [year, month] = partsOf(present.start);
  const length = monthsOf(present);
  // Periods are months, quarters, halves and years.
  return length === undefined || MONTHS % length !== 0 ? undefined : monthsInterval(year, month - length, month - 1);
}

/** How many months an interval is long, if it is whole months. */
function monthsOf({ start, end }: Interval): number | undefined {
  const [firstYear, firstMonth] = partsOf(start);
  const [lastYear, lastMonth] = partsOf(end);
  const whole = monthsInterval(
    firstYear,
    firstMonth,
    firstMonth + (lastYear - firstYear) * MONTHS + lastMonth - firstMonth,
  );
  return whole?.start === start && whole.end === end
    ? (lastYear - firstYear) * MONTHS + lastMonth - firstMonth + 1
    : undefined;
}

function isYearBefore(named: Interval, present: Interval): boolean {
  const [year] = partsOf(present.start);
  const before = yearsInterval(year - 1);
  return partsOf(present.end)[0] === year && named.start === before?.start && named.end === before.end;
}

/** The days that the figures behind a date are of: that date, if a year holds it, else those of the report. */
export function presentDays(date: DateDraft | null, period: Period | null): Interval | null {
  const { start, end } = date?.resolved ?? period ?? { start: '', end: '' };
  return start !== '' && start.slice(0, 4) === end.slice(0, 4) ? { start, end } : null;
}
