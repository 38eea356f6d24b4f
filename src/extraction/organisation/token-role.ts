import type { ClassName } from '../../generated/class-name.js';
import { isAuxiliary, isIn, isPreposition, isVerb, isVerbalNoun } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import { isPlaceName } from './place-names.js';

/**
 * What a token may be to the name of a body that stands behind it. `stop` and `quantifier` never belong to it; `body` is
 * a whole body, `head` the last word of one, `short` one of one character; `proper` looks like a piece of a name.
 */
export type TokenRole =
  | 'stop'
  | 'quantifier'
  | 'conjunction'
  | 'place'
  | 'rank'
  | 'relation'
  | 'self'
  | 'self-place'
  | 'own-body'
  | 'body'
  | 'head'
  | 'short'
  | 'field'
  | 'proper'
  | 'noun'
  | 'verbal'
  | 'verb-character'
  | 'number'
  | 'placeholder'
  | 'quoted'
  | 'latin'
  | 'mark';

/** The first class that a word is in decides. */
const CLASS_ROLES: readonly (readonly [className: ClassName, role: TokenRole])[] = [
  ['region', 'place'],
  ['organisation-quantifier', 'quantifier'],
  ['governing-verb', 'stop'],
  ['self-pronoun', 'self'],
  ['self-place', 'self-place'],
  ['own-body-word', 'own-body'],
  ['organisation-relation', 'relation'],
  ['organisation-rank', 'rank'],
  ['organisation-conjunction', 'conjunction'],
  ['organisation-stop', 'stop'],
  ['organisation-partner', 'stop'],
  ['organisation-title', 'stop'],
  ['organisation-name', 'body'],
  ['organisation-field', 'field'],
  ['organisation-head', 'head'],
  ['short-head', 'short'],
  ['body-founding-verb', 'stop'],
  ['light-verb', 'stop'],
  ['policy-verb', 'verbal'],
];

/** Words of these classes end a name, unless they are one character of it. */
const VERBS: readonly ClassName[] = ['motion-verb', 'existential', 'relational-verb', 'approximator-before'];

/** So many of the classes decide before a word is tried as a place. */
const BEFORE_PLACES = 9;

/** jieba's tags of words that no name holds: pronouns, prepositions, conjunctions, particles, adverbs, times. */
const FUNCTION_WORD = /^(?:r|p|c|u|d$|t$|y|e$|o$|m)/;
/** The same of one character: single adverbs and times are as often pieces of names (永, 清). */
const FUNCTION_CHARACTER = /^(?:r|p|c|u|y|e$|o$|m)/;
const PROPER = /^(?:nr|nz|ns|ng|zg|tg|ag|vg|$)/;

/** An idiom has so many characters; shorter ones are names as often (心连心). */
const IDIOM = 4;

const roles = new WeakMap<Word, TokenRole>();

/** The role of a token, which its word alone decides. */
export function roleOf(token: Token): TokenRole {
  let role = roles.get(token.word);
  if (role === undefined) {
    role = findRole(token);
    roles.set(token.word, role);
  }
  return role;
}

/** The role of the token at an index; undefined where there is none. */
export function roleAt(tokens: readonly Token[], index: number): TokenRole | undefined {
  const token = tokens[index];
  return token && roleOf(token);
}

function findRole(token: Token): TokenRole {
  switch (token.kind) {
    case 'numeral':
      return 'number';
    case 'placeholder':
    case 'quoted':
    case 'latin':
      return token.kind;
    case 'punctuation':
      return 'mark';
    case 'han':
      return hanRole(token);
    default:
      return 'stop';
  }
}

function hanRole(token: Token): TokenRole {
  const early = roleByClass(token, CLASS_ROLES.slice(0, BEFORE_PLACES));
  if (early) return early;
  const single = token.text.length === 1;
  if (!single && isPlaceWord(token)) return 'place';
  const late = roleByClass(token, CLASS_ROLES.slice(BEFORE_PLACES));
  if (late) return late;
  if (VERBS.some((className) => isIn(token, className))) return single ? 'verb-character' : 'stop';
  if (token.word.pos === 'nt') return 'body';
  if (isPreposition(token) || isIn(token, 'auxiliary')) return 'stop';
  return single ? roleOfCharacter(token) : roleOfWord(token);
}

function roleByClass(token: Token, roles: typeof CLASS_ROLES): TokenRole | null {
  for (const [className, role] of roles) if (isIn(token, className)) return role;
  return null;
}

const isPlaceWord = (token: Token): boolean =>
  isPlaceName(token.text) || (token.word.pos === 'ns' && !isIn(token, 'organisation-head'));

function roleOfCharacter(token: Token): TokenRole {
  if (isVerb(token)) return 'verb-character';
  return FUNCTION_CHARACTER.test(token.word.pos) ? 'stop' : 'proper';
}

function roleOfWord(token: Token): TokenRole {
  const { pos } = token.word;
  if (isAuxiliary(token) || (pos === 'i' && token.text.length >= IDIOM)) return 'stop';
  const verb = isVerb(token);
  if (token.text.length > 2 && !verb && token.word.ending('organisation-field')) return 'field';
  if (isVerbalNoun(token)) return 'verbal';
  if (verb) return isIn(token, 'verb') ? 'stop' : 'verbal';
  if (FUNCTION_WORD.test(pos) || pos === 'f') return 'stop';
  return PROPER.test(pos) ? 'proper' : 'noun';
}
