import { part } from '../../generated/part.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { MatchToken, MatchWord } from '../../grammar/match-token.js';
import { createMatcher } from '../../grammar/matcher.js';
import { WordMemo } from '../../grammar/word-memo.js';

/** What the rules of `grammars/part/word.grammar` may say of a word. */
type Trait = 'cue' | 'parting' | 'change';
type Traits = Readonly<Partial<Record<Trait, true>>>;

/** Whether a rule only tells what words are, and finds no part. */
export const tellsWords = ({ action }: CompiledRule): boolean => action === 'word';

const matcher = createMatcher(part.rules.filter(tellsWords));

/** The rules that hold for a word. */
export const wordRules = (token: MatchToken): CompiledRule[] => matcher.candidates([token]).map(({ rule }) => rule);

const known = new WordMemo<MatchWord, Traits>();

/** What is known of a word; what does not hold is left out. */
export function wordTraits(token: MatchToken): Traits {
  const before = known.get(token.word);
  if (before !== undefined) return before;
  const traits: Traits = Object.fromEntries(wordRules(token).map(({ parameters }) => [parameters.as, true as const]));
  known.set(token.word, traits);
  return traits;
}
