import type { MatchToken } from '../../../grammar/match-token.js';
import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';
import { Evidence, PARTICULAR } from '../evidence.js';
import { addPieces, marker } from './list-rules.js';

const BEHIND = marker('behind');

/** Adds the words of a body to what rules see, between what stands for it, for its last word and for its end. */
export function addBody(
  window: MatchToken[],
  tokens: readonly Token[],
  candidate: BodyCandidate,
  certain = false,
): void {
  const { from, head, to, kind, before, alone, whole, mustAct, evidence } = candidate;
  const named = (evidence & (PARTICULAR | Evidence.proper)) !== 0;
  const inner = (evidence & Evidence.body) !== 0;
  window.push(marker('body', { kind, before, alone, whole, named, inner, certain, 'must-act': mustAct }));
  addPieces(window, tokens, from, head);
  window.push(marker('last', { whole }));
  addPieces(window, tokens, head, to);
  window.push(BEHIND);
}
