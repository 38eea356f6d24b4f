import type { Match } from '../../../grammar/match.js';
import type { MatchToken } from '../../../grammar/match-token.js';
import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';
import type { Judge } from '../judge.js';
import { addBody } from './body-window.js';
import type { HearList } from './hear-list.js';
import { addPieces, listRules } from './list-rules.js';
import type { NamedBody } from './named-body.js';
import { membersOfOrdinals } from './ordinals.js';
import { membersThatShare } from './shared-words.js';
import { membersSummedUp } from './summed-up.js';

/** What stands between a list and its last word is at most so many tokens long; rules see one more. */
const LONGEST_END = 9;

const summing = listRules('single', 'summed');
const sharing = listRules('shared', 'ordinals');

/** What rules ask of a body that may end a list. */
export interface LastOfList {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly candidate: BodyCandidate;
  /** It is a particular body by itself. */
  readonly certain: boolean;
  readonly judge: Judge;
  readonly hear: HearList | undefined;
}

/** The bodies of a list that ends in this candidate, itself included where it is one; empty if it ends none. */
export function listedBodies(last: LastOfList): readonly NamedBody[] {
  const { tokens, candidate, certain, hear } = last;
  const seen = Math.max(0, candidate.from - LONGEST_END - 1);
  const window: MatchToken[] = [];
  addPieces(window, tokens, seen, candidate.from);
  const place = window.length;
  addBody(window, tokens, candidate, certain);
  addPieces(window, tokens, candidate.to, candidate.to + 1);
  const { from, head, to } = candidate;
  /** The index of the first token of a match, which may stand behind the one for the body. */
  const firstOf = (match: Match): number => seen + match.from - (match.from > place ? 1 : 0);
  const limit = place + (head - from) + 2;
  const [summed] = summing.candidates(window, 0, window.length, limit);
  const told = ({ rule }: Match, members: readonly NamedBody[]): readonly NamedBody[] => {
    if (members.length > 0 || rule.action === 'single') hear?.(rule, { from, to });
    return members;
  };
  if (summed) {
    const members = summed.rule.action === 'summed' ? membersSummedUp(last, summed.rule, firstOf(summed)) : [];
    if (told(summed, members).length > 0) return members;
  }
  if (!certain) return [];
  const [shared] = sharing.candidates(window, 0, window.length, place + 1);
  if (!shared) return [];
  const membersOf = shared.rule.action === 'ordinals' ? membersOfOrdinals : membersThatShare;
  return told(shared, membersOf(last, shared.rule));
}
