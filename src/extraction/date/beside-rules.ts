import { date } from '../../generated/date.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { TokenRange } from '../../grammar/match.js';
import type { MatchToken, MatchWord } from '../../grammar/match-token.js';
import { createMatcher, type Matcher } from '../../grammar/matcher.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';

/** The actions of rules that find no date, but tell of what stands beside one. */
const ACTIONS = ['mention', 'stated-year', 'taiwan', 'republic-year', 'era-year'] as const;
export type BesideAction = (typeof ACTIONS)[number];

/** Whether a rule finds no date, but tells of what stands beside one. */
export const tellsBeside = ({ action }: CompiledRule): boolean => ACTIONS.some((name) => name === action);

/** What a word says of dates beside it. */
interface Beside {
  readonly before: boolean;
  readonly behind: boolean;
}

const NOTHING: Beside = { before: false, behind: false };
const mentions = besideMatcher('mention');
const known = new WordMemo<Word, Beside>();

/** A matcher of the rules with one of these actions. */
export function besideMatcher(action: BesideAction): Matcher {
  return createMatcher(date.rules.filter((rule) => rule.action === action));
}

function besideOf(token: Token | undefined): Beside {
  if (token === undefined) return NOTHING;
  let beside = known.get(token.word);
  if (beside === undefined) {
    const sides = mentions.candidates([token]).map(({ rule }) => rule.parameters.beside);
    beside = { before: sides.includes('before'), behind: sides.includes('behind') };
    known.set(token.word, beside);
  }
  return beside;
}

/** Whether a date is one that is only mentioned: 比2013年, 成立于1998年, 到2050年, 2010年以来. */
export const isMentioned = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  besideOf(tokens[from - 1]).before || besideOf(tokens[to]).behind;

/** A token as the rules of years see it that ask about it. */
export function askedYear(token: Token, year: boolean): MatchToken {
  const { text, pos, classes, index } = token.word;
  const asked: MatchWord = { text, pos, index, classes: new Map([...classes, ['this', year ? { year } : {}]]) };
  const { start, end, kind, numeral } = token;
  return { start, end, text: token.text, kind, word: asked, numeral };
}
