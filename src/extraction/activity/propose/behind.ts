import type { TokenRange } from '../../../grammar/match.js';
import { WORD_KINDS } from '../../clause/read-words.js';
import { isNominalTag, TAG, tagSet } from '../../clause/word-kind.js';
import type { CountDraft } from '../../count/count-draft.js';
import { isIn } from '../../syntax/word-class.js';
import { FRAME, LISTED, OBJECT, SHAPE, START } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import { addObjectEvidence } from '../evidence/object-evidence.js';
import { addEtCetera, proposeListed, proposeNumbered, proposeOverCommas } from './listed.js';
import type { Proposal } from './proposal.js';
import { propose, startReading } from './propose.js';
import {
  behindAttributive,
  behindHost,
  countsAt,
  holdsList,
  joinsMembers,
  LONGEST_REMARK,
  mayEndPhrase,
  type Scene,
  together,
  trimmed,
  type Verb,
} from './scene.js';

/** No object reaches further, in tokens; no more of its possible ends are looked at. */
const REACH = 24;
const MOST_ENDS = 9;
/** So far behind the verb may a number stand inside its object. */
const COUNT_REACH = 8;
const STATE = WORD_KINDS.indexOf('state');
/** No brackets inside a name are longer, in tokens with themselves. */
const LONGEST_INSERTION = 6;
/** No list of objects is longer, in tokens. */
const LONGEST_LIST = 120;

const STOPS = tagSet(TAG.open, TAG.comma, TAG.end, TAG.complement);
const OPENS = tagSet(TAG.aspect, TAG.quantifier);
/** What may stand behind an object. */
const BEHIND = tagSet(
  TAG.count,
  TAG.list,
  TAG.conjunction,
  TAG.etCetera,
  TAG.adverb,
  TAG.preposition,
  TAG.aspect,
  TAG.function,
  TAG.locative,
  TAG.verb,
  TAG.open,
  TAG.date,
  TAG.body,
);
const BEHIND_VERB = tagSet(TAG.count, TAG.list, TAG.conjunction, TAG.etCetera);
const BEFORE_COUNT = tagSet(TAG.adverb, TAG.aspect, TAG.function);
/** What a name is made of. */
const IN_NAME = tagSet(TAG.noun, TAG.verbalNoun, TAG.verb, TAG.adjective, TAG.quoted, TAG.body);
/** What stands inside a list of nouns, besides nouns. */
const IN_LIST = tagSet(TAG.list, TAG.conjunction, TAG.count, TAG.mark, TAG.attributive, TAG.quantifier, TAG.etCetera);

/** Where an object may begin, and how: a place in `STARTS`. */
interface Beginning {
  readonly at: number;
  readonly start: number;
}

/** Adds the readings of a verb with what stands behind it. */
export function proposeBehind(verb: Verb, proposals: Proposal[]): void {
  const { scene, clause } = verb.at;
  const opening = opened(scene, verb.trigger.to, clause.to);
  const limit = endOfReach(scene, opening.to, clause.to);
  addFound(behindCount(verb, opening.to, limit), proposals);
  const beginnings = beginningsOf(scene, opening.to, limit);
  const { length } = beginnings;
  const seen: TokenRange[] = [];
  for (const end of endsOf(scene, opening.to, limit, clause.to)) {
    const behind = numberBehind(scene, end, clause.to);
    const counts = together(opening.counts, behind.counts);
    const range = { from: verb.trigger.from, to: behind.to };
    beginnings[length] = { at: behindLastAttributive(scene, opening.to, end), start: START.attributive };
    for (const { at, start } of beginnings) {
      if (at < 0 || at >= end) continue;
      const object = trimmed(scene, at, end);
      if (object.to === object.from || holds(seen, object)) continue;
      seen.push(object);
      addReadings(verb, object, start, counts, range, proposals);
    }
  }
  addFound(proposeNumbered(verb, opening.to, opening.counts), proposals);
  if (opening.counts.length === 0) addFound(proposeOverCommas(verb, opening.to), proposals);
  addFound(behindRemark(verb, opening), proposals);
}

function addFound(proposal: Proposal | null, proposals: Proposal[]): void {
  if (proposal) proposals.push(proposal);
}

