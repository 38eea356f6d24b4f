import type { TokenRange } from '../../../grammar/match.js';
import type { CountDraft } from '../../count/count-draft.js';
import { EDGE, type FRAME, PROPOSAL, STANDS } from '../evidence/families.js';
import { one, two } from '../evidence/family.js';
import { stopOf } from '../evidence/verb-evidence.js';
import type { Proposal, ProposedObject } from './proposal.js';
import type { Verb } from './scene.js';

/** What a reading adds to its verb. */
export interface Reading {
  readonly frame: (typeof FRAME)[keyof typeof FRAME];
  readonly objects: readonly ProposedObject[];
  readonly shared?: readonly CountDraft[];
  /** Of the objects and how they stand. */
  readonly evidence: readonly number[];
  /** All that belongs to it besides the verb. */
  readonly range: TokenRange;
}

/** A proposal of a verb with one reading. */
export function propose(verb: Verb, { frame, objects, shared = [], evidence, range }: Reading): Proposal {
  const { trigger, at, kinds } = verb;
  const { tags } = at.scene;
  const left = trigger.from > at.clause.from ? (tags[trigger.from - 1] ?? EDGE) : EDGE;
  const right = trigger.to < at.clause.to ? (tags[trigger.to] ?? EDGE) : EDGE;
  const stands = [
    one(PROPOSAL.any, 0),
    one(STANDS.frame, frame),
    two(STANDS.left, frame, left),
    two(STANDS.right, frame, right),
    two(STANDS.counted, frame, verb.counted),
  ];
  for (const kind of kinds) stands.push(two(STANDS.kind, frame, kind));
  if (right === EDGE) stands.push(two(STANDS.stop, frame, stopOf(verb)));
  return {
    trigger,
    objects,
    shared,
    verbEvidence: verb.evidence,
    evidence: stands.concat(evidence),
    from: Math.min(range.from, trigger.from),
    to: Math.max(range.to, trigger.to),
  };
}
