import type { TokenRange } from '../../../grammar/match.js';
import { TAG, tagSet } from '../../clause/word-kind.js';
import { isIn } from '../../syntax/word-class.js';
import { FRAME, LISTED, OBJECT, SHAPE, STANDS, START } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import { addObjectEvidence } from '../evidence/object-evidence.js';
import { proposeListed } from './listed.js';
import type { Proposal } from './proposal.js';
import { propose, startReading } from './propose.js';
import { behindAttributive, behindHost, holdsList, type Scene, skip, trimmed, type Verb } from './scene.js';

const LOOSE = tagSet(TAG.adverb, TAG.aspect);
const INNER = tagSet(TAG.verb, TAG.verbalNoun, TAG.adjective);
const OPENS = tagSet(TAG.quantifier, TAG.attributive);

/** Adds the readings of a verb whose object stands behind 对, 将 or 把: 对商铺进行检查, 将图书送到书屋. */
export function proposeDisposed(verb: Verb, proposals: Proposal[]): void {
  const { scene } = verb.at;
  const { target } = verb;
  if (target < 0) return;
  const phrase = trimmed(scene, target + 1, beforePreposition(scene, target + 1, endOf(verb)));
  if (phrase.to <= phrase.from) return;
  const counts = scene.marked.countsBetween(target + 1, phrase.to);
  const dispose = one(STANDS.dispose, Number(isIn(scene.tokens[target], 'disposal')));
  const range = { from: target, to: verb.trigger.to };
  for (const [begin, start] of beginningsOf(verb, phrase)) {
    const from = behindCounts(scene, begin, phrase.to);
    if (from >= phrase.to) continue;
    const object = { from, to: phrase.to, counts };
    const tally = startReading(verb, FRAME.disposed);
    tally.add(one(LISTED.shape, SHAPE.whole));
    tally.add(dispose);
    addObjectEvidence(verb, OBJECT, object, start, tally);
    proposals.push(propose(verb, { objects: [object], range }));
    if (start !== START.preposition || !holdsList(scene, begin, phrase.to)) continue;
    // 对旅馆9家、网点7家进行检查: each has a number of its own.
    const shared = holdsList(scene, from, phrase.to);
    const list = shared ? { from, counts } : { from: begin, counts: [] };
    proposeListed({ ...list, to: phrase.to, verb, frame: FRAME.disposed, start, range }, proposals);
  }
}

/** Index of a preposition that leads from the phrase to the verb: 从 of 将报表从旧库迁移到新库; `end` if none does. */
function beforePreposition({ tags }: Scene, from: number, end: number): number {
  for (let index = end - 1; index > from; index--) {
    if (tags[index] === TAG.attributive) break;
    if (tags[index] === TAG.preposition) return index;
  }
  return end;
}

/** Index behind the last number of a phrase, and behind what leads over from it. */
function behindCounts({ tags }: Scene, from: number, to: number): number {
  let at = from;
  for (let index = from; index < to; index++) if (tags[index] === TAG.count) at = index + 1;
  return skip(tags, OPENS, at, to);
}

/** Index behind what stands behind the preposition: before 进行, or before the verb. */
function endOf({ at, run, trigger, target }: Verb): number {
  const { tokens, tags } = at.scene;
  let end = trigger.from;
  while (end > target + 1) {
    const isCarrier = isIn(tokens[end - 1], 'undertaking');
    if (!LOOSE(tags[end - 1]) && !isCarrier && !(end > run.from && INNER(tags[end - 1]))) break;
    end--;
  }
  for (let index = target + 1; index < end; index++) {
    if (!isIn(tokens[index], 'undertaking')) continue;
    end = index;
    break;
  }
  while (end > target + 1 && tags[end - 1] === TAG.adverb) end--;
  return end;
}

function beginningsOf({ at }: Verb, { from, to }: TokenRange): [at: number, start: number][] {
  const { scene } = at;
  const beginnings: [number, number][] = [[from, START.preposition]];
  const behind = behindAttributive(scene, from, to);
  if (behind > from) beginnings.push([behind, START.attributive]);
  const host = behindHost(scene, from, to);
  if (host > from) beginnings.push([host, START.host]);
  return beginnings;
}
