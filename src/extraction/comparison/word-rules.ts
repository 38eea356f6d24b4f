import { comparison } from '../../generated/comparison.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { MatchToken, MatchWord } from '../../grammar/match-token.js';
import { createMatcher, type Matcher } from '../../grammar/matcher.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Token } from '../token/token.js';
import type { Mark } from './mark.js';

/** What the rules of `grammars/comparison/word.grammar` may say of a word of a name. */
type NameTrait = 'noun' | 'adverb' | 'governing';

/** What they may say of a mark. */
type MarkTrait =
  | ('behind-name' | 'gap' | 'name' | 'no-name' | 'prefix' | 'holds-part' | 'names-part' | 'measured')
  | ('each' | 'mean' | 'bridge' | 'states-level' | 'changes' | 'compares' | 'whole-word' | 'edge-of-basis')
  | ('cue' | 'cue-with-number');

/** The actions of these rules. */
const ACTIONS = ['word', 'mark', 'opening'] as const;
type WordAction = (typeof ACTIONS)[number];

/** Whether a rule only tells what words are, and makes no comparison. */
export const tellsWords = ({ action }: CompiledRule): boolean => ACTIONS.some((name) => name === action);

const matcherOf = (action: WordAction): Matcher =>
  createMatcher(comparison.rules.filter((rule) => rule.action === action));
const words = matcherOf('word');
const marks = matcherOf('mark');
const openings = matcherOf('opening');

const rulesOf = (matcher: Matcher, token: MatchToken): CompiledRule[] =>
  matcher.candidates([token]).map(({ rule }) => rule);

/** The rules that hold for a word of a name. */
export const nameRules = (token: Token): CompiledRule[] => rulesOf(words, token);

/** The rules that hold for a mark. */
export const markRules = (mark: MatchToken): CompiledRule[] => rulesOf(marks, mark);

/** What holds of a word or a mark; what does not is left out. */
type Traits = Readonly<Partial<Record<NameTrait | MarkTrait, true>>>;

const NONE: Traits = {};

/** Remembers what rules say of words. */
function traitsBy(matcher: Matcher) {
  const known = new WordMemo<MatchWord, Traits>();
  return (token: MatchToken | undefined): Traits => {
    if (token === undefined) return NONE;
    const before = known.get(token.word);
    if (before !== undefined) return before;
    const rules = rulesOf(matcher, token);
    const traits: Traits = Object.fromEntries(rules.map(({ parameters }) => [parameters.as, true as const]));
    known.set(token.word, traits);
    return traits;
  };
}

/** What a token is to the name of what is compared; nothing of none. */
export const nameTraits = traitsBy(words);

/** What a mark is to a comparison; nothing of none. */
export const markTraits = traitsBy(marks);

/** No opening is longer, in marks. */
const LONGEST_OPENING = 5;

/** Index of the first mark of what begins a name, is no noun and ends before an index: 60岁及以上 of 60岁及以上人口; null if nothing does. */
export function openingBefore(seen: readonly Mark[], end: number): number | null {
  const from = Math.max(0, end - LONGEST_OPENING);
  return openings.candidates(seen, from, end).find(({ to }) => to === end)?.from ?? null;
}

/** The matches of what begins a name. */
export const openingsIn = (seen: readonly Mark[]) => openings.matchAll(seen);
