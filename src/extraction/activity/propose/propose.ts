import type { TokenRange } from '../../../grammar/match.js';
import type { CountDraft } from '../../count/count-draft.js';
import { EDGE, type FRAME, PROPOSAL, STANDS } from '../evidence/families.js';
import { one, two } from '../evidence/family.js';
import { stopOf } from '../evidence/verb-evidence.js';
import type { Proposal, ProposedObject } from './proposal.js';
import type { Verb } from './scene.js';

/** A place in `FRAMES`. */
export type Frame = (typeof FRAME)[keyof typeof FRAME];

/** What a reading adds to its verb. */
export interface Reading {
  readonly objects: readonly ProposedObject[];
  readonly shared?: readonly CountDraft[];
  /** Begun by `evidenceOf`, with that of the objects behind it. */
  readonly evidence: readonly number[];
  /** All that belongs to it besides the verb. */
  readonly range: TokenRange;
}

/** The evidence of how a verb stands in a frame. */
export function evidenceOf(verb: Verb, frame: Frame): number[] {
  const { trigger, at, kinds } = verb;
  const { tags } = at.scene;
  const left = trigger.from > at.clause.from ? (tags[trigger.from - 1] ?? EDGE) : EDGE;
  const right = trigger.to < at.clause.to ? (tags[trigger.to] ?? EDGE) : EDGE;
  const evidence = [
    one(PROPOSAL.any, 0),
    one(STANDS.frame, frame),
    two(STANDS.left, frame, left),
    two(STANDS.right, frame, right),
    two(STANDS.counted, frame, verb.counted),
  ];
  for (const kind of kinds) evidence.push(two(STANDS.kind, frame, kind));
  if (right === EDGE) evidence.push(two(STANDS.stop, frame, stopOf(verb)));
  return evidence;
}

/** A proposal of a verb with one reading. */
export function propose({ trigger, evidence: verbEvidence }: Verb, reading: Reading): Proposal {
  const { objects, shared = [], evidence, range } = reading;
  return {
    trigger,
    objects,
    shared,
    verbEvidence,
    evidence,
    from: Math.min(range.from, trigger.from),
    to: Math.max(range.to, trigger.to),
  };
}
