import type { Span } from '../source/span.js';
import { isBullet, opensItem } from './bullet.js';
import { isDate } from './byline.js';
import { isBlank } from './character.js';
import { indentOf } from './indent-of.js';
import type { PlainHeading } from './plain-heading.js';
import type { TextLine } from './text-line.js';
import { withoutColon } from './without-colon.js';

/** The words of such a label are no longer. */
const LONGEST = 16;
const SHORTEST = 2;
/** So much more stands around them: the sign, stars and blanks. */
const LONGEST_SIGN = 64;
const BOLD = '**';
/** Words below a label that are a fact are shorter. */
const LEAST_WORDS = 6;

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
 * `- 遗留问题:` above `  - …`, `+ **下一步计划**:` above `1、…`. Beside one such label others like it stand above words as well,
 * and those that stand as far in are labels whatever their last word is: `* 难点:` beside `* 不足:`.
 */
export function findBulletLabels(shadow: string, lines: readonly TextLine[], tests: LabelTests): PlainHeading[] {
  const labels = lines.flatMap((line, index): FoundLabel[] => {
    const words = labelWords(shadow, line);
    const next = lines[index + 1];
    if (words === null || next === undefined || !tests.mayBe(words)) return [];
    const indent = indentOf(shadow, line.start);
    const ends = tests.endsLikeHeading(words);
    return [{ ...words, sign: shadow.charAt(line.start), indent, ends, below: belowOf(next, indent) }];
  });

  function belowOf(next: TextLine, indent: number): Below {
    if (tests.isNumbered(next)) return 'numbers';
    if (opensItem(shadow, next.start)) return indentOf(shadow, next.start) > indent ? 'items' : 'nothing';
    return next.end - next.start < LEAST_WORDS || isDate(shadow, next.start, next.end) ? 'word' : 'words';
  }

  const sure = labels.filter(({ below, ends }) => below === 'numbers' || (below === 'items' && ends));
  const signs = new Set(sure.map(({ sign }) => sign));
  const places = new Set(sure.map(({ sign, indent }) => `${sign}${indent}`));
  const isLabel = ({ sign, indent, ends, below }: FoundLabel): boolean => {
    if (below === 'nothing') return false;
    return ends && below !== 'items' ? signs.has(sign) : below !== 'word' && places.has(`${sign}${indent}`);
  };
  return labels
    .filter(isLabel)
    .map(({ start, end, indent }): PlainHeading => ({ start, end, rule: 'bullet-label', holds: false, indent }));
}

/** What stands right below a label: items that stand further in or not, a single word or a day, or words. */
type Below = 'numbers' | 'items' | 'words' | 'word' | 'nothing';

/** The words of a line that may be a label. */
interface FoundLabel extends Span {
  readonly sign: string;
  readonly indent: number;
  /** It ends as headings do. */
  readonly ends: boolean;
  readonly below: Below;
}

/** The words between a sign with a blank behind it and a colon at the end of the line, without the stars around them. */
function labelWords(shadow: string, line: TextLine): Span | null {
  if (!isBullet(shadow.charAt(line.start)) || !isBlank(shadow.charAt(line.start + 1))) return null;
  if (line.end - line.start > LONGEST + LONGEST_SIGN) return null;
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
