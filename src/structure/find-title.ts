import type { Span } from '../source/span.js';
import { isBullet } from './bullet.js';
import { isByline } from './byline.js';
import { endsClause, isBlank, oneOf } from './character.js';
import type { DecisionRule } from './decision.js';
import { matchMarker } from './match-marker.js';
import { type ReadTitle, readTitle } from './read-title.js';
import { lastOfLine, type Stretch } from './stretch.js';
import { isBelowEmptyLine } from './text-line.js';

/** A title and where the text goes on behind it. */
export interface FoundTitle extends ReadTitle {
  /** The index of the first stretch behind the title. */
  readonly next: number;
}

/** Titles in running text are no longer than this, and no shorter without what numbers them. */
export const LONGEST_IN_TEXT = 40;
export const LEAST_STEM = 4;

/** A line of this length may be a title as a whole. */
const LONGEST_LINE = 60;

/**
 * The title that begins with a stretch: a whole line, or what stands before a gap. Where there is none, `refuse` hears by
 * which rule the line is none.
 */
export function findTitle(
  shadow: string,
  stretches: readonly Stretch[],
  index: number,
  refuse?: (rule: DecisionRule) => void,
): FoundTitle | null {
  const stretch = stretches[index];
  // A page mark above an empty line cuts nothing.
  if (stretch === undefined || (stretch.before === 'cut' && !isBelowEmptyLine(shadow, stretch.start))) {
    refuse?.('title-cut');
    return null;
  }
  if (stretch.before === 'gap' && isMarker(shadow, stretches[index - 1])) return null;
  if (stretch.before !== 'gap') {
    const last = lastOfLine(stretches, index, LONGEST_LINE - 1);
    const piece = stretches[last];
    if (piece?.after === 'line' || piece?.after === 'edge') {
      const title = readTitle(shadow, { start: stretch.start, end: piece.end }, refuse);
      if (title !== null) return { ...title, next: last + 1 };
    }
  }
  const dated = stretch.before === 'gap' ? null : titleBeforeByline(shadow, stretches, index, stretch.start);
  if (dated !== null) return dated;
  if (stretch.after !== 'cut' && !hasComma(shadow, stretch)) {
    const title = readTitle(shadow, { start: stretch.start, end: stretch.end });
    if (title !== null && title.stem.length >= LEAST_STEM) return { ...title, next: index + 1 };
  }
  return titleBeforeSpace(shadow, stretch, index);
}

/**
 * A title with the time, the place and the speaker behind it in its line: `县政府工作报告（2020年1月5日在县人代会上 县长 某某）`,
 * `局工作总结 2020年12月30日`, and nothing else.
 */
function titleBeforeByline(
  shadow: string,
  stretches: readonly Stretch[],
  index: number,
  start: number,
): FoundTitle | null {
  const last = lastOfLine(stretches, index, LONGEST_DATED);
  const line = stretches[last];
  if (line === undefined || (line.after !== 'line' && line.after !== 'edge') || line.end - start > LONGEST_DATED)
    return null;
  for (let at = start + LEAST_STEM; at < Math.min(line.end, start + LONGEST_LINE); at++) {
    if (!opensByline(shadow, at) || !isByline(shadow, { start: at, end: line.end })) continue;
    let end = at;
    while (end > start && isBlank(shadow.charAt(end - 1))) end--;
    const title = readTitle(shadow, { start, end });
    if (title !== null && title.stem.length >= LEAST_STEM) return { ...title, next: last + 1 };
  }
  return null;
}

/** A bracket, a dash, a blank, or the year of a date: not that of a title, behind which 年 stands alone. */
const opensByline = (shadow: string, at: number): boolean =>
  beginsByline(shadow.charAt(at)) || (isBlank(shadow.charAt(at - 1)) && !isBlank(shadow.charAt(at)));

const beginsByline = oneOf('(—[【');
const LONGEST_DATED = 110;

/** `1.` or `-` before a blank: what stands behind is an item of a list. */
function isMarker(shadow: string, stretch: Stretch | undefined): boolean {
  if (stretch === undefined) return false;
  const isSign = stretch.end - stretch.start === 1 && isBullet(shadow.charAt(stretch.start));
  return isSign || matchMarker(shadow, stretch.start)?.end === stretch.end;
}

/** A title that only a space separates from a body that begins with a number (`…工作总结 2021年，`). */
function titleBeforeSpace(shadow: string, { start, end }: Span, index: number): FoundTitle | null {
  const limit = Math.min(end, start + LONGEST_IN_TEXT);
  for (let at = start; at < limit; at++) {
    // A colon may stand behind the number of a collection: 篇一:
    if (endsClause(shadow.charAt(at)) && shadow.charAt(at) !== ':') return null;
    if (!isBlank(shadow.charAt(at))) continue;
    const title = readTitle(shadow, { start, end: at });
    if (title !== null && title.stem.length >= LEAST_STEM) return { ...title, next: index + 1 };
  }
  return null;
}

/** True for what no title in running text is: longer than a line, or with a comma. */
function hasComma(shadow: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_LINE) return true;
  for (let at = start; at < end; at++) if (shadow.charAt(at) === ',') return true;
  return false;
}
