import type { TokenRange } from '../../../grammar/match.js';
import type { MatchToken } from '../../../grammar/match-token.js';
import type { Token } from '../../token/token.js';
import type { HearList } from './hear-list.js';
import { jointAt } from './joint.js';
import { addPieces, listRules, marker } from './list-rules.js';

/** Of what a list is: of names or of what bodies are for, as many as a number says, or of one kind that its last member shows. */
export type ListOf = 'names' | 'counted' | 'ranks' | 'departments' | 'places';

/** What rules say of the words before the last member of a list. */
export interface Members {
  /** From left to right. */
  readonly members: readonly TokenRange[];
  /** The first one has no joint before it: nothing stands in the list that is no member. */
  readonly complete: boolean;
  /** How many of them are places that nobody knows. */
  readonly unknown: number;
}

/** A list before a shared last word has at most so many members, of so many tokens each. */
export const LONGEST_LIST = 20;
const LONGEST_MEMBER = 4;

const matcher = listRules('member');
const names = listRules('named');

/** A list that ends before `end`, as rules are asked about it. */
interface AskedList {
  readonly end: number;
  readonly of: ListOf;
  /** The last word that its members share. */
  readonly head: number;
}

/** The members of a list, each between joints. */
export function membersBefore(tokens: readonly Token[], { end, of, head }: AskedList, hear?: HearList): Members {
  const members: TokenRange[] = [];
  let unknown = 0;
  for (let to = end; end - to <= LONGEST_LIST * LONGEST_MEMBER; to = (members[0]?.from ?? 0) - 1) {
    const first = Math.max(0, to - LONGEST_MEMBER);
    const seen = Math.max(0, first - 1);
    const window: MatchToken[] = [];
    addPieces(window, tokens, seen, to);
    window.push(marker('list', { of, unknown: unknown > 0 }));
    const limit = window.length - 1;
    addPieces(window, tokens, head, head + 1);
    const [found] = matcher.candidates(window, first - seen, window.length, limit);
    if (!found) return { members, complete: false, unknown };
    const { rule } = found;
    const member = { from: seen + found.from, to };
    hear?.(rule, member);
    members.unshift(member);
    if (rule.parameters.unknown) unknown++;
    if (rule.parameters.first || !jointAt(tokens, member.from - 1)) return { members, complete: true, unknown };
  }
  return { members, complete: false, unknown };
}

/** The members of a list whose shared last word is `head` name bodies by themselves, not only what is common. */
export function nameBodies(
  tokens: readonly Token[],
  members: readonly TokenRange[],
  head: number,
  hear?: HearList,
): boolean {
  const from = members[0]?.from ?? head;
  const window: MatchToken[] = [];
  addPieces(window, tokens, from, members.at(-1)?.to ?? head);
  window.push(marker('list', { of: 'names' }));
  addPieces(window, tokens, head, head + 1);
  const [named] = names.candidates(window);
  if (named) hear?.(named.rule, { from: from + named.from, to: from + named.from + 1 });
  return named !== undefined;
}
