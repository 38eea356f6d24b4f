import type { SectionRole } from '../../../schema/section-role.js';
import type { Sentence } from '../../clause/sentences.js';
import { TAG } from '../../clause/word-kind.js';
import { ClauseOpening } from '../evidence/clause-opening.js';
import { proposeAlone } from './alone.js';
import { proposeBefore } from './before.js';
import { proposeBehind } from './behind.js';
import { proposeCarried } from './carried.js';
import { proposeDisposed } from './disposed.js';
import { proposeGoverned } from './governed.js';
import { proposeIntroduced } from './introduced.js';
import type { Proposal, VerbRun } from './proposal.js';
import { verbRuns, verbsOf } from './read-verbs.js';
import { holdsTag, type Scene, type Verb } from './scene.js';

/** All readings of all verbs of a sentence. */
export function proposeActivities(scene: Scene, sentence: Sentence, role: SectionRole): VerbRun[] {
  const dated = holdsTag(scene, TAG.date, sentence.from, sentence.to);
  const runs: VerbRun[] = [];
  for (const clause of sentence.clauses) {
    const ranges = verbRuns(scene, clause);
    if (ranges.length === 0) continue;
    const at = { scene, sentence, clause, role, dated, before: new ClauseOpening(scene, clause.from) };
    for (const { from, to } of ranges) {
      const proposals: Proposal[] = [];
      for (const verb of verbsOf(at, { from, to })) addReadings(verb, proposals);
      runs.push({ from, to, sentence, clause, proposals });
    }
  }
  return runs;
}

function addReadings(verb: Verb, proposals: Proposal[]): void {
  proposals.push(proposeAlone(verb));
  proposeBehind(verb, proposals);
  proposeBefore(verb, proposals);
  proposeDisposed(verb, proposals);
  proposeCarried(verb, proposals);
  proposeGoverned(verb, proposals);
  proposeIntroduced(verb, proposals);
}
