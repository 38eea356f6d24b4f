import { role } from '../../generated/role.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import { createMatcher } from '../../grammar/matcher.js';
import { WordMemo } from '../../grammar/word-memo.js';
import { wordByItself } from '../clause/word-places.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';

/** What the rules of `grammars/role/3-trait.grammar` may say of a word. */
export type Trait =
  | (
      | 'verb'
      | 'verbal'
      | 'does'
      | 'deed'
      | 'listed'
      | 'strong'
      | 'often'
      | 'shown'
      | 'describing'
      | 'partaking'
      | 'piece'
    )
  | ('person' | 'somebody' | 'concrete' | 'measured' | 'rate' | 'where' | 'telling' | 'part' | 'light' | 'in-name')
  | ('inner' | 'within' | 'predicate' | 'quality' | 'joins' | 'ends-list' | 'said-of-all');

/** What holds of a word; what does not is left out. */
export type Traits = Readonly<Partial<Record<Trait, true>>>;

const matcher = createMatcher(role.rules.filter(({ action }) => action === 'trait'));

/** The rules that hold for a word. */
export const traitRules = (token: Token): CompiledRule[] =>
  matcher.candidates([wordByItself(token)]).map(({ rule }) => rule);

const known = new WordMemo<Word, Traits>();
const NONE: Traits = {};

/** What is known of a word wherever it stands; nothing of none. */
export function traitsOf(token: Token | undefined): Traits {
  if (token === undefined) return NONE;
  const before = known.get(token.word);
  if (before !== undefined) return before;
  const traits: Traits = Object.fromEntries(traitRules(token).map(({ parameters }) => [parameters.as, true as const]));
  known.set(token.word, traits);
  return traits;
}
