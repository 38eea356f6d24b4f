import type { Span } from '../source/span.js';
import { findBrokenTitle } from './broken-title.js';
import { endsSentence } from './character.js';
import type { DecisionRule } from './decision.js';
import { type FoundTitle, findTitle } from './find-title.js';
import { isFirstLabel, isFirstPart } from './first-label.js';
import { findLeadingTitle } from './glued-title.js';
import { isFactOfGroup } from './group-fact.js';
import { matchMarker } from './match-marker.js';
import { isPeriod } from './period-line.js';
import type { ReadTitle } from './read-title.js';
import type { Stretch } from './stretch.js';
import type { ToldSection } from './told-sections.js';
import { isHeadingOfTwofold } from './twofold-title.js';

/** What stands above the first body of a text. */
export interface ReportHeader {
  /** The title of the first report. */
  readonly title: ReadTitle | null;
  /** The rule by which it is one. */
  readonly rule: DecisionRule;
  /** Titles above it. */
  readonly superseded: readonly ReadTitle[];
  /** Titles above it and what stands between them: parts of a site's page. */
  readonly furniture: readonly Span[];
  /** The index of the first stretch of the body. */
  readonly next: number;
}

/** Lines that may stand above a title, such as the name of the body that reports. */
const LINES_ABOVE = 3;
const SHORT_LINE = 30;
const SHORTEST_BELOW = 2;
const LEAST_SIMILARITY = 0.5;

/** Above the body a text may have several titles, of the file, of the collection, of the report: the last one counts. */
export function readHeader(shadow: string, stretches: readonly Stretch[], isSection: ToldSection): ReportHeader {
  const superseded: ReadTitle[] = [];
  const furniture: Span[] = [];
  let title: FoundTitle | null = null;
  let index = 0;
  for (;;) {
    const found: FoundTitle | null = titleAt(shadow, stretches, index);
    if (found !== null) {
      const isPart = title === null && isFirstLabel(shadow, stretches, found);
      if (isPart || isSection(found, title ?? undefined)) break;
      if (title !== null && (!standsFor(found, title) || isFirstPart(shadow, stretches, found, title))) break;
      if (title !== null) superseded.push(title);
      const series: number | null = found.series ?? superseded.at(-1)?.series ?? null;
      title = { ...found, series };
      index = found.next;
      continue;
    }
    const above = linesAbove(shadow, stretches, index);
    if (above === 0) break;
    const next = titleAt(shadow, stretches, index + above);
    if (next !== null && isSection(next, title ?? undefined)) break;
    if (title !== null && (next === null || !standsFor(next, title))) break;
    if (title !== null) for (const line of stretches.slice(index, index + above)) furniture.push(line);
    index += above;
  }
  for (const { start, end } of superseded) furniture.push({ start, end });
  if (title !== null) return { title, rule: 'title-first', superseded, furniture, next: title.next };
  const leading = findLeadingTitle(shadow, stretches[0]);
  return { title: leading, rule: 'title-glued', superseded, furniture, next: 0 };
}

const titleAt = (shadow: string, stretches: readonly Stretch[], index: number): FoundTitle | null =>
  findBrokenTitle(shadow, stretches, index) ?? findTitle(shadow, stretches, index);

/** How many short lines stand between here and a title; 0 if no title follows them. */
function linesAbove(shadow: string, stretches: readonly Stretch[], index: number): number {
  for (let count = 0; count < LINES_ABOVE; count++) {
    const stretch = stretches[index + count];
    if (stretch === undefined || stretch.end - stretch.start > SHORT_LINE) return 0;
    if (endsSentence(shadow.charAt(stretch.end - 1)) || isFactOfGroup(shadow, stretch)) return 0;
    if (isPeriod(shadow.slice(stretch.start, stretch.end)) && hasPeriodBehind(shadow, stretches, index + count))
      return 0;
    // A first number begins the body.
    if (stretch.before !== 'gap' && matchMarker(shadow, stretch.start)?.ordinal === 1) return 0;
    const title = titleAt(shadow, stretches, index + count + 1);
    // 综述 alone below other lines is the first heading.
    if (title !== null) return title.stem.length <= SHORTEST_BELOW && title.series === null ? 0 : count + 1;
  }
  return 0;
}

/** Other lines of a period below one: each stands above a part of a log, and no title does. */
const hasPeriodBehind = (shadow: string, stretches: readonly Stretch[], index: number): boolean =>
  stretches.slice(index + 1).some(({ start, end }) => end - start <= SHORT_LINE && isPeriod(shadow.slice(start, end)));

/** The later of two titles above a body stands for both, unless it is the heading of a part. */
const standsFor = (later: ReadTitle, earlier: ReadTitle): boolean =>
  supersedes(later, earlier) && !isHeadingOfTwofold(later, earlier);

/** The later of two titles above a body is the report's, unless they have nothing in common. */
export function supersedes(later: ReadTitle, earlier: ReadTitle): boolean {
  return earlier.collection || later.series !== null || similarity(later.stem, earlier.stem) >= LEAST_SIMILARITY;
}

/** Dice's coefficient of the pairs of characters, of the shorter text in the longer. */
export function similarity(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let shared = 0;
  for (let at = 0; at + 1 < short.length; at++) if (long.includes(short.slice(at, at + 2))) shared++;
  return short.length < 2 ? 0 : shared / (short.length - 1);
}
