import { TAG, tagSet } from '../../clause/word-kind.js';
import { isIn } from '../../syntax/word-class.js';
import { SHAPE } from '../evidence/families.js';
import { proposeSeries } from './listed.js';
import type { Proposal, ProposedObject } from './proposal.js';
import { behindAttributive, isBetweenNames, mayEndPhrase, type Scene, trimmed, type Verb } from './scene.js';

const MOST_OBJECTS = 12;
/** So far behind the list's beginning is looked for its members, in tokens. */
const REACH = 80;

const JOINS = tagSet(TAG.list, TAG.conjunction, TAG.comma);
const STOPS = tagSet(TAG.etCetera, TAG.end, TAG.open, TAG.count, TAG.preposition);
const ENDS = (tag: number | undefined): boolean => JOINS(tag) || STOPS(tag);

/** Adds the reading of a verb whose objects a colon or 包括 announces: 评选以下奖项：创新奖、进步奖; 制定多项制度，包括《…》《…》. */
export function proposeIntroduced(verb: Verb, proposals: Proposal[]): void {
  const { scene, sentence, clause } = verb.at;
  const from = beginningOf(scene, clause.to, sentence.to);
  if (from < 0) return;
  const objects = membersOf(scene, from, Math.min(sentence.to, from + REACH));
  const last = objects.at(-1);
  if (!last || objects.length < 2) return;
  proposals.push(proposeSeries(verb, objects, SHAPE.introduced, false, { from: verb.trigger.from, to: last.to }));
}

/** The noun phrases side by side from a token on. */
function membersOf(scene: Scene, from: number, limit: number): ProposedObject[] {
  const { tags } = scene;
  const objects: ProposedObject[] = [];
  for (let start = from; objects.length < MOST_OBJECTS; ) {
    const end = endOfMember(scene, start, limit);
    const phrase = trimmed(scene, behindAttributive(scene, start, end), end);
    if (phrase.to <= phrase.from || !mayEndPhrase(scene, phrase.to)) break;
    if (objects.length > 0 && tags[phrase.from] === TAG.verb && tags[end] !== TAG.list) break;
    objects.push({ from: phrase.from, to: phrase.to, counts: [] });
    if (end >= limit || STOPS(tags[end])) break;
    start = isBetweenNames(scene, end) ? end : end + 1;
  }
  return objects;
}

function endOfMember(scene: Scene, start: number, limit: number): number {
  let end = start;
  while (end < limit && !ENDS(scene.tags[end]) && !(end > start && isBetweenNames(scene, end))) end++;
  return end;
}

/** Index of what a colon or a word announces behind a clause, or both; -1 if nothing is. */
function beginningOf({ tokens }: Scene, clauseEnd: number, limit: number): number {
  const isColon = (index: number): boolean => tokens[index]?.text === ':';
  let at = clauseEnd + 1;
  while (at < limit && isIn(tokens[at], 'introducing-word')) at++;
  const isIntroduced = at > clauseEnd + 1;
  if (isIntroduced && isColon(at)) at++;
  return (isIntroduced || isColon(clauseEnd)) && at < limit ? at : -1;
}
