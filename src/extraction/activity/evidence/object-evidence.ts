import { measureSchema } from '../../../schema/count.js';
import { TAG, tagSet } from '../../clause/word-kind.js';
import { textLength } from '../../token/text-length.js';
import type { ProposedObject } from '../propose/proposal.js';
import { joinsMembers, type Verb } from '../propose/scene.js';
import { contextWord } from './context-word.js';
import { CATEGORIES, EDGE, type ObjectFamilies, STATE } from './families.js';
import { one, two } from './family.js';
import { NAME, VAGUE } from './object-words.js';
import type { Tally } from './tally.js';

const MOST = 6;
const SOME = 2;
/** No more words of an object are told. */
const MOST_WORDS = 12;

/** From so many characters on, a name says by itself what is meant; from so many words before the last on as well. */
const LONG_NAME = 6;
const MANY_WORDS = 2;

/** Upper bounds of the lengths that are told apart, by their places in `LENGTHS`. */
const LENGTH_STEPS = [0, 1, 2, 4, 7, 11, 17];

/** Tags of which it is told that they stand inside an object. */
const TOLD_INSIDE = tagSet(
  TAG.count,
  TAG.date,
  TAG.preposition,
  TAG.adverb,
  TAG.function,
  TAG.aspect,
  TAG.comma,
  TAG.open,
  TAG.etCetera,
  TAG.locative,
  TAG.body,
);
const MEASURES = measureSchema.options;
const CATEGORY_PLACES: ReadonlyMap<string, number> = new Map(CATEGORIES.map((name, place) => [name, place]));
const isVerbTag = tagSet(TAG.verb, TAG.verbalNoun);

/** Adds what an object says for or against being governed by the verb; `start` is a place in `STARTS`. */
export function addObjectEvidence(
  verb: Verb,
  families: ObjectFamilies,
  object: ProposedObject,
  start: number,
  tally: Tally,
): void {
  const { scene } = verb.at;
  const { tokens, tags, words, heads, objectHeads } = scene;
  const head = tokens[object.to - 1];
  if (!head) return;
  const known = objectHeads.of(head);
  const headTag = tags[object.to - 1] ?? 0;
  const inside = addInside(verb, families, object, tally);
  const isCounted = object.counts.length > 0 || tags[object.to] === TAG.count || tags[object.from - 1] === TAG.count;
  const length = textLength(scene.tokens, object);
  const state = stateOf(object, isCounted, length, inside);
  const says = verb.government.accept(head, heads, object.counts.length > 0) ?? 'none';
  tally.add(one(families.state, state));
  tally.add(one(families.says, CATEGORY_PLACES.get(says) ?? 0));
  tally.add(two(families.governed, Number(says !== 'none'), state));
  tally.add(two(families.countedState, verb.counted, state));
  tally.add(one(families.headTag, headTag));
  tally.add(one(families.lastCharacter, known.lastCharacter));
  tally.add(one(families.penultimateCharacter, known.penultimateCharacter));
  tally.add(one(families.headLength, Math.min(head.text.length, MOST)));
  tally.add(one(families.length, lengthPlace(length)));
  tally.add(one(families.tokens, Math.min(object.to - object.from, MOST)));
  tally.add(one(families.start, start));
  const first = tags[object.from] ?? 0;
  for (const kind of known.kindsAs(headTag)) {
    tally.add(one(families.kind, kind));
    tally.add(two(families.kindState, kind, state));
    tally.add(two(families.firstHead, first, kind));
    tally.add(two(families.verbsHead, Math.min(inside.verbs, SOME), kind));
    tally.add(two(families.register, scene.register, kind));
    for (const verbKind of verb.kinds) tally.add(two(families.verb, verbKind, kind));
  }
  for (const kind of verb.kinds) tally.add(two(families.verbState, kind, state));
  tally.add(one(families.fact, known.fact));
  tally.add(two(families.factState, known.fact, state));
  addMeasures(families, object, tally);
  tally.add(one(families.first, first));
  if (isVerbTag(first)) {
    for (const kind of words.kinds(tokens[object.from])) tally.add(one(families.firstKind, kind));
  }
  addBehind(verb, families, object.to, headTag, tally);
  addWords(verb, families, object, tally);
}

