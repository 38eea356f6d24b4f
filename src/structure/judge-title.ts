import type { Span } from '../source/span.js';
import type { DecisionRule } from './decision.js';
import { endsWithSentence, rightBefore } from './ends-with-sentence.js';
import { isFactOfGroup } from './group-fact.js';
import { againstReport, type MainNumbering } from './new-report.js';
import { isSeriesLine, type ReadTitle } from './read-title.js';
import { isStageTitle } from './stage-title.js';
import type { Stretch } from './stretch.js';
import { vocabulary } from './vocabulary.js';

/** What a title behind the first body is: that of the next report, a part of a site's page, or a line of text. */
export interface TitleVerdict {
  readonly title: 'report' | 'furniture' | 'text';
  readonly rule: DecisionRule;
}

const text = (rule: DecisionRule): TitleVerdict => ({ title: 'text', rule });
const report = (rule: DecisionRule): TitleVerdict => ({ title: 'report', rule });
const furniture = (rule: DecisionRule): TitleVerdict => ({ title: 'furniture', rule });

/** A line before a title that ends no sentence is a cut paragraph from this length on, below it a signature. */
const SHORT_LINE = 30;
/** What is known when a title is judged. */
export interface TitleContext {
  /** The title of the report that the text before belongs to. */
  readonly current: ReadTitle | undefined;
  /** Where that report begins, if it has no title. */
  readonly begin: Span;
  /** The stems of the titles so far. */
  readonly known: ReadonlySet<string>;
  readonly numbering: MainNumbering;
}

/** Judges a title that begins with the stretch at `index`. */
export function judgeTitle(
  title: ReadTitle,
  shadow: string,
  stretches: readonly Stretch[],
  index: number,
  { current, begin, known, numbering }: TitleContext,
): TitleVerdict {
  const before = stretches[index - 1];
  const isKnown = known.has(title.stem);
  if (title.collection) return isKnown ? furniture('title-of-collection') : text('title-of-collection');
  const afterSentence = before !== undefined && endsWithSentence(shadow, rightBefore(before.end));
  if (title.series !== null) {
    const last = current?.series ?? 0;
    // 篇一 behind 篇二 begins another collection.
    const isNext = isKnown || last + 1 === title.series || (title.series === 1 && last > 1) || current === undefined;
    return isNext ? report('title-of-series') : text('series-broken');
  }
  if (before !== undefined && before.after === 'line' && isSeriesLine(shadow, before)) return report('title-of-series');
  if (before !== undefined && namesPart(title.stem)) return text('title-weak');
  if (before !== undefined && isFactOfGroup(shadow, before)) return text('title-of-group');
  if (isKnown) {
    const isParted = afterSentence || before === undefined || before.end - before.start < SHORT_LINE;
    return isParted ? report('title-known') : furniture('title-repeated');
  }
  const against = againstReport(title, shadow, stretches, index, current ?? begin, numbering);
  return against === null ? report('title-of-next') : text(against);
}

/** `过去三年的工作回顾`: a stage, and no year of its own by which another report would be known. */
const namesPart = (stem: string): boolean =>
  vocabulary.titleNoun.longestBefore(stem, stem.length)?.attributes.part === true &&
  !YEAR.test(stem) &&
  isStageTitle(stem, 0, stem.length);

const YEAR = /\d{4}/;
