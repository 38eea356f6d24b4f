import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Token } from '../token/token.js';
import type { BodyCandidate } from './body-candidate.js';
import { type Decision, type Edge, nextStep, type Step } from './edge-step.js';
import { isHouse } from './piece-token.js';
import type { Pieces } from './pieces.js';

/** How far left of its last word the name of a body may begin, in characters. */
const REACH = 28;

/** Hears what is decided of the words before the token at an index. */
export type HearStep = (decision: Decision, at: number) => void;

/** Where a name begins, and what its words say. */
export interface LeftEdge {
  /** Index of the first token. */
  readonly from: number;
  readonly evidence: number;
  /** The rule that adds nothing for which it would be worth while, or ends the name; null at the end of a line or of reach. */
  readonly rule: CompiledRule | null;
  /** Tokens looked at; for tests of linearity. */
  readonly steps: number;
}

/**
 * The left edge of the name whose last word begins with the token at `head`: of all edges within reach, the one whose
 * tokens speak most for belonging to a name, by the weights of `grammars/organisation/left-edge.txt`.
 *
 * @param options.branch the last word names a part of a body, so that a place may stand behind the whole body's name
 * @param options.before what may stand before the last word
 * @param options.kind of the body, as the last word has it
 * @param options.office the last word names a department, so that what it does stands before it: 学习部
 * @param pieces what rules say of words before last words
 * @param hear for those who look on
 * @param blocked tells tokens that belong to something else, such as a date
 */
export function findLeftEdge(
  tokens: readonly Token[],
  head: number,
  { branch, before, kind, office }: Pick<BodyCandidate, 'branch' | 'before' | 'kind' | 'office'>,
  pieces: Pieces,
  blocked: (token: Token) => boolean,
  hear?: HearStep,
): LeftEdge {
  const limit = (tokens[head]?.start ?? 0) - REACH;
  const last = tokens[head];
  const edge: Edge = {
    tokens,
    head,
    pieces,
    branch,
    before,
    office,
    kind,
    house: kind === 'institution' && last !== undefined && isHouse(last),
    at: head,
    right: 'head',
    nouns: 0,
    properLength: 0,
  };
  let best = { from: head, evidence: 0, score: 0 };
  let score = 0;
  let evidence = 0;
  let steps = 0;
  let rule: CompiledRule | null = null;
  for (let isLast = false; !isLast; ) {
    const token = tokens[edge.at - 1];
    if (!token || token.start < limit || blocked(token)) break;
    steps++;
    const decision = nextStep(edge);
    hear?.(decision, edge.at);
    rule ??= decision.rule;
    const { step } = decision;
    if (step === null) break;
    score += step.gain;
    evidence |= step.evidence;
    // 供应 of 供应科团支部 says what a department does, 召开 of 召开团支部会议 what is done.
    const opens = step.role !== 'verbal' || office || edge.right === 'short';
    take(edge, step, token.text.length);
    if (score > best.score && opens) {
      best = { from: step.from, evidence, score };
      rule = null;
    }
    isLast = step.last;
  }
  return { from: best.from, evidence: best.evidence, rule, steps };
}

/** Moves an edge by a step, of which the first token has so many characters. */
function take(edge: Edge, { role, from }: Step, length: number): void {
  edge.nouns = role === 'noun' || role === 'verbal' ? edge.nouns + 1 : 0;
  edge.properLength = role === 'proper' ? edge.properLength + length : 0;
  edge.at = from;
  edge.right = role;
}
