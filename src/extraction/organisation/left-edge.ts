import type { Token } from '../token/token.js';
import type { BodyCandidate } from './body-candidate.js';
import { type Edge, nextStep } from './edge-step.js';

/** How far left of its last word the name of a body may begin, in characters. */
const REACH = 28;

/** Where a name begins, and what its words say. */
export interface LeftEdge {
  /** Index of the first token. */
  readonly from: number;
  readonly evidence: number;
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
 * @param blocked tells tokens that belong to something else, such as a date
 */
export function findLeftEdge(
  tokens: readonly Token[],
  head: number,
  { branch, before, kind, office }: Pick<BodyCandidate, 'branch' | 'before' | 'kind' | 'office'>,
  blocked: (token: Token) => boolean,
): LeftEdge {
  const limit = (tokens[head]?.start ?? 0) - REACH;
  const company = kind === 'enterprise';
  const edge: Edge = {
    tokens,
    head,
    branch,
    before,
    office,
    company,
    at: head,
    right: 'head',
    nouns: 0,
    properLength: 0,
  };
  let best = { from: head, evidence: 0, score: 0 };
  let score = 0;
  let evidence = 0;
  let steps = 0;
  for (;;) {
    const token = tokens[edge.at - 1];
    if (!token || token.start < limit || blocked(token)) break;
    steps++;
    const step = nextStep(edge);
    if (step === null) break;
    score += step.gain;
    evidence |= step.evidence;
    edge.nouns = step.role === 'noun' || step.role === 'verbal' ? edge.nouns + 1 : 0;
    edge.properLength = step.role === 'proper' ? edge.properLength + token.text.length : 0;
    edge.at = step.from;
    edge.right = step.role;
    if (score > best.score && (step.role !== 'verbal' || office)) best = { from: step.from, evidence, score };
    if (step.last) break;
  }
  return { from: best.from, evidence: best.evidence, steps };
}
