import type { ClassName } from '../../generated/class-name.js';
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
  at = beforeAsides(marks, at);
  const to = marks[at]?.to ?? 0;
  const names = nounsUpTo(marks, tokens, at);
  const from = names > at ? to : (marks[names]?.from ?? to);
  at = names - 1;
  const holder = from < to && marks[index - 1]?.word.classes.has('share-noun') ? holderOf(marks, at) : -1;
  if (holder > 0) return itemBefore(text, tokens, marks, holder);
  // 保持 of 保持8%的增长 names nothing.
  if (from === to || isGoverning(tokens[to - 1])) return null;
  return nameOf(text, tokens, { from: opened(marks, at, tokens) ?? from, to });
}

/** Index of the first mark of the nouns that end with a mark; the one behind it where there are none. */
function nounsUpTo(marks: readonly Mark[], tokens: readonly Token[], last: number): number {
  const to = marks[last]?.to ?? 0;
  let at = last;
  for (; at >= 0 && to - (marks[at] as Mark).from <= LONGEST; at--) {
    const mark = marks[at] as Mark;
    if (mark.count || mark.date || !isNounMark(mark, tokens)) break;
  }
  return at + 1;
}

/** 地区生产总值(GDP)[2]完成5亿元: what explains a name, and a note to it, stand behind it. */
function beforeAsides(marks: readonly Mark[], index: number): number {
  let at = index;
  for (let open = OPENING.get(marks[at]?.text ?? ''); open !== undefined; open = OPENING.get(marks[at]?.text ?? '')) {
    const from = at - 1;
    at = from;
    while (at >= Math.max(0, from - LONGEST) && marks[at]?.text !== open) at--;
    if (marks[at]?.text !== open) return from;
    at--;
  }
  return at;
}

const OPENING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);

/** Index of 占 where a name such as 比重 says which part something has: 第一产业 of 第一产业占总量的比重. */
function holderOf(marks: readonly Mark[], from: number): number {
  for (let at = from; at >= Math.max(0, from - LONGEST); at--) {
    const { word, kind, count } = marks[at] as Mark;
    if (word.classes.has('share-verb-of')) return at;
    if (kind === 'punctuation' || kind === 'break' || count) return -1;
  }
  return -1;
}

/** What begins a name and is no noun: 60岁 of 60岁及以上人口, 未 of 未结案件, 净 of 净收入 with the verb before it. */
function opened(marks: readonly Mark[], index: number, tokens: readonly Token[]): number | null {
  const mark = marks[index];
  if (mark === undefined) return null;
  if (mark.word.classes.has('name-prefix')) {
    const before = marks[index - 1];
    return before !== undefined && !before.count && !before.date && isNounMark(before, tokens)
      ? before.from
      : mark.from;
  }
  return ageBefore(marks, index);
}

/** 60岁及以上, 0至14岁 */
function ageBefore(marks: readonly Mark[], index: number): number | null {
  const has = (at: number, name: string): boolean => marks[at]?.word.classes.has(name) === true;
  const unit = has(index, 'approximator-after') ? index - 1 : index;
  const number = unit - 1;
  if (!has(unit, 'age-unit') || !marks[number]?.numeral) return null;
  const isRange = has(number - 1, 'range-joiner') && marks[number - 2]?.numeral !== undefined;
  return marks[isRange ? number - 2 : number]?.from ?? null;
}

const isGoverning = (token: Token | undefined): boolean => isOne(token, GOVERNING);

const GOVERNING = ['relational-verb', 'light-verb'] as const;

const isOne = (token: Token | undefined, names: readonly ClassName[]): boolean =>
  names.some((name) => isIn(token, name));

const isBetween = (mark: Mark, tokens: readonly Token[]): boolean =>
  mark.date !== undefined ||
  mark.word.classes.has('between') ||
  mark.word.classes.has('stating') ||
  mark.word.classes.has('fulfilling') ||
  (mark.count === undefined && isAuxiliary(tokens[mark.from]));

function isNounMark({ from, to, word }: Mark, tokens: readonly Token[]): boolean {
  if (word.classes.has('ratio-name')) return true;
  if ((word.classes.has('between') && !word.classes.has('basis-word')) || word.classes.has('comparer')) return false;
  for (let index = from; index < to; index++) {
    if (!isNoun(tokens[index])) return false;
  }
  return true;
}

const isNoun = (token: Token | undefined): boolean =>
  !isAttributive(token) && (isNominal(token) || isVerbalNoun(token) || isIn(token, 'measure-noun') || isPart(token));

/** 包括 of 包括总产值增长5%, 带动 of 带动销售额增长9%: it leads to names, and is a part of none. */
const leads = (token: Token | undefined): boolean => isOne(token, LEADING);

const LEADING = ['inclusion', 'policy-verb', 'relational-verb', 'light-verb'] as const;

/** A verb of several characters inside a phrase is a part of its name: 招商引资 of 招商引资总量. */
const isPart = (token: Token | undefined): boolean =>
  token?.kind === 'han' &&
  /^v(?!n)/.test(token.word.pos) &&
  token.text.length > 1 &&
  !isNominal(token) &&
  !leads(token);

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
