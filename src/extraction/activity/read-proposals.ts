import { MarkedTokens } from '../clause/marked-tokens.js';
import { createWordReader } from '../clause/read-words.js';
import { SectionRoleReader } from '../clause/section-role-reader.js';
import { type Sentence, sentencesOf } from '../clause/sentences.js';
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
export type ProposalReader = (passage: Passage, findings: Findings) => ReadPassage;

/** @param isWorthReading tells by the evidence of a verb whether to read it; all verbs are read if left out */
export function createProposalReader(
  heads: HeadNouns,
  isWorthReading: Scene['isWorthReading'] = () => true,
): ProposalReader {
  const words = createWordReader();
  return (passage, findings) => {
    const { tokens } = passage;
    const marked = new MarkedTokens(tokens, findings);
    const tags = words.tags(marked);
    const scene = { tokens, tags, marked, heads, words, isWorthReading };
    const roles = new SectionRoleReader(passage);
    const sentences = sentencesOf(passage).map((sentence) => {
      const role = roles.at(tokens[sentence.from]?.start ?? 0);
      return { sentence, runs: proposeActivities(scene, sentence, role) };
    });
    return { marked, tags, sentences };
  };
}
