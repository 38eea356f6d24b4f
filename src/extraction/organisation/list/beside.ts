import type { MatchToken } from '../../../grammar/match-token.js';
import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';
import { addBody } from './body-window.js';
import type { HearList } from './hear-list.js';
import { addPieces, listRules, marker } from './list-rules.js';

const matcher = listRules('beside');
const asides = listRules('aside');

/** A joint and a bracket before it. */
const SEEN = 2;
/** What is said of a body in brackets is at most so many tokens long, with these. */
const LONGEST_ASIDE = 16;

const ASIDE = marker('list', { of: 'aside' });

/** Where the body ends that stands right before a candidate, with a joint between them or none; -1 if no rule tells of one. */
export function endOfBodyBeside(tokens: readonly Token[], candidate: BodyCandidate, hear?: HearList): number {
  const { from, to } = candidate;
  const seen = Math.max(0, from - SEEN);
  const window: MatchToken[] = [];
  addPieces(window, tokens, seen, from);
  addBody(window, tokens, candidate);
  const [found] = matcher.candidates(window, 0, window.length, from - seen + 1);
  if (!found) return -1;
  hear?.(found.rule, { from, to });
  const end = seen + found.from;
  return found.rule.parameters.aside ? beforeAside(tokens, end + 1, hear) : end;
}

/** The end of a member of a list before what is said of it in brackets. */
function beforeAside(tokens: readonly Token[], end: number, hear: HearList | undefined): number {
  const seen = Math.max(0, end - LONGEST_ASIDE);
  const window: MatchToken[] = [];
  addPieces(window, tokens, seen, end);
  window.push(ASIDE);
  const [found] = asides.candidates(window);
  if (!found) return end;
  hear?.(found.rule, { from: seen + found.from, to: end });
  return seen + found.from;
}
