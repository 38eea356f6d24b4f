import type { TokenRange } from '../../../grammar/match.js';
import type { CountDraft } from '../../count/count-draft.js';
import { EDGE, type FRAME, PROPOSAL, STANDS } from '../evidence/families.js';
import { one, two } from '../evidence/family.js';
import type { Tally } from '../evidence/tally.js';
import { stopOf } from '../evidence/verb-evidence.js';
import type { Proposal, ProposedObject } from './proposal.js';
import type { Verb } from './scene.js';

/** A place in `FRAMES`. */
export type Frame = (typeof FRAME)[keyof typeof FRAME];

const NONE: readonly never[] = [];

/** What a reading adds to its verb. */
export interface Reading {
  readonly objects: readonly ProposedObject[];
  readonly shared?: readonly CountDraft[];
  /** All that belongs to it besides the verb. */
  readonly range: TokenRange;
}

/** Begins a reading with the evidence of how the verb stands in a frame; that of its objects is added behind. */
export function startReading(verb: Verb, frame: Frame): Tally {
  const { trigger, at, kinds } = verb;
  const { tags, tally } = at.scene;
  const left = trigger.from > at.clause.from ? (tags[trigger.from - 1] ?? EDGE) : EDGE;
  const right = trigger.to < at.clause.to ? (tags[trigger.to] ?? EDGE) : EDGE;
  tally.start();
  tally.add(one(PROPOSAL.any, 0));
  tally.add(one(STANDS.frame, frame));
  tally.add(two(STANDS.left, frame, left));
  tally.add(two(STANDS.right, frame, right));
  tally.add(two(STANDS.counted, frame, verb.counted));
  for (const kind of kinds) tally.add(two(STANDS.kind, frame, kind));
  if (right === EDGE) tally.add(two(STANDS.stop, frame, stopOf(at)));
  return tally;
}

/** A proposal of a verb with the reading whose evidence was gathered last. */
export function propose(verb: Verb, { objects, shared = NONE, range }: Reading): Proposal {
  const { trigger, evidence: verbEvidence, at } = verb;
  const { tally, keepsEvidence } = at.scene;
  const weight = verb.weight + tally.weight;
  return {
    trigger,
    objects,
    shared,
    verbEvidence,
    evidence: keepsEvidence(weight) ? tally.pieces() : NONE,
    weight,
    from: Math.min(range.from, trigger.from),
    to: Math.max(range.to, trigger.to),
  };
}
