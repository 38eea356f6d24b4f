import type { TokenRange } from '../../grammar/match.js';
import type { Compared } from './comparison-draft.js';
import { itemBefore } from './item.js';
import type { Mark } from './mark.js';
import type { Scene } from './scene.js';
import { markTraits } from './word-rules.js';

/** What its number counts; the name before it where that is longer, or where it was taken from the basis. */
export function itemOfFigure(
  { figure, level, basis }: Compared,
  { text, tokens, marks, vocabulary }: Scene,
  { from, to }: TokenRange,
): string | null {
  const counted = withoutVerb(figure.stated?.item ?? level?.stated?.item ?? null, text, marks[from]);
  const before = itemBefore(text, tokens, marks, from);
  if (counted === null || before?.endsWith(counted) || (level && before)) return before;
  if (
    isCutShort(before, counted, marks[from]) ||
    isBeyond(before, counted, marks[from]) ||
    isOverrun(counted, marks[from - 1]) ||
    marks.slice(Math.max(0, from - NEAR), to).some((mark) => isInside(counted, mark))
  )
    return before;
  if (WAYS.some((name) => vocabulary.hasClass(counted, name))) return before;
  return basis ? apartFrom(text.slice(basis.start, basis.end), counted, before) : counted;
}

/** 材料 of 减材料52%: the comparison begins with the verb. */
function withoutVerb(counted: string | null, text: string, first: Mark | undefined): string | null {
  if (counted === null || first === undefined || !markTraits(first).changes) return counted;
  const isWhole = counted.length > first.text.length && text.startsWith(counted, first.start);
  return isWhole ? counted.slice(first.text.length) : counted;
}

/** Words of a comparison that a number seems to count, as nothing else is near it. */
const WAYS = [
  'comparer',
  'degree',
  'more-or-less',
  'changing',
  'adding',
  'growth-noun',
  'doubled',
  'between',
  'share-noun',
] as const;

/** 比重较 of 比重较上年提高2个百分点, 材料精简 of 材料精简80%, 床位占比 of 床位占比80%: it holds the word that compares. */
function isBeyond(before: string | null, counted: string, first: Mark | undefined): boolean {
  if (first === undefined || !counted.endsWith(first.text)) return false;
  // 药占比 and 产值比 are words of their own.
  return markTraits(first).compares === true && (before === null || before.length > 1);
}

/** 排放都要 of 排放都要减少2%: it holds what may stand between. */
const isOverrun = (counted: string, last: Mark | undefined): boolean =>
  last !== undefined && markTraits(last).gap === true && counted.endsWith(last.text);

/** 养老金调 of 养老金调增8%: it ends within the first word. */
function isCutShort(before: string | null, counted: string, first: Mark | undefined): boolean {
  if (!before) return false;
  return counted.startsWith(before) && counted.length - before.length < (first?.text.length ?? 0);
}

/** 支 of 增支: a part of the verb. */
const isInside = (counted: string, mark: Mark): boolean =>
  markTraits(mark)['whole-word'] === true && mark.text.length > counted.length && mark.text.endsWith(counted);

/** Words right before a comparison, in marks. */
const NEAR = 2;

/** What is counted, unless it is on the other side: 地区生产总值比重 of 占地区生产总值比重达56%. */
function apartFrom(other: string, counted: string, before: string | null): string | null {
  if (other.includes(counted) || counted.startsWith(other)) return before;
  return counted.endsWith(other) ? counted.slice(0, -other.length) : counted;
}
