import { naming } from '../../generated/naming.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { TokenRange } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { createMatcher } from '../../grammar/matcher.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import { addPieces, marker } from './list/list-rules.js';
import { pieceToken } from './piece-token.js';
import { weightOf } from './weights.js';

/** What rules may say of a name that nobody knows as a whole. */
export type UnknownTrait =
  | ('none' | 'surname' | 'ordinary' | 'tagged' | 'masked' | 'company' | 'body' | 'short-body')
  | ('ranked' | 'telling' | 'known' | 'stated' | 'partner');

const rulesOf = (...actions: readonly string[]): CompiledRule[] =>
  naming.rules.filter(({ action }) => actions.includes(action));

const worths = rulesOf('worth');
const atEnd = createMatcher(worths, { inOrder: true });
const inside = createMatcher(
  worths.filter(({ parameters }) => parameters.last !== true),
  { inOrder: true },
);
const limits = createMatcher(rulesOf('ends', 'goes-on'), { inOrder: true });
const wholes = createMatcher(rulesOf('unknown'));

const UNKNOWN = marker('unknown');
const BEHIND = marker('behind');

/** What no name holds. */
export const NO_NAME = Number.NEGATIVE_INFINITY;

/** The rule of `grammars/naming/5-unknown.grammar` that tells what a word is worth in a name that nobody knows; null for the end of a line. */
export const worthRule = (token: Token, last: boolean): CompiledRule | null =>
  (last ? atEnd : inside).matchAt([pieceToken(token)], 0)?.rule ?? null;

const known = { last: new WordMemo<Word, number>(), inside: new WordMemo<Word, number>() };

/** What a word tells of a name that nobody knows, where it stands in it; `NO_NAME` if no name holds it. */
export function worthOf(token: Token, last: boolean): number {
  const memo = last ? known.last : known.inside;
  let worth = memo.get(token.word);
  if (worth === undefined) {
    const as = worthRule(token, last)?.parameters.as ?? 'none';
    worth = as === 'none' ? NO_NAME : weightOf(`name-${as}`);
    memo.set(token.word, worth);
  }
  return worth;
}

/** The rule that tells whether a name that nobody knows goes on over the token at an index to the left; null for the end of a line. */
export function limitRule(tokens: readonly Token[], index: number): CompiledRule | null {
  const window: MatchToken[] = [];
  addPieces(window, tokens, index - 1, index + 1);
  return limits.matchAt(window, window.length - 1)?.rule ?? null;
}

const ends = new WordMemo<Word, boolean>();

/** A token that no name holds: a verb, a preposition, punctuation. */
export function endsName(token: Token): boolean {
  let found = ends.get(token.word);
  if (found === undefined) {
    found = limitRule([token], 0)?.action !== 'goes-on';
    ends.set(token.word, found);
  }
  return found;
}

/** The same of a token in its place: a classifier behind a number. */
export const endsNameAt = (tokens: readonly Token[], index: number): boolean =>
  limitRule(tokens, index)?.action !== 'goes-on';

/** The rules that hold for a name that nobody knows as a whole. */
export function unknownRules(tokens: readonly Token[], { from, to }: TokenRange): readonly CompiledRule[] {
  const window: MatchToken[] = [];
  addPieces(window, tokens, from - 1, from);
  window.push(UNKNOWN);
  addPieces(window, tokens, from, to);
  window.push(BEHIND);
  return wholes.candidates(window).map(({ rule }) => rule);
}

/** What they say of it. */
export const traitsOfUnknown = (tokens: readonly Token[], range: TokenRange): ReadonlySet<UnknownTrait> =>
  new Set(unknownRules(tokens, range).map(({ parameters }) => parameters.as as UnknownTrait));
