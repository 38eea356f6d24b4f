import type { TokenRange } from '../../../grammar/match.js';
import type { Clause } from '../../clause/sentences.js';
import { isNominalTag, TAG, tagSet } from '../../clause/word-kind.js';
import { FRAME, LISTED, OBJECT, SHAPE, STANDS, START } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import { addObjectEvidence } from '../evidence/object-evidence.js';
import { addEtCetera, proposeListed } from './listed.js';
import type { Proposal } from './proposal.js';
import { evidenceOf, propose } from './propose.js';
import { countsAt, holdsList, mayEndPhrase, type Scene, trimmed, type Verb } from './scene.js';

/** So many clauses back may the topic stand. */
const BACK = 3;
/** No topic is longer, in tokens. */
const LONGEST = 40;

const OPENS = tagSet(TAG.date, TAG.adverb, TAG.function, TAG.conjunction, TAG.count, TAG.quantifier);
const SKIPPED = tagSet(TAG.aspect, TAG.adverb);
const OF_PHRASE = tagSet(TAG.list, TAG.conjunction, TAG.etCetera, TAG.attributive, TAG.count, TAG.mark, TAG.close);

/** The readings of a verb whose object is the topic of a clause before: 学校建成，九月投入使用. */
export function proposeCarried(verb: Verb): Proposal[] {
  const { at, trigger, run } = verb;
  const { scene, sentence, clause } = at;
  if (clause.index === 0 || trigger.from !== run.from || !opensClause(verb)) return [];
  let behind = trigger.to;
  while (behind < clause.to && SKIPPED(scene.tags[behind])) behind++;
  const { counts, to } = countsAt(scene, behind, clause.to);
  if (to < clause.to) return [];
  for (let index = clause.index - 1; index >= Math.max(0, clause.index - BACK); index--) {
    const topic = topicOf(scene, sentence.clauses[index]);
    if (topic) return readings(verb, topic, counts, { from: trigger.from, to });
  }
  return [];
}

function opensClause({ at, trigger }: Verb): boolean {
  for (let index = at.clause.from; index < trigger.from; index++) if (!OPENS(at.scene.tags[index])) return false;
  return true;
}

/** The noun phrase with which a clause begins, before its verb; null if it begins with none. */
function topicOf(scene: Scene, clause: Clause | undefined): (TokenRange & { readonly end: number }) | null {
  if (!clause) return null;
  const { tags } = scene;
  let from = clause.from;
  while (from < clause.to && OPENS(tags[from])) from++;
  let end = from;
  while (end < clause.to && end < from + LONGEST && (isNominalTag(tags[end]) || OF_PHRASE(tags[end]))) end++;
  const topic = trimmed(scene, from, end);
  return end < clause.to && topic.to > topic.from && mayEndPhrase(scene, topic.to) ? { ...topic, end } : null;
}

function readings(
  verb: Verb,
  { from, to, end }: TokenRange & { readonly end: number },
  counts: Proposal['shared'],
  range: TokenRange,
): Proposal[] {
  const { scene } = verb.at;
  const object = { from, to, counts };
  const evidence = evidenceOf(verb, FRAME.carried);
  evidence.push(one(LISTED.shape, SHAPE.whole), one(STANDS.carriedOver, Number(scene.tags[end] === TAG.verb)));
  addObjectEvidence(verb, OBJECT, object, START.clause, evidence);
  addEtCetera(scene, object, SHAPE.whole, false, evidence);
  if (!holdsList(scene, from, to)) return [propose(verb, { objects: [object], evidence, range })];
  evidence.push(one(LISTED.joined, 1));
  const list = { from, to, verb, frame: FRAME.carried, start: START.clause, counts, range };
  return [propose(verb, { objects: [object], evidence, range }), ...proposeListed(list)];
}
