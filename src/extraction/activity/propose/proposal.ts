import type { TokenRange } from '../../../grammar/match.js';
import type { Clause, Sentence } from '../../clause/sentences.js';
import type { CountDraft } from '../../count/count-draft.js';

/** An object that a proposal gives its verb, with the numbers that stand with it alone. */
export interface ProposedObject extends TokenRange {
  readonly counts: readonly CountDraft[];
}

/** One reading of a verb: what it governs, and the evidence for and against it. The range covers all of it. */
export interface Proposal extends TokenRange {
  readonly trigger: TokenRange;
  /** None if the verb has no object. */
  readonly objects: readonly ProposedObject[];
  /** Numbers that belong to all objects together. */
  readonly shared: readonly CountDraft[];
  /** The evidence of the verb and its surroundings, which all readings of it share: numbers of `EvidenceSpace`. */
  readonly verbEvidence: readonly number[];
  /** The evidence of this reading; nothing is kept of one that cannot hold, unless somebody asks. */
  readonly evidence: readonly number[];
  /** What all evidence weighs: the natural logarithm of the odds that the reading holds. */
  readonly weight: number;
}

/** Verbs side by side, of whose readings at most one holds. */
export interface VerbRun extends TokenRange {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly proposals: readonly Proposal[];
}
