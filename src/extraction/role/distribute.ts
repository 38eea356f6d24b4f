import type { TokenRange } from '../../grammar/match.js';
import { textOf } from '../syntax/noun-phrase.js';
import type { Token } from '../token/token.js';
import type { Chunk } from './chunk.js';
import type { HearChunk } from './chunk-rules.js';
import type { Decision } from './role-actions.js';
import { sharedTail } from './shared-tail.js';
import { traitsOf } from './word-traits.js';

/**
 * `A、B产值分别增长7%、9%`: the member of the list that is as far from its start as the number is from 分别; of a list of
 * numbers, what that one counts.
 */
export function distribute({ text, scene: { tokens }, match, chunks, roles, hear }: Decision): string | null {
  const list = match.captures.get('list');
  if (!list) return null;
  const first = chunks[list.from]?.from ?? 0;
  const range = { from: first, to: chunks[list.to - 1]?.to ?? first };
  let place = 0;
  for (let index = list.to; index < match.to && chunks[index]?.is !== 'this'; index++) {
    if (chunks[index]?.is === 'count') place++;
  }
  if (chunks.slice(list.from, list.to).some(isCount)) {
    const last = countBefore(chunks, list.to, followers(chunks, match.to));
    return roles.get(last?.from ?? -1)?.item ?? null;
  }
  const members = membersOf(tokens, range);
  return memberName(text, tokens, members, members.length > 1 ? place : 0, hear);
}

const isCount = ({ is }: Chunk): boolean => is === 'count';

/** No list of numbers goes on for more chunks. */
const LONGEST_LIST = 64;

/** The number before an index with so many others between them. */
function countBefore(chunks: readonly Chunk[], index: number, between: number): Chunk | undefined {
  let left = between;
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_LIST); at--) {
    const chunk = chunks[at];
    if (chunk !== undefined && isCount(chunk) && left-- === 0) return chunk;
  }
  return undefined;
}

/** How many numbers follow in the list of numbers that goes on at an index. */
function followers(chunks: readonly Chunk[], index: number): number {
  let number = 0;
  for (
    let at = index;
    at < index + LONGEST_LIST && JOINERS.has(chunks[at]?.is ?? '') && chunks[at + 1]?.is === 'count';
    at += 2
  )
    number++;
  return number;
}

const JOINERS: ReadonlySet<string> = new Set(['listed', 'joint']);

/** A member of a list with what all members share at the end of the last: 粮食产量 of 粮食、蔬菜产量. */
export function memberName(
  text: string,
  tokens: readonly Token[],
  members: readonly TokenRange[],
  place: number,
  hear?: HearChunk,
): string | null {
  const member = members[place];
  const last = members.at(-1);
  if (!member || !last) return null;
  const tail = sharedTail(tokens, members, hear);
  const own = { from: member.from, to: Math.min(member.to, endOfOwn(tokens, member)) };
  const shared = member === last && own.to === member.to ? { from: last.to, to: last.to } : tail;
  return `${textOf(text, tokens, own)}${textOf(text, tokens, shared)}`.replace(/\s+/g, '');
}

/** Index of 等 in a member, or behind it. */
function endOfOwn(tokens: readonly Token[], { from, to }: TokenRange): number {
  for (let index = from; index < to; index++) if (traitsOf(tokens[index])['ends-list']) return index;
  return to;
}

/** The members between list marks; 等 belongs to what follows it. */
export function membersOf(tokens: readonly Token[], { from, to }: TokenRange): TokenRange[] {
  const members: TokenRange[] = [];
  let start = from;
  for (let index = from; index <= to; index++) {
    if (index < to && !traitsOf(tokens[index]).joins) continue;
    if (index > start) members.push({ from: start, to: index });
    start = index + 1;
  }
  return members;
}
