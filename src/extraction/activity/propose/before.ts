import type { TokenRange } from '../../../grammar/match.js';
import { WORD_KINDS } from '../../clause/read-words.js';
import { isNominalTag, TAG, tagSet } from '../../clause/word-kind.js';
import { isIn } from '../../syntax/word-class.js';
import { FRAME, STANDS, START } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import { proposePhrase } from './phrase.js';
import type { Proposal } from './proposal.js';
import {
  behindAttributive,
  behindHost,
  countsBehind,
  mayEndPhrase,
  type Scene,
  skip,
  together,
  trimmed,
  type Verb,
} from './scene.js';

const ADJACENT = 0;
const BEHIND_ADVERB = 1;
const BEFORE_PREPOSITION = 2;
const BEFORE_ATTRIBUTIVE = 3;

const BETWEEN = tagSet(TAG.adverb, TAG.date, TAG.aspect, TAG.function);
const OPENS_CLAUSE = tagSet(
  TAG.date,
  TAG.adverb,
  TAG.function,
  TAG.conjunction,
  TAG.count,
  TAG.etCetera,
  TAG.quantifier,
);
const DISPOSE = WORD_KINDS.indexOf('dispose');
const COUNTED = tagSet(TAG.count, TAG.quantifier);
/** What stands behind 整理 in 期刊的整理 where it is what the clause tells of. */
const ENDS_NOUN = tagSet(TAG.end, TAG.comma, TAG.list, TAG.conjunction, TAG.count, TAG.open);

/** Adds the readings of a verb whose object stands before it: 大桥建成通车, 表彰会在礼堂举行. */
export function proposeBefore(verb: Verb, proposals: Proposal[]): void {
  const { scene, clause } = verb.at;
  const right = verb.trigger.to < clause.to ? scene.tags[verb.trigger.to] : TAG.end;
  if (right === TAG.quoted || (right === TAG.noun && verb.at.before.hasVerb)) return;
  for (const [end, how] of topicEnds(verb)) proposeTopic(verb, end, how, proposals);
}

/** Where what stands before the verb may end, and how the verb follows. */
function topicEnds({ at, run, trigger }: Verb): [end: number, how: number][] {
  const { tags, tokens } = at.scene;
  let end = trigger.from;
  while (end > at.clause.from && (BETWEEN(tags[end - 1]) || (end > run.from && tags[end - 1] !== TAG.shortVerb))) end--;
  const ends: [number, number][] = [[end, end === trigger.from ? ADJACENT : BEHIND_ADVERB]];
  if (tags[end - 1] === TAG.attributive && ENDS_NOUN(trigger.to < at.clause.to ? tags[trigger.to] : TAG.end)) {
    return [[end - 1, BEFORE_ATTRIBUTIVE]];
  }
  for (let index = end - 1; index > at.clause.from; index--) {
    if (tags[index] !== TAG.preposition && !isIn(tokens[index], 'place-word')) continue;
    ends.push([index, BEFORE_PREPOSITION]);
    break;
  }
  return ends;
}

function proposeTopic(verb: Verb, end: number, how: number, proposals: Proposal[]): void {
  const { scene, clause } = verb.at;
  const { tags, marked } = scene;
  const phrase = trimmed(scene, skip(tags, OPENS_CLAUSE, clause.from, end), end);
  if (phrase.to <= phrase.from || !mayEndPhrase(scene, phrase.to) || holdsDisposal(scene, phrase)) return;
  const behind = countsBehind(scene, verb.trigger.to, clause.to);
  const before = marked.countsBetween(clause.from, verb.trigger.from);
  const to = tags[phrase.to] === TAG.etCetera && phrase.to < end ? phrase.to + 1 : phrase.to;
  const counts = together(before, behind.counts);
  const told = [one(STANDS.topicEnd, how)];
  const rangeEnd = behind.counts.length > 0 ? behind.to : verb.trigger.to;
  for (const [begin, start] of beginningsOf(verb, phrase.from, phrase.to)) {
    const from = skip(tags, COUNTED, begin, phrase.to);
    if (from >= phrase.to) continue;
    const range = { from, to: rangeEnd };
    const mayBeSeveral = start === START.clause;
    proposePhrase(
      { verb, frame: FRAME.before, start, counts, range, from, to, end: phrase.to, told, mayBeSeveral },
      proposals,
    );
  }
}

/** Whether 把 or 将 stands in a phrase, so that no topic but an object stands there: 将报表迁移到云平台. */
function holdsDisposal({ tags, tokens, words }: Scene, { from, to }: TokenRange): boolean {
  for (let index = from; index < to; index++) {
    if (tags[index] === TAG.preposition && words.kinds(tokens[index]).includes(DISPOSE)) return true;
  }
  return false;
}

function beginningsOf({ at }: Verb, from: number, to: number): [at: number, start: number][] {
  const { scene } = at;
  const beginnings: [number, number][] = [[from, START.clause]];
  const behind = behindAttributive(scene, from, to);
  if (behind > from) beginnings.push([behind, START.attributive]);
  const host = behindHost(scene, from, to);
  if (host > from && isNominalTag(scene.tags[host])) beginnings.push([host, START.host]);
  return beginnings;
}
