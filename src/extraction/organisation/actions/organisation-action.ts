import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';

/** What a rule's match proposes; null where the match is no body after all. */
export type OrganisationAction = (
  match: Match,
  tokens: readonly Token[],
) => BodyCandidate | readonly BodyCandidate[] | null;
