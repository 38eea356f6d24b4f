import type { ClassName } from '../../generated/class-name.js';
import type { TokenRange } from '../../grammar/match.js';
import { isAuxiliary, isIn, isPreposition, isVerb } from '../syntax/word-class.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';
import { isPlaceName } from './place-names.js';
import { roleOf } from './token-role.js';
import { weightOf } from './weights.js';

/** A name is at most so many tokens, and so many characters besides its place, long. */
const LONGEST = 7;
const LONGEST_TEXT = 8;
const SHORTEST_TEXT = 2;

/** A person's name is at most so long. */
const LONGEST_PERSON = 3;

/** What no name holds. */
const NO_NAME = Number.NEGATIVE_INFINITY;

/** jieba's tags of names, and of words that it does not know. */
const PROPER = /^(?:nz|nr|nt|zg|x|$)/;
const PROPER_CHARACTER = /^(?:n[zrtsg]|[avtz]g|x|$)/;
const FUNCTION = /^(?:u|p|c|r|y|e$|o$|q|m)/;

/** Words of these classes are in no name, however short they are. */
const OUTSIDE: readonly ClassName[] = [
  'auxiliary',
  'motion-verb',
  'organisation-partner',
  'organisation-quantifier',
  'governing-verb',
  'ordinal-prefix',
  'listed-company',
  'list-end',
  'own-body-word',
  'self-pronoun',
  'self-place',
  'organisation-rank',
  'organisation-head',
];

/** How much the tokens look like a name that no dictionary holds; above 0 they do. */
export function nameWeight(tokens: readonly Token[], { from, to }: TokenRange): number {
  let weight = 0;
  let length = 0;
  let text = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    const isPlace = at === from && to - from > 1 && roleOf(token) === 'place';
    if (isPlace) weight += weightOf('name-place');
    else {
      weight += tokenWeight(token, at > from && at === to - 1);
      length += token.text.length;
    }
    text += token.text;
  }
  if (to - from === 1 && isCommon(tokens[from])) return NO_NAME;
  const fits = length >= SHORTEST_TEXT && length <= LONGEST_TEXT && to - from <= LONGEST && !isPlaceName(text);
  return fits && !isIn(tokens[to - 1], 'public-works') ? weight : NO_NAME;
}

/** 新能源: what many companies do is the name of none. */
const isCommon = (token: Token | undefined): boolean =>
  !isIn(token, 'company-word') && COMMON.some((name) => isIn(token, name));

const COMMON: readonly ClassName[] = [
  'company-tail',
  'organisation-field',
  'head-noun',
  'noun',
  'place-class',
  'class-of-bodies',
  'region',
  'ranked-centre',
  'works-base',
  'hub-word',
];

function tokenWeight(token: Token, last: boolean): number {
  if (token.kind === 'latin') return weightOf('name-latin');
  if (isHanDigit(token)) return weightOf('name-digit');
  if (token.kind !== 'han' || isOutside(token)) return NO_NAME;
  const { pos } = token.word;
  if (isIn(token, 'company-word')) return weightOf('name-proper');
  if (isIn(token, 'name-particle')) return weightOf('name-particle');
  if (token.text.length === 1) {
    if (FUNCTION.test(pos) || isPreposition(token)) return NO_NAME;
    return weightOf(PROPER_CHARACTER.test(pos) ? 'name-proper-character' : 'name-character');
  }
  if (last && token.word.ending('company-tail')) return weightOf('name-tail');
  return weightOf(PROPER.test(pos) ? 'name-proper' : 'name-word');
}

/** What a token that is not the last of its name tells. */
export const nameWeightOf = (token: Token): number => tokenWeight(token, false);

const isHanDigit = ({ kind, numeral, text }: Token): boolean =>
  kind === 'numeral' && numeral?.script === 'han' && text.length === 1;

const isOutside = (token: Token): boolean => OUTSIDE.some((name) => isIn(token, name));

/** A token that no name holds: a verb, a preposition, punctuation. */
export function endsName(token: Token): boolean {
  if (token.kind === 'latin' || isHanDigit(token)) return false;
  if (token.kind !== 'han') return true;
  if (isIn(token, 'name-particle')) return false;
  if (isPreposition(token) || FUNCTION.test(token.word.pos) || isOutside(token)) return true;
  return token.text.length > 1 && (isVerb(token) || isAuxiliary(token) || roleOf(token) === 'quantifier');
}

/** Index of the first token of the run of tokens before `end` that a name may hold. */
export function runBefore(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0 && end - from <= LONGEST) {
    const token = tokens[from - 1] as Token;
    if (endsName(token) || countsSomething(tokens, from - 1)) break;
    from--;
    if (token.space) break;
  }
  return from;
}

/** The 届 of 第28届. */
const countsSomething = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens[at], 'classifier') && tokens[at - 1]?.kind === 'numeral';

/** A family name and one or two characters. */
export function looksLikePerson(tokens: readonly Token[], range: TokenRange): boolean {
  const text = textOf(tokens, range);
  const first = tokens[range.from]?.word;
  return text.length <= LONGEST_PERSON && (first?.beginning('surname') ?? '') !== '';
}
