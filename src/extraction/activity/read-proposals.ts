import type { TokenRange } from '../../grammar/match.js';
import { MarkedTokens } from '../clause/marked-tokens.js';
import { createWordReader } from '../clause/read-words.js';
import { SectionRoleReader } from '../clause/section-role-reader.js';
import { type Sentence, sentencesOf } from '../clause/sentences.js';
import { TAG } from '../clause/word-kind.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import type { HeadNouns } from './head-nouns.js';
import type { VerbRun } from './propose/proposal.js';
import { proposeActivities } from './propose/propose-activities.js';
import type { Scene } from './propose/scene.js';

/** The sentences of a passage with the readings of their verbs. */
export interface ReadPassage {
  readonly marked: MarkedTokens;
  /** What each token is in its clause. */
  readonly tags: Uint8Array;
  readonly sentences: readonly { readonly sentence: Sentence; readonly runs: readonly VerbRun[] }[];
}

/** Reads all verbs of a passage in all ways; nothing is decided yet. */
export type ProposalReader = (passage: Passage, findings: Findings, wanted?: Wanted) => ReadPassage;

/** Which verbs to read; all if nothing is said. */
export interface Wanted {
  /** Tells by the evidence of a verb whether to read it. */
  readonly isWorthReading: Scene['isWorthReading'];
  /** Words that are verbs here whatever they are elsewhere. */
  readonly verbs: readonly TokenRange[];
}

const ALL: Wanted = { isWorthReading: () => true, verbs: [] };

export function createProposalReader(heads: HeadNouns): ProposalReader {
  const words = createWordReader();
  return (passage, findings, { isWorthReading, verbs } = ALL) => {
    const { tokens } = passage;
    const marked = new MarkedTokens(tokens, findings);
    const tags = words.tags(marked);
    for (const { from, to } of verbs) tags.fill(TAG.verb, from, to);
    const scene = { tokens, tags, marked, heads, words, isWorthReading };
    const roles = new SectionRoleReader(passage);
    const sentences = sentencesOf(passage).map((sentence) => {
      const role = roles.at(tokens[sentence.from]?.start ?? 0);
      return { sentence, runs: proposeActivities(scene, sentence, role) };
    });
    return { marked, tags, sentences };
  };
}
