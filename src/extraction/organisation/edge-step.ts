import { naming } from '../../generated/naming.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Token } from '../token/token.js';
import type { BodyCandidate } from './body-candidate.js';
import { type EdgeWeight, edgeWeight } from './edge-weight.js';
import { MOST_LETTERS, MOST_NOUNS, type NameSoFar, nameToken } from './name-token.js';
import { pieceToken } from './piece-token.js';
import type { Piece, Pieces } from './pieces.js';
import { placeBefore } from './place-before.js';
import type { TokenRole } from './token-role.js';

/** The first token of a step is at most so many tokens before the name; rules see one more. */
const LONGEST_STEP = 5;

/** Rules see so many tokens of the name. */
const NAME_TOKENS = 2;

/** One step to the left: the tokens from `from` on are added. */
export interface Step extends EdgeWeight {
  readonly from: number;
}

/** A name as far as it has been followed to the left. */
export interface Edge extends Pick<BodyCandidate, 'branch' | 'before' | 'office' | 'kind'> {
  readonly tokens: readonly Token[];
  readonly head: number;
  /** What rules say of the words before. */
  readonly pieces: Pieces;
  /** The last word names what has houses elsewhere, or is one. */
  readonly house: boolean;
  /** Index of the leftmost token included so far, and its role. */
  at: number;
  right: TokenRole;
  nouns: number;
  properLength: number;
}

const rules = naming.rules.filter(({ action }) => action === 'step' || action === 'end');
const matcher = createMatcher(rules, { inOrder: true });

/** What the rules of `grammars/naming/2-step.grammar` say of the words next to the left. */
export interface Decision {
  /** Null at the end of a line. */
  readonly rule: CompiledRule | null;
  /** The tokens that go together, with what they add; null where the name cannot go on. */
  readonly step: Step | null;
}

const END: Decision = { rule: null, step: null };

/** What is decided of the words right before a name. */
export function nextStep(edge: Edge): Decision {
  const { tokens, at, pieces } = edge;
  const place = placeBefore(tokens, at);
  const piece = pieces.get(at);
  const found = matchBefore(tokens, at, nameToken(soFar(edge, place >= 0, piece)));
  if (!found) return END;
  const { rule, from } = found;
  if (rule.action === 'end') return { rule, step: null };
  const { as, over } = rule.parameters;
  if (over === 'told') return { rule, step: stepOf(piece?.step ?? '', piece?.from ?? at) };
  if (over === 'place') return { rule, step: stepOf(rule.name, place) };
  return { rule, step: stepOf(String(as ?? rule.name), over === 'word' ? at - 1 : from) };
}

function soFar(edge: Edge, behindPlace: boolean, piece: Piece | undefined): NameSoFar {
  const { tokens, head, at, right, nouns, properLength, before, branch, office, kind, house } = edge;
  return {
    ...{ before, branch, office, kind, house, behindPlace },
    begins: right,
    bare: at === head,
    apart: tokens[at]?.space === true,
    told: piece ? (piece.step === null ? 'outside' : 'inside') : 'nothing',
    letters: Math.min(properLength, MOST_LETTERS),
    nouns: Math.min(nouns, MOST_NOUNS),
  };
}

/** The first rule that holds for the words right before the token at an index, which `name` stands before, and the first of these words. */
function matchBefore(
  tokens: readonly Token[],
  at: number,
  name: MatchToken,
): { readonly rule: CompiledRule; readonly from: number } | null {
  const first = Math.max(0, at - LONGEST_STEP);
  const seen = Math.max(0, first - 1);
  const window: MatchToken[] = [];
  for (let index = seen; index < at; index++) window.push(pieceToken(tokens[index] as Token));
  window.push(name);
  const behind = Math.min(tokens.length, at + NAME_TOKENS);
  for (let index = at; index < behind; index++) window.push(pieceToken(tokens[index] as Token));
  const [found] = matcher.candidates(window, first - seen, window.length, at - seen);
  return found ? { rule: found.rule, from: seen + found.from } : null;
}

function stepOf(name: string, from: number): Step {
  const { gain, evidence, role, last } = edgeWeight(name);
  return { from, gain, evidence, role, last };
}