/** `成立由局长任组长，科长为成员的专班`: what a remark that goes over commas tells of, behind its 的. */
function behindRemark(verb: Verb, { to: from, counts }: Counted): Proposal | null {
  const { scene, sentence, clause } = verb.at;
  const { tags } = scene;
  if (tags[from] !== TAG.preposition || clause.to >= sentence.to) return null;
  const last = Math.min(sentence.to, from + LONGEST_LIST);
  let of = from + 1;
  while (of < last && tags[of] !== TAG.attributive && tags[of] !== TAG.end) of++;
  if (of < clause.to || tags[of] !== TAG.attributive) return null;
  let end = of + 1;
  while (end < last && IN_NAME(tags[end])) end++;
  const object = trimmed(scene, of + 1, end);
  if (object.to <= object.from || !mayEndPhrase(scene, object.to)) return null;
  const whole = { from: object.from, to: object.to, counts };
  const tally = startReading(verb, FRAME.behind);
  tally.add(one(LISTED.shape, SHAPE.whole));
  addObjectEvidence(verb, OBJECT, whole, START.attributive, tally);
  return propose(verb, { objects: [whole], range: { from: verb.trigger.from, to: end } });
}

/** Index of the first token that no object goes over. */
function endOfReach(scene: Scene, from: number, end: number): number {
  const { tags } = scene;
  const last = Math.min(end, from + REACH);
  let limit = from;
  while (limit < last) {
    const behind = limit > from ? behindInsertion(scene, limit, last) : -1;
    if (behind < 0 && STOPS(tags[limit])) break;
    limit = Math.max(limit + 1, behind);
  }
  return limit;
}

/**
 * Index behind brackets that stand inside a name, before the rest of it, or behind a member of a list, before the next:
 * 党委（扩大）会议, 保函（三份）、收据; -1 if there are none.
 */
function behindInsertion({ tags }: Scene, at: number, limit: number): number {
  if (tags[at] !== TAG.open) return -1;
  for (let close = at + 2; close < Math.min(limit - 1, at + LONGEST_REMARK); close++) {
    if (tags[close] === TAG.close) {
      const isInside = close < at + LONGEST_INSERTION && opensNoun(tags, close + 1);
      return isInside || joinsMembers(tags[close + 1]) ? close + 1 : -1;
    }
    if (tags[close] === TAG.open || tags[close] === TAG.end) return -1;
  }
  return -1;
}

/** Whether a noun phrase may begin at a token: 会议, 履职清单. */
function opensNoun(tags: Uint8Array, at: number): boolean {
  return isNominalTag(tags[at]) || (tags[at] === TAG.verb && isNominalTag(tags[at + 1]));
}

/** Whether a range is among these, which are few. */
function holds(ranges: readonly TokenRange[], { from, to }: TokenRange): boolean {
  for (const range of ranges) if (range.from === from && range.to === to) return true;
  return false;
}

function addReadings(
  verb: Verb,
  object: TokenRange,
  start: number,
  counts: readonly CountDraft[],
  range: TokenRange,
  proposals: Proposal[],
): void {
  const { scene } = verb.at;
  const { from, to } = object;
  const whole = { from, to, counts };
  const tally = startReading(verb, FRAME.behind);
  tally.add(one(LISTED.shape, SHAPE.whole));
  addObjectEvidence(verb, OBJECT, whole, start, tally);
  addEtCetera(scene, object, SHAPE.whole, counts.length > 0, tally);
  const listed = holdsList(scene, from, to);
  if (listed) tally.add(one(LISTED.joined, 1));
  proposals.push(propose(verb, { objects: [whole], range }));
  if (!listed || start === START.host) return;
  proposeListed({ from, to, verb, frame: FRAME.behind, start, counts, range }, proposals);
}

/** Numbers, and the index behind them. */
interface Counted {
  readonly to: number;
  readonly counts: readonly CountDraft[];
}

/** What stands between verb and object: 了, numbers, 各类, dates that say when. */
function opened(scene: Scene, from: number, limit: number): Counted {
  const { tags, tokens, marked } = scene;
  let to = from;
  while (to < limit) {
    const tag = tags[to];
    const isAdverb = tag === TAG.adverb && !isIn(tokens[to], 'attributive-adverb');
    const isDate = tag === TAG.date && to + 1 < limit && !isNominalTag(tags[to + 1]);
    const isOf = tag === TAG.attributive && to > from;
    if (tag !== TAG.count && !OPENS(tag) && !isAdverb && !isDate && !isOf) break;
    to++;
  }
  return { to, counts: marked.countsBetween(from, to).filter(({ from: at }) => at >= from) };
}

