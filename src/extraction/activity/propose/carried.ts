import type { TokenRange } from '../../../grammar/match.js';
import type { Clause } from '../../clause/sentences.js';
import { isNominalTag, TAG, tagSet } from '../../clause/word-kind.js';
import { CARRIED, FRAME, STANDS, START } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import { proposePhrase } from './phrase.js';
import type { Proposal } from './proposal.js';
import { countsBehind, mayEndPhrase, type Scene, skip, trimmed, type Verb } from './scene.js';

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
    const topic = topicOf(scene, sentence.clauses[index], index === clause.index - 1);
    if (!topic) continue;
    const told = [one(STANDS.carriedOver, carriedOver(scene, topic))];
    const range = { from: trigger.from, to };
    const { from, to: end } = topic;
    const mayBeSeveral = true;
    proposePhrase(
      { verb, frame: FRAME.carried, start: START.clause, counts, range, from, to: end, end, told, mayBeSeveral },
      proposals,
    );
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

/** What stands behind the topic: a place in `CARRIED`. */
function carriedOver({ tags }: Scene, { end }: Topic): number {
  if (tags[end] === TAG.comma) return CARRIED.label;
  return tags[end] === TAG.verb ? CARRIED.verb : CARRIED.other;
}

/**
 * The noun phrase with which a clause begins, before its verb; null if it begins with none. Alone before a colon it is
 * the label of what follows: `支付模块：已上线`.
 */
function topicOf(scene: Scene, clause: Clause | undefined, isNext: boolean): Topic | null {
  if (!clause) return null;
  const { tags } = scene;
  const from = skip(tags, OPENS, clause.from, clause.to);
  let end = from;
  while (end < clause.to && end < from + LONGEST && (isNominalTag(tags[end]) || OF_PHRASE(tags[end]))) end++;
  const topic = trimmed(scene, from, end);
  const isLabel = isNext && end === clause.to && scene.tokens[end]?.text === ':';
  return (end < clause.to || isLabel) && topic.to > topic.from && mayEndPhrase(scene, topic.to)
    ? { from: topic.from, to: topic.to, end }
    : null;
}
