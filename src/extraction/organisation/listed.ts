import type { TokenRange } from '../../grammar/match.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { nameWeight, runBefore } from './unknown-name.js';

/** A list has at most so many tokens. */
const LONGEST_LIST = 48;

/** A member of a list: its tokens, and how many characters of the last one are none of it. */
export interface Listed extends TokenRange {
  readonly trim: number;
}

export const isListJoint = (token: Token | undefined): boolean =>
  isIn(token, 'list-comma') || isIn(token, 'organisation-conjunction');

/** The members, from left to right, of the list that ends before `end`; of the first one what may be a name. */
export function membersOf(tokens: readonly Token[], end: number): TokenRange[] {
  const members: TokenRange[] = [];
  let to = end;
  for (let at = end - 1; at >= 0 && end - at <= LONGEST_LIST; at--) {
    const token = tokens[at] as Token;
    if (isListJoint(token)) {
      if (at + 1 < to) members.unshift({ from: at + 1, to });
      to = at;
    } else if (token.kind === 'punctuation' || token.kind === 'break' || token.kind === 'marker') break;
  }
  const from = runBefore(tokens, to);
  return from < to ? [{ from, to }, ...members] : members;
}

/** The longest part at the beginning of a member that is a name, before what its company builds: 宝昱 of 宝昱煤制烯烃. */
export function nameInMember(tokens: readonly Token[], { from, to }: TokenRange): TokenRange | null {
  let end = from;
  while (end < to && isNamePiece(tokens[end] as Token, end === from)) end++;
  return end > from && nameWeight(tokens, { from, to: end }) > 0 ? { from, to: end } : null;
}

const NAME = /^(?:nz|nr|nt|zg|x|$)/;

function isNamePiece(token: Token, first: boolean): boolean {
  if (token.kind === 'latin') return first;
  if (token.kind !== 'han') return false;
  return token.text.length === 1 || NAME.test(token.word.pos) || (first && token.word.pos === 'ns');
}
