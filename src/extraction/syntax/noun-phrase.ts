import type { TokenRange } from '../../grammar/match.js';
import type { Token } from '../token/token.js';
import { isIn } from './word-class.js';

export function isAttributive(token: Token | undefined): boolean {
  return isIn(token, 'attributive');
}

export function isConjunction(token: Token | undefined): boolean {
  return isIn(token, 'conjunction');
}

/** The shadow text of a range of tokens. */
export function textOf(text: string, tokens: readonly Token[], { from, to }: TokenRange): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last ? text.slice(first.start, last.end) : '';
}
