import type { TokenRange } from '../../grammar/match.js';
import { nameOf } from '../count/name-of.js';
import type { Token } from '../token/token.js';
import type { Mark } from './mark.js';
import { markTraits, nameTraits, openingBefore } from './word-rules.js';

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
  const holder = from < to && markTraits(marks[index - 1])['names-part'] ? holderOf(marks, at) : -1;
  if (holder > 0) return itemBefore(text, tokens, marks, holder);
  // 保持 of 保持8%的增长 names nothing.
  if (from === to || nameTraits(tokens[to - 1]).governing) return null;
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
    const mark = marks[at] as Mark;
    const { kind, count } = mark;
    if (markTraits(mark)['holds-part']) return at;
    if (kind === 'punctuation' || kind === 'break' || count) return -1;
  }
  return -1;
}

/** What begins a name and is no noun: 60岁 of 60岁及以上人口, 未 of 未结案件, 净 of 净收入 with the verb before it. */
function opened(marks: readonly Mark[], index: number, tokens: readonly Token[]): number | null {
  const mark = marks[index];
  if (mark === undefined) return null;
  if (markTraits(mark).prefix) {
    const before = marks[index - 1];
    return before !== undefined && !before.count && !before.date && isNounMark(before, tokens)
      ? before.from
      : mark.from;
  }
  return marks[openingBefore(marks, index + 1) ?? -1]?.from ?? null;
}

const isBetween = (mark: Mark, tokens: readonly Token[]): boolean =>
  markTraits(mark)['behind-name'] === true ||
  (mark.count === undefined && nameTraits(tokens[mark.from]).adverb === true);

function isNounMark(mark: Mark, tokens: readonly Token[]): boolean {
  const { name, 'no-name': isNone } = markTraits(mark);
  if (name) return true;
  if (isNone) return false;
  for (let index = mark.from; index < mark.to; index++) {
    if (!nameTraits(tokens[index]).noun) return false;
  }
  return true;
}

/** Index of the first token of the noun phrase that ends a range. */
export function nounsBefore(tokens: readonly Token[], { from, to }: TokenRange): number {
  let first = to;
  while (first > from && nameTraits(tokens[first - 1]).noun) first--;
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