function addMeasures(families: ObjectFamilies, { counts }: ProposedObject, tally: Tally): void {
  for (const { measure, unit } of counts) {
    tally.add(one(families.measure, MEASURES.indexOf(measure)));
    if (unit === null) tally.add(one(families.bareNumber, 1));
  }
}

/** What stands behind the object. */
function addBehind({ at }: Verb, families: ObjectFamilies, to: number, headTag: number, tally: Tally): void {
  const { tokens, tags, words } = at.scene;
  const next = to < at.clause.to ? (tags[to] ?? EDGE) : EDGE;
  tally.add(one(families.next, next));
  tally.add(two(families.nextHead, next, headTag));
  if (!isVerbTag(next)) return;
  for (const kind of words.kinds(tokens[to])) tally.add(one(families.nextKind, kind));
}

/** What tells an object apart, counted over its tokens. */
interface Inside {
  readonly names: number;
  readonly modifiers: number;
  readonly verbs: number;
}

function addInside({ at }: Verb, families: ObjectFamilies, { from, to }: ProposedObject, tally: Tally): Inside {
  const { tags, objectWords } = at.scene;
  let names = 0;
  let modifiers = 0;
  let vague = false;
  const inside: Counted = { verbs: 0, attributives: 0, lists: 0, told: 0 };
  for (let index = from; index < to; index++) {
    countTag(inside, tags[index] ?? 0);
    const flags = objectWords[index] ?? 0;
    const isVague = (flags & VAGUE) !== 0;
    vague ||= isVague;
    if ((flags & NAME) !== 0) names++;
    if (index < to - 1 && !isVague) modifiers++;
  }
  const { verbs, attributives, lists, told } = inside;
  tally.add(one(families.verbs, Math.min(verbs, SOME)));
  tally.add(one(families.attributives, Math.min(attributives, SOME)));
  tally.add(one(families.lists, Math.min(lists, SOME)));
  tally.add(one(families.vague, Number(vague)));
  for (let rest = told; rest !== 0; rest &= rest - 1) tally.add(one(families.inside, 31 - Math.clz32(rest & -rest)));
  return { names, modifiers, verbs };
}

/** How many tokens of some tags there are, and which of those that are told, as bits. */
interface Counted {
  verbs: number;
  attributives: number;
  lists: number;
  told: number;
}

function countTag(counted: Counted, tag: number): void {
  if (tag === TAG.verb) counted.verbs++;
  else if (tag === TAG.attributive) counted.attributives++;
  else if (joinsMembers(tag)) counted.lists++;
  if (TOLD_INSIDE(tag)) counted.told |= 1 << tag;
}

function stateOf({ counts }: ProposedObject, isCounted: boolean, length: number, { names, modifiers }: Inside): number {
  if (isCounted) {
    const isMoney = counts.length > 0 && counts.every(({ measure }) => measure === 'money' || measure === 'percent');
    return isMoney ? STATE.money : STATE.counted;
  }
  if (names > 0) return STATE.named;
  if (modifiers >= MANY_WORDS || length >= LONG_NAME) return STATE.specific;
  return modifiers === 1 ? STATE.modified : STATE.bare;
}

function lengthPlace(length: number): number {
  let place = 0;
  while (place < LENGTH_STEPS.length && length > (LENGTH_STEPS[place] ?? 0)) place++;
  return place < 3 ? place : place + 1;
}

/** The words with which the object begins and ends, those between, and those beside it. */
function addWords({ at }: Verb, families: ObjectFamilies, { from, to }: ProposedObject, tally: Tally): void {
  const { clause, scene } = at;
  const { tokens } = scene;
  tally.add(one(families.firstWord, contextWord(tokens[from])));
  const last = contextWord(tokens[to - 1]);
  tally.add(one(families.lastWord, last));
  tally.add(two(families.registerWord, scene.register, last));
  if (to - from > 1) tally.add(one(families.penultimateWord, contextWord(tokens[to - 2])));
  for (let index = Math.max(from, to - MOST_WORDS); index < to - 1; index++) {
    tally.add(one(families.word, contextWord(tokens[index])));
  }
  tally.add(one(families.wordBefore, contextWord(from > clause.from ? tokens[from - 1] : undefined)));
  tally.add(one(families.wordBehind, contextWord(to < clause.to ? tokens[to] : undefined)));
  tally.add(one(families.secondBehind, contextWord(to + 1 < clause.to ? tokens[to + 1] : undefined)));
}
