import type { Span } from '../source/span.js';
import type { HeadingEvidence } from './evidence.js';
import { firstFrom } from './first-from.js';
import { isDatedReport, isPeriodName } from './period-heading.js';
import type { ReadTitle } from './read-title.js';
import type { Stretch } from './stretch.js';

/** Tells whether a line that reads like a title is a section, since the text marks it as one; `above` is the title before. */
export type ToldSection = (title: ReadTitle, above: Span | undefined) => boolean;

/**
 * A heading with signs in front is no title where others stand beside or around it in the report: `## 述职` below `## 协作`,
 * and `## 工作总结` below `# 转正申请` and above `## 工作计划`. The next of a series of titles is one wherever it stands. Lines
 * without signs that are told by nothing but their dates are parts of months that are marked: `2022年3月4日周报` below `### 三月`.
 */
export function toldSections(
  shadow: string,
  stretches: readonly Stretch[],
  headings: readonly HeadingEvidence[],
): ToldSection {
  const before = nearest(headings, 1);
  const behind = nearest(headings, -1);
  const areDated =
    headings.filter((one) => isPeriodName(shadow, one)).length >= LEAST_DATED &&
    stretches.filter((one) => isDatedReport(shadow, one)).length >= LEAST_DATED;
  return (title, above) => {
    if (title.series !== null || title.collection) return false;
    const index = firstFrom(headings, title.start + 1) - 1;
    const own = headings[index];
    if (own === undefined || own.level === 0) return false;
    if (own.end <= title.start) return areDated && isDatedReport(shadow, title) && isPeriodName(shadow, own);
    const from = above === undefined ? 0 : firstFrom(headings, above.end);
    if ((before[index] ?? -1) >= from) return true;
    const isAround = above === undefined ? headings[0]?.level === 0 || isBare(title) : isInside(headings, own, above);
    return isAround && headings[behind[index] ?? -1]?.level === own.level;
  };
}

const LEAST_DATED = 2;

/** `## 调研` above `## 开发`: nothing but a noun that ends titles of no genre; `## 总结` is a title. */
const isBare = ({ stem, genre }: ReadTitle): boolean => stem.length <= LONGEST_BARE && genre === 'other';
const LONGEST_BARE = 2;

/** The title above is marked too, as one that holds the heading. */
function isInside(headings: readonly HeadingEvidence[], own: HeadingEvidence, above: Span): boolean {
  const holder = headings[firstFrom(headings, above.start + 1) - 1];
  return holder !== undefined && holder.end > above.start && holder.level < own.level;
}

/** For each heading the nearest one before it (step 1) or behind it (step -1) of its level or an outer one, but for the title. */
function nearest(headings: readonly HeadingEvidence[], step: 1 | -1): readonly (number | undefined)[] {
  const found: (number | undefined)[] = [];
  const open: number[] = [];
  const levelOf = (index: number | undefined): number => headings[index ?? -1]?.level ?? 0;
  for (let at = step > 0 ? 0 : headings.length - 1; at in headings; at += step) {
    while (open.length > 0 && levelOf(open.at(-1)) > levelOf(at)) open.pop();
    found[at] = open.at(-1);
    if (levelOf(at) > 0) open.push(at);
  }
  return found;
}
