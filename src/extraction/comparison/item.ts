import type { TokenRange } from '../../grammar/match.js';
import { nameOf } from '../count/name-of.js';
import { isAttributive } from '../syntax/noun-phrase.js';
import { isAuxiliary, isIn, isNominal, isVerbalNoun } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Mark } from './mark.js';

/** No name is longer, in tokens, and no further away from its comparison, in marks. */
const LONGEST = 12;
const FARTHEST = 6;

/** The noun phrase, without 的, that ends before a comparison: 总产值 of 全镇总产值居全市第二位; null if there is none. */
export function itemBefore(
  text: string,
  tokens: readonly Token[],
  marks: readonly Mark[],
  index: number,
): string | null {
  let at = index - 1;
  const first = Math.max(0, index - FARTHEST);
  while (at >= first && isBetween(marks[at] as Mark, tokens)) at--;
  if (at < first) return null;
  const to = (marks[at] as Mark).to;
  let from = to;
  for (; at >= 0 && to - (marks[at] as Mark).from <= LONGEST; at--) {
    const mark = marks[at] as Mark;
    if (mark.count || mark.date || !isNounMark(mark, tokens)) break;
    from = mark.from;
  }
  // 保持 of 保持8%的增长 names nothing.
  return from < to && !isGoverning(tokens[to - 1]) ? nameOf(text, tokens, { from, to }) : null;
}

const isGoverning = (token: Token | undefined): boolean => isIn(token, 'relational-verb') || isIn(token, 'light-verb');

const isBetween = (mark: Mark, tokens: readonly Token[]): boolean =>
  mark.date !== undefined ||
  mark.word.classes.has('between') ||
  mark.word.classes.has('stating') ||
  (mark.count === undefined && isAuxiliary(tokens[mark.from]));

function isNounMark({ from, to, word }: Mark, tokens: readonly Token[]): boolean {
  if ((word.classes.has('between') && !word.classes.has('basis-word')) || word.classes.has('comparer')) return false;
  for (let index = from; index < to; index++) {
    if (!isNoun(tokens[index])) return false;
  }
  return true;
}

const isNoun = (token: Token | undefined): boolean =>
  !isAttributive(token) && (isNominal(token) || isVerbalNoun(token) || isIn(token, 'measure-noun') || isPart(token));

/** A verb of several characters inside a phrase is a part of its name: 招商引资 of 招商引资总量. */
const isPart = (token: Token | undefined): boolean =>
  token?.kind === 'han' && /^v(?!n)/.test(token.word.pos) && token.text.length > 1 && !isNominal(token);

/** Index of the first token of the noun phrase that ends a range. */
export function nounsBefore(tokens: readonly Token[], { from, to }: TokenRange): number {
  let first = to;
  while (first > from && isNoun(tokens[first - 1])) first--;
  return first < to ? first : from;
}

/** What a range of marks names. */
export function itemOf(
  text: string,
  tokens: readonly Token[],
  marks: readonly Mark[],
  { from, to }: TokenRange,
): string | null {
  const [first, last] = [marks[from], marks[to - 1]];
  return first && last ? nameOf(text, tokens, { from: first.from, to: last.to }) : null;
}
