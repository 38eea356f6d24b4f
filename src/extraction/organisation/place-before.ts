import { isIn, isPreposition } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { isPlaceName } from './place-names.js';
import { roleOf } from './token-role.js';

/** A numeral may be a piece of a place's name: 三灶镇. */
const NAMING: ReadonlySet<Token['kind']> = new Set(['han', 'numeral']);

/** A place name is put together from at most so many tokens. */
const PLACE_TOKENS = 6;

/** Index of the first token of the longest place name that ends before `at`, or -1. */
export function placeBefore(tokens: readonly Token[], at: number): number {
  const last = tokens[at - 1];
  if (last?.kind !== 'han') return -1;
  let found = roleOf(last) === 'place' ? at - 1 : -1;
  let text = last.text;
  const rank = rankBehind(tokens[at]);
  for (let from = at - 2; from >= 0 && at - from <= PLACE_TOKENS; from--) {
    const token = tokens[from];
    if (!token || !NAMING.has(token.kind) || tokens[from + 1]?.space) break;
    text = token.text + text;
    if (isPlaceAt(tokens, from, at, text) || isPlaceOfRank(tokens, from, at, text + rank)) found = from;
  }
  return found;
}

function isPlaceAt(tokens: readonly Token[], from: number, at: number, text: string): boolean {
  const token = tokens[from];
  if (!token || !isPlaceName(text)) return false;
  return roleOf(token) !== 'stop' || isPieceOfPlace(tokens, from, at, text);
}

/** 从化区政府: the 区 is in the word behind. */
function isPlaceOfRank(tokens: readonly Token[], from: number, at: number, text: string): boolean {
  const token = tokens[from];
  return token !== undefined && roleOf(token) === 'stop' && isPlaceName(text) && isPieceOfPlace(tokens, from, at, text);
}

const rankBehind = (token: Token | undefined): string =>
  isIn(token, 'organisation-head') ? (token?.word.beginning('place-suffix') ?? '') : '';

/**
 * The 含 of 含山县 is a word of its own elsewhere. What may stand before any place, 从 or 会同, is a piece only of a name
 * in full that is no name without it, and not where a body begins: 从化区, but 会同县公安局.
 */
function isPieceOfPlace(tokens: readonly Token[], from: number, at: number, place: string): boolean {
  const token = tokens[from];
  if (!token) return false;
  const rest = place.slice(token.text.length);
  if (isPlaceName(rest)) return false;
  if (!isPreposition(token) && !isIn(token, 'organisation-partner')) return true;
  const listed = isIn(tokens[from - 1], 'list-comma') || isIn(tokens[at], 'list-comma');
  return listed || (token.text.length === 1 && rest.length > 1);
}
