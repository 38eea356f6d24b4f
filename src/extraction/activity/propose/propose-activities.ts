import type { SectionRole } from '../../../schema/section-role.js';
import type { Sentence } from '../../clause/sentences.js';
import { TAG } from '../../clause/word-kind.js';
import { proposeAlone } from './alone.js';
import { proposeBefore } from './before.js';
import { proposeBehind } from './behind.js';
import { proposeCarried } from './carried.js';
import { proposeDisposed } from './disposed.js';
import { proposeIntroduced } from './introduced.js';
import type { Proposal, VerbRun } from './proposal.js';
import { verbRuns, verbsOf } from './read-verbs.js';
import { holdsTag, type Scene, type Verb } from './scene.js';

/** All readings of all verbs of a sentence. */
export function proposeActivities(scene: Scene, sentence: Sentence, role: SectionRole): VerbRun[] {
  const dated = holdsTag(scene, TAG.date, sentence.from, sentence.to);
  return sentence.clauses.flatMap((clause) => {
    const at = { scene, sentence, clause, role, dated };
    return verbRuns(at).map((run) => ({
      ...run,
      sentence,
      clause,
      proposals: verbsOf(at, run).flatMap(readingsOf),
    }));
  });
}

function readingsOf(verb: Verb): Proposal[] {
  const proposals = proposeBehind(verb);
  proposals.unshift(proposeAlone(verb));
  proposals.push(...proposeBefore(verb), ...proposeDisposed(verb), ...proposeCarried(verb));
  const introduced = proposeIntroduced(verb);
  if (introduced) proposals.push(introduced);
  return proposals;
}
