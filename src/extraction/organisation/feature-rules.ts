import { naming } from '../../generated/naming.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Token } from '../token/token.js';
import type { BodyCandidate } from './body-candidate.js';
import { addBody } from './list/body-window.js';
import { jointAt } from './list/joint.js';
import { addPieces, marker } from './list/list-rules.js';

/** Rules see so many tokens of the list that a candidate stands in. */
const LONGEST_LIST = 17;

const matcher = createMatcher(naming.rules.filter(({ action }) => action === 'feature'));

const ASKED = marker('body');

/** The rules of `grammars/naming/4-feature.grammar` that hold for a candidate. */
export function featureRules(tokens: readonly Token[], candidate: BodyCandidate): readonly CompiledRule[] {
  const window: MatchToken[] = [];
  addListBefore(window, tokens, candidate.from);
  addBody(window, tokens, candidate);
  return matcher.candidates(window).map(({ rule }) => rule);
}

/** Those that hold for what stands before a token, as if the name of a body began with it. */
export function featureRulesBefore(tokens: readonly Token[], from: number): readonly CompiledRule[] {
  const window: MatchToken[] = [];
  addListBefore(window, tokens, from);
  window.push(ASKED);
  return matcher.candidates(window).map(({ rule }) => rule);
}

/** The list, or as of no list the one token, that stands before an index. */
function addListBefore(window: MatchToken[], tokens: readonly Token[], from: number): void {
  addPieces(window, tokens, from - (jointAt(tokens, from - 1) ? LONGEST_LIST : 1), from);
}
