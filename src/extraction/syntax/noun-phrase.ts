import type { TokenRange } from '../../grammar/match.js';
import type { Token } from '../token/token.js';
import { isIn, isMeasureNoun, isNominal, isNominalised, isNominalSuffix, isVerb, isVerbalNoun } from './word-class.js';

/** A noun phrase is at most this many tokens long. */
const LONGEST = 12;

/**
 * The noun phrase that ends right before the token at `end`, without what stands before a 的.
 * Coordination with 和 is inside. A verb ends it, and a word that may be a verb does where it opens the clause.
 */
export function phraseBefore(tokens: readonly Token[], end: number, clauseStart: number): TokenRange {
  let from = end;
  if (isIn(tokens[end - 1], 'attribute') && isIn(tokens[end - 1], 'verb')) return { from: end, to: end };
  if (tokens[end - 1]?.text === ')') end = from = beforeParenthesis(tokens, end, clauseStart);
  while (from > clauseStart && end - from < LONGEST) {
    const token = tokens[from - 1];
    if (isNominal(token) || isNominalSuffix(tokens, from - 1)) from--;
    else if (isVerb(token) && from < end && isNominalised(tokens, from - 1)) from--;
    else if (isConjunction(token) && from < end && isNominal(tokens[from - 2]) && from - 2 >= clauseStart) from -= 2;
    else break;
  }
  return { from: withoutOpeningVerb(tokens, from, end, clauseStart), to: end };
}

/** Index of the bracket that opens the parenthesis closed before `end`, or `end` if it is not near. */
function beforeParenthesis(tokens: readonly Token[], end: number, clauseStart: number): number {
  for (let index = end - 1; index >= clauseStart && end - index <= LONGEST; index--) {
    if (tokens[index]?.text === '(') return index;
  }
  return end;
}

/** Leaves out a word such as 检查 where it opens the clause or follows an adverb: there it is the verb. */
function withoutOpeningVerb(tokens: readonly Token[], from: number, end: number, clauseStart: number): number {
  if (end - from < 2 || isMeasureNoun(tokens[end - 1])) return from;
  const opens = from === clauseStart || isIn(tokens[from - 1], 'auxiliary') || tokens[from - 1]?.word.pos === 'd';
  if (!opens || !isVerbalNoun(tokens[from]) || isNominalised(tokens, from)) return from;
  return from + 1;
}

/**
 * The noun phrase that begins right at the token at `start`. A locative at its end (中, 内) is left out. Of people, who
 * act, a word such as 观摩 is the verb: `600名职工观摩`.
 */
export function phraseAfter(tokens: readonly Token[], start: number, clauseEnd: number, ofPeople = false): TokenRange {
  let to = start;
  while (to < clauseEnd && to - start < LONGEST) {
    const token = tokens[to];
    if (ofPeople && to > start && isVerbalNoun(token) && !isVerbalNoun(tokens[to - 1])) break;
    if (isNominal(token) || (to > start && isNominalSuffix(tokens, to))) to++;
    else if (isVerb(token) && isNominalised(tokens, to)) to++;
    else if (isConjunction(token) && to > start && isNominal(tokens[to + 1])) to += 2;
    else if (isIn(token, 'list-mark') && to > start && isListed(tokens, to, clauseEnd)) to++;
    else break;
  }
  while (to > start && endsNoPhrase(tokens[to - 1])) to--;
  return { from: start, to };
}

function endsNoPhrase(token: Token | undefined): boolean {
  if (isIn(token, 'list-mark') || TRAILING.has(token?.word.pos ?? '')) return true;
  // 11人参赛: a word such as 参赛 modifies only what follows it.
  return isIn(token, 'attribute') && isIn(token, 'verb');
}

/** Parts of speech that end no noun phrase: locatives (中, 内), and adjectives and idioms, which begin the predicate (干部充实到…). */
const TRAILING = new Set(['f', 'a', 'i']);

/** True if the list that goes on at `index` comes to a common head: 林区、垦区等棚户区居民. */
function isListed(tokens: readonly Token[], index: number, clauseEnd: number): boolean {
  const limit = Math.min(clauseEnd, index + LONGEST);
  for (let at = index; at < limit; at++) {
    const token = tokens[at];
    if (isIn(token, 'etcetera')) return isNominal(tokens[at + 1]);
    if (!isIn(token, 'list-mark') && !isNominal(token)) return false;
  }
  return false;
}

/**
 * The phrase that a relative clause beginning at `start` modifies (讴歌国防建设的[文艺节目]), or an empty range:
 * what stands behind the first 的 of the clause.
 */
export function phraseAfterAttributive(tokens: readonly Token[], start: number, clauseEnd: number): TokenRange {
  const limit = Math.min(clauseEnd, start + LONGEST);
  for (let index = start; index < limit; index++) {
    if (isAttributive(tokens[index])) return phraseAfter(tokens, index + 1, clauseEnd);
  }
  return { from: start, to: start };
}

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
