import type { TokenRange } from '../../grammar/match.js';
import { isAuxiliary, isIn, isPreposition, isVerb } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { roleOf } from './token-role.js';
import { beginningOf, endingOf } from './vocabulary.js';

/** A name is at most so many tokens, and so many characters besides its place, long. */
const LONGEST = 7;
const LONGEST_TEXT = 8;
const SHORTEST_TEXT = 2;

/** A person's name is at most so long. */
const LONGEST_PERSON = 3;

/** What a token adds to the likelihood that a run of them is a name that no dictionary holds. */
const WEIGHT = { character: 1, latin: 1, proper: 2, tail: 1.5, place: 0, word: -1, noName: Number.NEGATIVE_INFINITY };

/** jieba's tags of names, and of words that it does not know. */
const PROPER = /^(?:nz|nr|nt|zg|x|$)/;
const FUNCTION = /^(?:u|p|c|r|y|e$|o$)/;

/** How much the tokens look like a name that no dictionary holds; above 0 they do. */
export function nameWeight(tokens: readonly Token[], { from, to }: TokenRange): number {
  let weight = 0;
  let length = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    const isPlace = at === from && to - from > 1 && roleOf(token) === 'place';
    weight += isPlace ? WEIGHT.place : weightOf(token, at > from && at === to - 1);
    if (!isPlace) length += token.text.length;
  }
  return length < SHORTEST_TEXT || length > LONGEST_TEXT || to - from > LONGEST ? WEIGHT.noName : weight;
}

function weightOf(token: Token, last: boolean): number {
  if (token.kind === 'latin') return WEIGHT.latin;
  if (token.kind === 'numeral') return token.numeral?.script === 'han' && token.text.length === 1 ? WEIGHT.character : WEIGHT.noName;
  if (token.kind !== 'han' || token.space) return WEIGHT.noName;
  const { pos } = token.word;
  if (token.text.length === 1) return FUNCTION.test(pos) || isPreposition(token) ? WEIGHT.noName : WEIGHT.character;
  if (isIn(token, 'listed-company') || isIn(token, 'organisation-quantifier')) return WEIGHT.noName;
  if (last && endingOf(token.text, 'company-tail')) return WEIGHT.tail;
  return PROPER.test(pos) ? WEIGHT.proper : WEIGHT.word;
}

/** A token that no name holds: a verb, a preposition, punctuation. */
function endsName(token: Token): boolean {
  if (token.kind === 'latin') return false;
  if (token.kind === 'numeral') return token.numeral?.script !== 'han';
  if (token.kind !== 'han') return true;
  if (isPreposition(token) || FUNCTION.test(token.word.pos)) return true;
  return token.text.length > 1 && (isVerb(token) || isAuxiliary(token) || roleOf(token) === 'quantifier');
}

/** Index of the first token of the run of tokens before `end` that a name may hold. */
export function runBefore(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0 && end - from <= LONGEST) {
    const token = tokens[from - 1] as Token;
    if (endsName(token)) break;
    from--;
    if (token.space) break;
  }
  return from;
}

/** A family name and one or two characters. */
export function looksLikePerson(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const text = tokens.slice(from, to).map((token) => token.text).join('');
  return text.length <= LONGEST_PERSON && beginningOf(text, 'surname') > 0;
}
