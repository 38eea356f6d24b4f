import type { Match, TokenRange } from '../../grammar/match.js';
import { isHanCharacter } from '../../numeral/han-character.js';
import { isAfterMark } from '../../numeral/mark.js';
import { memberName, membersOf } from '../role/distribute.js';
import { nounsBefore } from './item.js';
import { type Made, PAIRS } from './made.js';
import type { Mark } from './mark.js';
import type { Scene } from './scene.js';
import { markTraits } from './word-rules.js';

/** A list before 分别 is looked for in so many marks. */
const REACH = 40;
const NEAR = 4;

/**
 * What each figure of a list is of, where 分别 says that each has its own: 甲、乙产量分别增长7%、9%; null where none does. Of
 * pairs that there are as many of them says it too: 甲、乙由7%、9%提高到8%、10%.
 */
export function distributedItems({ match }: Made, length: number, { text, tokens, marks }: Scene): string[] | null {
  const each = eachOf(match, marks);
  const isEach = each >= 0;
  if (!isEach && match.rule.action !== PAIRS) return null;
  let last = (isEach ? Math.min(each, match.from) : match.from) - 1;
  while (last >= 0 && markTraits(marks[last]).gap) last--;
  // 甲、乙占总量的比重分别提高2个和3个百分点: the part of each.
  const holder = lastOf(marks, last - REACH, last + 1, (mark) => markTraits(mark)['holds-part'] === true);
  if (markTraits(marks[last])['names-part'] && holder > Math.max(0, last - REACH)) last = holder - 1;
  const first = lastOf(marks, last - REACH, last + 1, isBorder) + 1;
  const [from, to] = [marks[first]?.from ?? 0, marks[last]?.to ?? 0];
  if (first > last) return null;
  const members = membersOf(tokens, { from, to });
  const [lead] = members;
  if (lead === undefined) return null;
  const trimmed: TokenRange[] = [{ from: nounsBefore(tokens, lead), to: lead.to }, ...members.slice(1)];
  const names = trimmed.map((_, place) => memberName(text, tokens, trimmed, place) ?? '');
  if (names.some((name) => name === '')) return null;
  // 城乡低保标准分别增长9%、13%: one name for all of them.
  if (isEach && names.length === 1) return new Array<string>(length).fill(names[0] as string);
  return names.length === length ? withSharedNoun(names) : null;
}

/** 第二、第三产业: what only says which one shares the noun of the last. */
function withSharedNoun(names: readonly string[]): string[] {
  const last = names.at(-1) ?? '';
  const noun = last.slice(ordinalOf(last));
  return names.map((name) => (ordinalOf(last) > 0 && ordinalOf(name) === name.length ? name + noun : name));
}

/** How long the ordinal is that a name begins with. */
function ordinalOf(name: string): number {
  if (!isAfterMark(name, 1, 'ordinal')) return 0;
  let end = 1;
  while (isHanCharacter(name.charCodeAt(end))) end++;
  return end > 1 ? end : 0;
}

/** Index of 分别 in a match or right before it; -1 where there is none. */
function eachOf({ from, to }: Match, marks: readonly Mark[]): number {
  const first = Math.max(0, from - NEAR);
  const at = lastOf(marks, first, to, (mark) => markTraits(mark).each === true);
  return at < first ? -1 : at;
}

/** Whether each figure of a match has its own item. */
export const isEach = (match: Match, marks: readonly Mark[]): boolean => eachOf(match, marks) >= 0;

const isBorder = ({ kind, text, count, date }: Mark): boolean =>
  count !== undefined ||
  date !== undefined ||
  kind === 'break' ||
  kind === 'marker' ||
  (kind === 'punctuation' && text !== '、');

/** Index of the last mark in a range that passes a test; the one before the range if none does. */
function lastOf(marks: readonly Mark[], from: number, to: number, test: (mark: Mark) => boolean): number {
  const first = Math.max(0, from);
  for (let at = Math.min(to, marks.length) - 1; at >= first; at--) if (test(marks[at] as Mark)) return at;
  return first - 1;
}
