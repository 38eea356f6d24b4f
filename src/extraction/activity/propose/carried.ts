import type { TokenRange } from '../../../grammar/match.js';
import type { Clause } from '../../clause/sentences.js';
import { isNominalTag, TAG, tagSet } from '../../clause/word-kind.js';
import { FRAME, LISTED, OBJECT, SHAPE, STANDS, START } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import { addObjectEvidence } from '../evidence/object-evidence.js';
import { addEtCetera, proposeListed } from './listed.js';
import type { Proposal } from './proposal.js';
import { propose, startReading } from './propose.js';
import { countsBehind, holdsList, mayEndPhrase, type Scene, skip, trimmed, type Verb } from './scene.js';

/** So many clauses back may the topic stand. */
const BACK = 3;
/** No topic is longer, in tokens. */
const LONGEST = 40;

const OPENS = tagSet(TAG.date, TAG.adverb, TAG.function, TAG.conjunction, TAG.count, TAG.quantifier);
const OF_PHRASE = tagSet(TAG.list, TAG.conjunction, TAG.etCetera, TAG.attributive, TAG.count, TAG.mark, TAG.close);

/** Adds the readings of a verb whose object is the topic of a clause before: 学校建成，九月投入使用. */
export function proposeCarried(verb: Verb, proposals: Proposal[]): void {
  const { at, trigger, run } = verb;
  const { scene, sentence, clause } = at;
  if (clause.index === 0 || trigger.from !== run.from || !opensClause(verb)) return;
  const { counts, to } = countsBehind(scene, trigger.to, clause.to);
  if (to < clause.to) return;
  for (let index = clause.index - 1; index >= Math.max(0, clause.index - BACK); index--) {
    const topic = topicOf(scene, sentence.clauses[index]);
    if (!topic) continue;
    addReadings(verb, { topic, counts, range: { from: trigger.from, to } }, proposals);
    return;
  }
}

/** A noun phrase, and where what it consists of ends with what leads to the verb. */
interface Topic extends TokenRange {
  readonly end: number;
}

function opensClause({ at, trigger }: Verb): boolean {
  return skip(at.scene.tags, OPENS, at.clause.from, trigger.from) === trigger.from;
}

/** The noun phrase with which a clause begins, before its verb; null if it begins with none. */
function topicOf(scene: Scene, clause: Clause | undefined): Topic | null {
  if (!clause) return null;
  const { tags } = scene;
  const from = skip(tags, OPENS, clause.from, clause.to);
  let end = from;
  while (end < clause.to && end < from + LONGEST && (isNominalTag(tags[end]) || OF_PHRASE(tags[end]))) end++;
  const topic = trimmed(scene, from, end);
  return end < clause.to && topic.to > topic.from && mayEndPhrase(scene, topic.to)
    ? { from: topic.from, to: topic.to, end }
    : null;
}

interface Carried {
  readonly topic: Topic;
  readonly counts: Proposal['shared'];
  readonly range: TokenRange;
}

function addReadings(verb: Verb, { topic: { from, to, end }, counts, range }: Carried, proposals: Proposal[]): void {
  const { scene } = verb.at;
  const object = { from, to, counts };
  const listed = holdsList(scene, from, to);
  const tally = startReading(verb, FRAME.carried);
  tally.add(one(LISTED.shape, SHAPE.whole));
  tally.add(one(STANDS.carriedOver, Number(scene.tags[end] === TAG.verb)));
  addObjectEvidence(verb, OBJECT, object, START.clause, tally);
  addEtCetera(scene, object, SHAPE.whole, false, tally);
  if (listed) tally.add(one(LISTED.joined, 1));
  proposals.push(propose(verb, { objects: [object], range }));
  if (!listed) return;
  proposeListed({ from, to, verb, frame: FRAME.carried, start: START.clause, counts, range }, proposals);
}