function beginningsOf(scene: Scene, from: number, limit: number): Beginning[] {
  const beginnings: Beginning[] = [{ at: from, start: START.verb }];
  if (scene.words.kinds(scene.tokens[from - 1]).includes(STATE)) beginnings.push({ at: from - 1, start: START.verb });
  const host = behindHost(scene, from, limit);
  if (host > from) beginnings.push({ at: host, start: START.host });
  let behind = from;
  while (behind < limit && scene.tags[behind] === TAG.date) behind++;
  if (behind > from) beginnings.push({ at: behind, start: START.date });
  return beginnings;
}

/** Index behind the last 的 and the number that follows it; -1 if there is no 的. */
function behindLastAttributive(scene: Scene, from: number, end: number): number {
  let at = behindAttributive(scene, from, end);
  if (at === from) return -1;
  while (at < end - 1 && (scene.tags[at] === TAG.count || scene.tags[at] === TAG.quantifier)) at++;
  return at;
}

function endsOf(scene: Scene, from: number, limit: number, clauseEnd: number): number[] {
  const ends: number[] = [];
  for (let end = from + 1; end <= limit && ends.length < MOST_ENDS; end++) {
    if (mayEndPhrase(scene, end) && mayStandBehind(scene, end, limit)) ends.push(end);
  }
  const whole = endOfLongList(scene, from, clauseEnd);
  if (whole > (ends.at(-1) ?? from)) ends.push(whole);
  return ends;
}

/** Index behind a list of nouns that is longer than other objects; `from` if there is none. */
function endOfLongList(scene: Scene, from: number, clauseEnd: number): number {
  const { tags } = scene;
  const last = Math.min(clauseEnd, from + LONGEST_LIST);
  let joins = 0;
  let to = from;
  while (to < last) {
    const behind = to > from ? behindInsertion(scene, to, last) : -1;
    if (behind < 0 && !isNominalTag(tags[to]) && !IN_LIST(tags[to])) break;
    if (joinsMembers(tags[to])) joins++;
    to = Math.max(to + 1, behind);
  }
  while (to > from && !mayEndPhrase(scene, to)) to--;
  return joins > 1 ? to : from;
}

/** Whether what stands at `end` leaves the phrase before it whole. */
function mayStandBehind({ tags, tokens }: Scene, end: number, limit: number): boolean {
  if (end >= limit) return true;
  const next = tags[end];
  const last = tags[end - 1];
  if (last === TAG.verb) return BEHIND_VERB(next);
  if (BEHIND(next) || next === TAG.verbalNoun) return true;
  return next === TAG.noun && isIn(tokens[end], 'place-word');
}

/** The number right behind an object, perhaps after an adverb. */
function numberBehind(scene: Scene, end: number, limit: number): Counted {
  let at = end;
  while (at < limit && BEFORE_COUNT(scene.tags[at]) && at < end + 2) at++;
  const found = countsAt(scene, at, limit);
  return found.counts.length > 0 ? found : { counts: [], to: end };
}

/** `完成优化环境58条举措`: what a number inside counts. */
function behindCount(verb: Verb, from: number, limit: number): Proposal | null {
  const { scene } = verb.at;
  const { tags, marked } = scene;
  let at = from + 1;
  while (at < Math.min(limit - 1, from + COUNT_REACH) && !(tags[at] === TAG.count && tags[at + 1] !== TAG.count)) at++;
  if (tags[at] !== TAG.count || at >= Math.min(limit - 1, from + COUNT_REACH)) return null;
  let end = at + 1;
  while (end < limit && (isNominalTag(tags[end]) || tags[end] === TAG.verb || tags[end] === TAG.mark)) end++;
  const object = trimmed(scene, at + 1, end);
  if (object.to <= object.from || !mayEndPhrase(scene, end)) return null;
  const whole = { from: object.from, to: object.to, counts: marked.countsBetween(at, at + 1) };
  const tally = startReading(verb, FRAME.behind);
  tally.add(one(LISTED.shape, SHAPE.whole));
  addObjectEvidence(verb, OBJECT, whole, START.count, tally);
  return propose(verb, { objects: [whole], range: { from: verb.trigger.from, to: end } });
}
