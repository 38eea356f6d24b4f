import type { Span } from '../source/span.js';
import { isBullet, opensItem } from './bullet.js';
import { isBlank, isLineEnd } from './character.js';
import type { PlainHeading } from './plain-heading.js';
import type { TextLine } from './text-line.js';
import { withoutColon } from './without-colon.js';

/** The words of such a label are no longer. */
const LONGEST = 16;
const SHORTEST = 2;
const LONGEST_INDENT = 60;
const BOLD = '**';

/** What is asked of the words of a label. */
interface LabelTests {
  /** Whether a number begins a line. */
  readonly isNumbered: (line: TextLine) => boolean;
  /** Whether words may be a heading, and lead into nothing. */
  readonly mayBe: (words: Span) => boolean;
  /** Whether they end as headings do: 遗留问题. */
  readonly endsLikeHeading: (words: Span) => boolean;
}

/**
 * Labels that stand in a list as its items do, each alone in its line above numbers or above items that stand further in:
 * `- 遗留问题:` above `  - …`, `+ **下一步计划**:` above `1、…`. Beside one such label others like it stand above words as well.
 */
export function findBulletLabels(shadow: string, lines: readonly TextLine[], tests: LabelTests): PlainHeading[] {
  const words = lines.map((line) => labelWords(shadow, line));
  const holds = words.map((label, index) => label !== null && tests.mayBe(label) && holdsItems(index, label));
  const signs = new Set(lines.filter((_, index) => holds[index]).map(({ start }) => shadow.charAt(start)));

  function holdsItems(index: number, label: Span): boolean {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined || next === undefined) return false;
    if (tests.isNumbered(next)) return true;
    return (
      opensItem(shadow, next.start) && indentOf(shadow, next) > indentOf(shadow, line) && tests.endsLikeHeading(label)
    );
  }

  return words.flatMap((label, index): PlainHeading[] => {
    const [line, next] = [lines[index], lines[index + 1]];
    if (label === null || line === undefined || next === undefined) return [];
    const isAboveWords =
      signs.has(shadow.charAt(line.start)) &&
      !opensItem(shadow, next.start) &&
      tests.mayBe(label) &&
      tests.endsLikeHeading(label);
    if (holds[index] !== true && !isAboveWords) return [];
    return [{ ...label, rule: 'bullet-label', holds: false, indent: indentOf(shadow, line) }];
  });
}

/** The words between a sign with a blank behind it and a colon at the end of the line, without the stars around them. */
function labelWords(shadow: string, line: TextLine): Span | null {
  if (!isBullet(shadow.charAt(line.start)) || !isBlank(shadow.charAt(line.start + 1))) return null;
  if (line.end - line.start > LONGEST + 2 * BOLD.length + LONGEST_INDENT) return null;
  let start = line.start + 1;
  while (isBlank(shadow.charAt(start))) start++;
  const isBold = shadow.startsWith(BOLD, start);
  let end = line.end;
  if (isBold) {
    start += BOLD.length;
    if (shadow.startsWith(BOLD, end - BOLD.length)) end -= BOLD.length;
  }
  const inner = withoutColon(shadow, { start, end });
  if (inner.end === end) return null;
  end = inner.end;
  if (isBold && shadow.startsWith(BOLD, end - BOLD.length)) end -= BOLD.length;
  const words = shadow.slice(start, end);
  const isOne = !/[*:,。;]/.test(words) && words.trim() === words;
  return isOne && end - start >= SHORTEST && end - start <= LONGEST ? { start, end } : null;
}

/** How far a line stands in. */
function indentOf(shadow: string, { start }: Span): number {
  let at = start;
  while (at > 0 && start - at < LONGEST_INDENT && isBlank(shadow.charAt(at - 1)) && !isLineEnd(shadow.charAt(at - 1)))
    at--;
  return start - at;
}
