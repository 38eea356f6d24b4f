import { ORGANISATION_ACTION_TABLE } from '../../src/extraction/organisation/actions/index.js';
import type { BodyCandidate } from '../../src/extraction/organisation/body-candidate.js';
import { findLeftEdge } from '../../src/extraction/organisation/left-edge.js';
import { ORGANISATION_ACTIONS } from '../../src/extraction/organisation/organisation-recogniser.js';
import { createPieceFinder, PIECE_ACTIONS, type Pieces } from '../../src/extraction/organisation/pieces.js';
import type { Token } from '../../src/extraction/token/token.js';
import { organisation } from '../../src/generated/organisation.js';
import type { CompiledRule } from '../../src/grammar/compiled-room.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import type { Recognised } from '../../src/grammar/run-examples.js';

const ofEdge = ({ action }: CompiledRule): boolean => PIECE_ACTIONS.some((name) => name === action);
const proposing = organisation.rules.filter(
  ({ action }) => action === 'skip' || Object.hasOwn(ORGANISATION_ACTION_TABLE, action),
);
const matcher = createMatcher(proposing, { actions: ORGANISATION_ACTIONS });
const findPieces = createPieceFinder(organisation.rules.filter(ofEdge));

/** The bodies that rules propose in a text, as far as their last words go, and what rules say of the words before. */
export function proposedBodies(tokens: readonly Token[]): {
  readonly bodies: readonly BodyCandidate[];
  readonly pieces: Pieces;
} {
  const bodies = matcher.matchAll(tokens).flatMap((match) => {
    const made = ORGANISATION_ACTION_TABLE[match.rule.action]?.(match, tokens) ?? [];
    return 'rule' in made ? [made] : made;
  });
  return { bodies, pieces: findPieces(tokens) };
}

/** The same with their names as far as they go to the left. */
export function candidatesIn(tokens: readonly Token[]): readonly BodyCandidate[] {
  const { bodies, pieces } = proposedBodies(tokens);
  return bodies.map((body) => {
    if (body.whole) return body;
    const { from, evidence } = findLeftEdge(tokens, body.head, body, pieces, () => false);
    return { ...body, from, evidence: body.evidence | evidence };
  });
}

/** What decided of each step to the left of the last words in a text, with the words that were added, or the one that ends the name. */
export function edgeDecisions(text: string, tokens: readonly Token[]): Recognised[] {
  const decisions = new Map<string, Recognised>();
  const { bodies, pieces } = proposedBodies(tokens);
  for (const body of bodies) {
    if (body.whole) continue;
    findLeftEdge(
      tokens,
      body.head,
      body,
      pieces,
      () => false,
      ({ rule, step }, at) => {
        const start = tokens[step?.from ?? at - 1]?.start ?? 0;
        const end = tokens[at - 1]?.end ?? text.length;
        if (rule) decisions.set(`${rule.name} ${start} ${end}`, { start, end, rule: rule.name });
      },
    );
  }
  return [...decisions.values()];
}
