import { role } from '../../generated/role.js';
import type { TokenRange } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { createMatcher } from '../../grammar/matcher.js';
import { wordOfList } from '../clause/word-places.js';
import type { Token } from '../token/token.js';
import type { HearChunk } from './chunk-rules.js';
import { traitsOf } from './word-traits.js';

/** What the rules of `grammars/role/5-list.grammar` may say of the last members of a list. */
const ACTIONS = ['shared', 'unshared', 'surplus'] as const;
const rules = role.rules.filter(({ action }) => ACTIONS.some((name) => name === action));
const matcher = createMatcher(rules, { actions: ACTIONS, inOrder: true });

/** What all members of a list share at the end of the last, as the rules say: 产量 of 粮食、蔬菜产量; no tokens where it is nothing. */
export function sharedTail(tokens: readonly Token[], members: readonly TokenRange[], hear?: HearChunk): TokenRange {
  const last = members.at(-1) ?? { from: 0, to: 0 };
  const prior = withoutPlace(tokens, members.at(-2) ?? last);
  const match = matcher.candidates(wordsOf(tokens, prior, last))[0];
  const none = { from: last.to, to: last.to };
  if (match === undefined) return none;
  const priors = prior.to - prior.from;
  const at = (index: number): number => (index < priors ? prior.from + index : last.from + index - priors);
  const tail = tailOf(match.rule.action);
  hear?.(tail.from < tail.to ? tail : { from: at(match.from), to: at(match.to - 1) + 1 }, match.rule);
  return tail;

  function tailOf(action: string): TokenRange {
    if (action === 'surplus') return { from: Math.min(last.to, last.from + priors), to: last.to };
    return action === 'shared' ? { from: at(match?.from ?? 0) + 1, to: last.to } : none;
  }
}

/** 刑事 of 全市刑事、治安案件: the place is said of all members. */
function withoutPlace(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  return { from: to - from > 1 && traitsOf(tokens[from])['said-of-all'] ? from + 1 : from, to };
}

/** What rules see of the last two members. */
function wordsOf(tokens: readonly Token[], prior: TokenRange, last: TokenRange): MatchToken[] {
  const end = tokens[prior.to - 1]?.text;
  const final = tokens[last.to - 1]?.text.at(-1);
  const word = (index: number, { from, to }: TokenRange, isPrior: boolean): MatchToken => {
    const token = tokens[index] as Token;
    const isLast = index === to - 1;
    return wordOfList(token, {
      prior: isPrior,
      end: isPrior && isLast,
      several: isPrior && isLast && to - from > 1,
      final: !isPrior && isLast,
      alike: token.text.at(-1) === final,
      same: token.text === end,
      measured: traitsOf(token).measured === true,
    });
  };
  const words: MatchToken[] = [];
  for (let index = prior.from; index < prior.to; index++) words.push(word(index, prior, true));
  for (let index = last.from; index < last.to; index++) words.push(word(index, last, false));
  return words;
}
