import type { TokenRange } from '../../grammar/match.js';
import { MarkedTokens } from '../clause/marked-tokens.js';
import { createWordReader } from '../clause/read-words.js';
import { SectionRoleReader } from '../clause/section-role-reader.js';
import { type Sentence, sentencesOf } from '../clause/sentences.js';
import { TAG } from '../clause/word-kind.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { ObjectHeads } from './evidence/object-heads.js';
import { objectWords } from './evidence/object-words.js';
import { registerOf } from './evidence/register.js';
import { Tally } from './evidence/tally.js';
import { evidenceWeights } from './evidence/weights.js';
import type { HeadNouns } from './head-nouns.js';
import type { VerbRun } from './propose/proposal.js';
import { proposeActivities } from './propose/propose-activities.js';
import type { Scene } from './propose/scene.js';

/** A sentence with the readings of its verbs. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly runs: readonly VerbRun[];
}

/** The sentences of a passage with the readings of their verbs. */
export interface ReadPassage {
  readonly marked: MarkedTokens;
  /** What each token is in its clause. */
  readonly tags: Uint8Array;
  /** In text order; each is read when it is asked for, so that readings need not be kept. */
  readonly sentences: Iterable<ReadSentence>;
}

/** Reads all verbs of a passage in all ways; nothing is decided yet. */
export type ProposalReader = (passage: Passage, findings: Findings, wanted?: Wanted) => ReadPassage;

/** Which verbs to read; all if nothing is said. */
export interface Wanted {
  /** Tells by the weight of its evidence whether to read a verb. */
  readonly isWorthReading: Scene['isWorthReading'];
  /** Tells by its weight whether to keep the evidence of a reading. */
  readonly keepsEvidence: Scene['keepsEvidence'];
  /** Words that are verbs here whatever they are elsewhere. */
  readonly verbs: readonly TokenRange[];
}

const ALL: Wanted = { isWorthReading: () => true, keepsEvidence: () => true, verbs: [] };

export function createProposalReader(heads: HeadNouns): ProposalReader {
  const words = createWordReader();
  const objectHeads = new ObjectHeads(heads);
  let tally: Tally | undefined;
  return (passage, findings, { isWorthReading, keepsEvidence, verbs } = ALL) => {
    const { tokens } = passage;
    const marked = new MarkedTokens(tokens, findings);
    const tags = words.tags(marked);
    for (const { from, to } of verbs) tags.fill(TAG.verb, from, to);
    tally ??= new Tally(evidenceWeights().proposal);
    const scene: Scene = {
      tokens,
      tags,
      marked,
      heads,
      words,
      register: registerOf(tokens),
      objectHeads,
      objectWords: objectWords(marked, tags),
      tally,
      isWorthReading,
      keepsEvidence,
    };
    const roles = new SectionRoleReader(passage);
    function* read(): Generator<ReadSentence> {
      for (const sentence of sentencesOf(passage)) {
        const role = roles.at(tokens[sentence.from]?.start ?? 0);
        yield { sentence, runs: proposeActivities(scene, sentence, role) };
      }
    }
    return { marked, tags, sentences: read() };
  };
}
