import type { TokenRange } from '../../../grammar/match.js';
import { isNominalTag, TAG, tagSet } from '../../clause/word-kind.js';
import type { CountDraft } from '../../count/count-draft.js';
import { textLength } from '../../token/text-length.js';
import { FRAME, LISTED, MEMBER, OBJECT, SHAPE, START } from '../evidence/families.js';
import { one, three, two } from '../evidence/family.js';
import { addObjectEvidence } from '../evidence/object-evidence.js';
import type { Tally } from '../evidence/tally.js';
import type { Proposal, ProposedObject } from './proposal.js';
import { type Frame, propose, startReading } from './propose.js';
import {
  behindAttributive,
  holdsTag,
  isBetweenNames,
  joinsMembers,
  LONGEST_REMARK,
  type Scene,
  skip,
  together,
  trimmed,
  type Verb,
} from './scene.js';

const JOINS = tagSet(TAG.list, TAG.conjunction, TAG.etCetera);
const COUNTED = tagSet(TAG.count, TAG.quantifier);
const MOST = 6;
/** Averages of members' lengths below which they are short, and medium. */
const SHORT = 3;
const MEDIUM = 4.5;

const NONE: readonly never[] = [];

/** What is listed: its members, and how many of them stand before 等; -1 where there is no 等. */
interface Members {
  readonly members: readonly TokenRange[];
  readonly beforeEtCetera: number;
}

/** A list of nouns that a verb may govern, and where. */
export interface List extends TokenRange {
  readonly verb: Verb;
  readonly frame: Frame;
  readonly start: number;
  /** Numbers of what the list comes to: 3 of 书展、灯会等3场活动. */
  readonly counts: readonly CountDraft[];
  /** All that belongs to it. */
  readonly range: TokenRange;
}

/** Adds the readings of a list as more than one object: each member, only the named ones before 等, or what sums them up. */
export function proposeListed(list: List, proposals: Proposal[]): void {
  const { scene } = list.verb.at;
  const { members, beforeEtCetera } = membersOf(scene, list.from, list.to);
  if (beforeEtCetera < 0) {
    if (members.length > 1) proposals.push(proposeMembers(list, members, SHAPE.each, null, []));
    return;
  }
  const tail = members[beforeEtCetera] ?? null;
  const named = members.slice(0, beforeEtCetera);
  if (named.length > 0) proposals.push(proposeMembers(list, named, SHAPE.named, tail, []));
  if (tail) proposals.push(proposeMembers(list, members.slice(beforeEtCetera), SHAPE.summed, tail, list.counts));
}

function membersOf(scene: Scene, from: number, to: number): Members {
  const { tags } = scene;
  const members: TokenRange[] = [];
  let start = from;
  let beforeEtCetera = -1;
  const close = (index: number, next: number): void => {
    const member = withoutRemark(scene, trimmed(scene, start, index));
    if (member.to > member.from) members.push(member);
    start = next;
  };
  for (let index = from; index < to; index++) {
    if (tags[index] === TAG.open && index > start) index = endOfRemark(scene, index, to);
    if (JOINS(tags[index])) {
      close(index, index + 1);
      if (tags[index] === TAG.etCetera && beforeEtCetera < 0) beforeEtCetera = members.length;
    } else if (index > start && isBetweenNames(scene, index)) {
      close(index, index);
    }
  }
  close(to, to);
  return { members, beforeEtCetera };
}

/** Index of the bracket that closes the one at `open`, which is itself if none does. */
function endOfRemark({ tags }: Scene, open: number, to: number): number {
  for (let index = open + 1; index < to; index++) if (tags[index] === TAG.close) return index;
  return open;
}

/** A member of a list without the brackets that it ends with: 保函 of 保函（三份）. */
function withoutRemark({ tags }: Scene, { from, to }: TokenRange): TokenRange {
  if (tags[to - 1] !== TAG.close) return { from, to };
  let open = to - 1;
  while (open > from && tags[open] !== TAG.open) open--;
  return { from, to: open > from ? open : to };
}

function proposeMembers(
  list: List,
  members: readonly TokenRange[],
  shape: number,
  tail: TokenRange | null,
  counts: readonly CountDraft[],
): Proposal {
  const { verb, frame, start, range } = list;
  const { scene } = verb.at;
  const objects = members.map((member) => withOwnCounts(scene, memberOf(list, member), counts));
  const tally = startReading(verb, frame);
  const [first] = objects;
  const last = objects.at(-1);
  if (last) addObjectEvidence(verb, OBJECT, last, start, tally);
  if (first) addObjectEvidence(verb, MEMBER, first, start, tally);
  addShape(list, objects, shape, tally);
  if (tail) addTail(list, tail, shape, tally);
  addEtCetera(scene, list, shape, list.counts.length > 0, tally);
  return propose(verb, { objects, shared: list.counts, range });
}

/** A member without the numbers it begins with, which are its own: 六座 of 水库六座、六座泵站. */
function withOwnCounts(scene: Scene, { from, to }: TokenRange, shared: readonly CountDraft[]): ProposedObject {
  const begin = behindAttributive(scene, from, to);
  const first = skip(scene.tags, COUNTED, begin, to - 1);
  const own = together(scene.marked.countsBetween(begin, first), countsOfRemark(scene, to));
  return { from: first, to, counts: together(shared, own) };
}

/** A member behind 对 without its number and what stands before that: 旅馆 of 全县九家旅馆. */
function memberOf({ verb, frame }: List, { from, to }: TokenRange): TokenRange {
  if (frame !== FRAME.disposed) return { from, to };
  const { tags } = verb.at.scene;
  for (let index = to - 2; index > from; index--) {
    if (tags[index] === TAG.count && isNominalTag(tags[index + 1])) return { from: index + 1, to };
  }
  return { from, to };
}

/** The numbers in the brackets right behind a member: 五台 of 电脑（五台）、桌椅. */
function countsOfRemark(scene: Scene, open: number): readonly CountDraft[] {
  if (scene.tags[open] !== TAG.open) return NONE;
  const close = endOfRemark(scene, open, Math.min(scene.tokens.length, open + LONGEST_REMARK));
  return JOINS(scene.tags[close + 1]) ? scene.marked.countsBetween(open, close) : NONE;
}

function addShape(
  { verb, frame, from, to }: List,
  objects: readonly ProposedObject[],
  shape: number,
  tally: Tally,
): void {
  const { scene } = verb.at;
  const { tokens, heads } = scene;
  const kinds = objects.map((object) => kindsOfHead(scene, object));
  const lengths = objects.map((object) => textLength(scene.tokens, object));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const governed = objects
    .slice(0, -1)
    .every((object) => verb.government.accept(tokens[object.to - 1], heads, false) !== null);
  const quoted = objects.some(
    (object) => scene.tags[object.to - 1] === TAG.quoted || scene.tags[object.from] === TAG.quoted,
  );
  const hasEtCetera = holdsTag(scene, TAG.etCetera, from, to);
  tally.add(one(LISTED.shape, shape));
  tally.add(two(LISTED.frame, shape, frame));
  tally.add(three(LISTED.number, shape, Math.min(objects.length, MOST), Number(hasEtCetera)));
  tally.add(two(LISTED.alike, shape, Number(new Set(kinds).size === 1)));
  tally.add(two(LISTED.unknown, shape, Number(objects.some(({ to }) => isUnknown(scene, to - 1)))));
  tally.add(two(LISTED.shortest, shape, Math.min(MOST, ...lengths)));
  tally.add(two(LISTED.average, shape, averagePlace(average)));
  tally.add(two(LISTED.governed, shape, Number(governed)));
  tally.add(two(LISTED.quoted, shape, Number(quoted)));
}

function addTail({ verb, counts }: List, tail: TokenRange, shape: number, tally: Tally): void {
  const { scene } = verb.at;
  const counted = counts.length > 0 || scene.tags[tail.from] === TAG.count;
  const [kind] = kindsOfHead(scene, tail);
  tally.add(three(LISTED.tail, shape, Number(counted), kind ?? 0));
  tally.add(two(LISTED.tailTokens, shape, Math.min(tail.to - tail.from, MOST)));
}

/** What a list with 等 says, also of its reading as one object. */
export function addEtCetera(
  scene: Scene,
  { from, to }: TokenRange,
  shape: number,
  counted: boolean,
  tally: Tally,
): void {
  let at = from;
  while (at < to && scene.tags[at] !== TAG.etCetera) at++;
  if (at >= to) return;
  const hasCount = counted || holdsTag(scene, TAG.count, at + 1, to);
  let members = 0;
  for (let index = from; index <= at; index++) if (JOINS(scene.tags[index])) members++;
  const length = textLength(scene.tokens, { from, to: at }) - (members - 1);
  tally.add(two(LISTED.etCetera, shape, Number(hasCount)));
  tally.add(two(LISTED.etCeteraAverage, shape, averagePlace(length / Math.max(1, members))));
}

function averagePlace(average: number): number {
  if (average < SHORT) return 0;
  return average < MEDIUM ? 1 : 2;
}

function kindsOfHead(scene: Scene, { to }: TokenRange): readonly number[] {
  const head = scene.tokens[to - 1];
  return head ? scene.objectHeads.of(head).kindsAs(scene.tags[to - 1] ?? 0) : NONE;
}

function isUnknown({ tokens, heads }: Scene, index: number): boolean {
  return Object.keys(heads.of(tokens[index])).length === 0;
}

const MOST_OBJECTS = 8;
const alsoInPhrase = tagSet(TAG.verb, TAG.mark, TAG.attributive);
const inPhrase = (tag: number | undefined): boolean => isNominalTag(tag) || alsoInPhrase(tag);

/** Nouns with a number each, perhaps over commas: 便道5公里、护栏9公里; some may share one: 小微企业、孵化器12家和园区1个. */
export function proposeNumbered(verb: Verb, from: number, opening: readonly CountDraft[]): Proposal | null {
  const { scene, sentence } = verb.at;
  const { tags, tokens } = scene;
  const objects: ProposedObject[] = [];
  let pending = opening;
  let end = from;
  let commas = false;
  let numbers = 0;
  for (let at = from; at < sentence.to && objects.length < MOST_OBJECTS; ) {
    const member = numberedMember(scene, at, sentence.to, pending);
    if (!member) break;
    if (member.object.counts.length > 0) numbers++;
    pending = [];
    objects.push(member.object);
    end = member.to;
    const isComma = tags[end] === TAG.comma && tokens[end]?.text === ',';
    if (end >= sentence.to || !(joinsMembers(tags[end]) || isComma)) break;
    commas ||= isComma;
    at = end + 1;
  }
  return objects.length < 2 || numbers < 2
    ? null
    : proposeSeries(verb, objects, SHAPE.numbered, commas, { from, to: end });
}

/** A noun with its number before or behind it, and where it ends; null where something else stands. */
function numberedMember(
  scene: Scene,
  from: number,
  limit: number,
  pending: readonly CountDraft[],
): { readonly object: ProposedObject; readonly to: number } | null {
  const { tags, marked } = scene;
  const noun = endOfPhrase(scene, from, limit);
  let first = noun;
  if (noun > from) while (first < limit && tags[first] === TAG.adverb) first++;
  let behind = first;
  while (behind < limit && tags[behind] === TAG.count) behind++;
  const counts = [...pending, ...marked.countsBetween(first, behind)];
  if (noun === from) {
    const to = endOfPhrase(scene, behind, limit);
    return to === behind ? null : { object: { from: behind, to, counts }, to };
  }
  const phrase = trimmed(scene, behindAttributive(scene, from, noun), noun);
  const isCounted = counts.length > 0 || (behind === noun && tags[noun] === TAG.list);
  return !isCounted || phrase.to <= phrase.from
    ? null
    : { object: { from: phrase.from, to: phrase.to, counts }, to: behind };
}

function endOfPhrase({ tags }: Scene, from: number, limit: number): number {
  let to = from;
  while (to < limit && inPhrase(tags[to])) to++;
  return to;
}

/** Nouns side by side over commas without numbers: 添加报表模块，评价接口，支付功能. */
export function proposeOverCommas(verb: Verb, from: number): Proposal | null {
  const { scene, sentence } = verb.at;
  const { tags } = scene;
  const objects: ProposedObject[] = [];
  let end = from;
  for (let at = from; at < sentence.to && objects.length < MOST_OBJECTS; ) {
    const to = endOfMember(scene, at, sentence.to);
    const next = to < sentence.to ? (tags[to] ?? TAG.end) : TAG.end;
    const phrase = trimmed(scene, behindAttributive(scene, at, to), to);
    if (!ENDS_MEMBER(next) || !isMember(scene, phrase, objects.length === 0)) break;
    objects.push({ from: phrase.from, to: phrase.to, counts: NONE });
    end = to;
    if (ENDS_SERIES(next)) break;
    at = to + 1;
  }
  if (objects.length < 2 || !holdsTag(scene, TAG.comma, from, end)) return null;
  return proposeSeries(verb, objects, SHAPE.commas, true, { from, to: end });
}

function endOfMember({ tags }: Scene, from: number, limit: number): number {
  let to = from;
  while (to < limit && (inPhrase(tags[to]) || tags[to] === TAG.conjunction)) to++;
  return to;
}

const ENDS_MEMBER = tagSet(TAG.comma, TAG.list, TAG.etCetera, TAG.end);
const ENDS_SERIES = tagSet(TAG.etCetera, TAG.end);
const HEADS_MEMBER = tagSet(TAG.noun, TAG.quoted, TAG.verbalNoun, TAG.body);

/** A noun phrase; only the first may begin with a verb. */
const isMember = ({ tags }: Scene, { from, to }: TokenRange, isFirst: boolean): boolean =>
  to > from && HEADS_MEMBER(tags[to - 1]) && (isFirst || tags[from] !== TAG.verb);

export function proposeSeries(
  verb: Verb,
  objects: readonly ProposedObject[],
  shape: number,
  commas: boolean,
  range: TokenRange,
): Proposal {
  const { scene } = verb.at;
  const tally = startReading(verb, FRAME.behind);
  const [first] = objects;
  const last = objects.at(-1);
  if (first) addObjectEvidence(verb, MEMBER, first, START.verb, tally);
  if (last) addObjectEvidence(verb, OBJECT, last, START.list, tally);
  const kinds = new Set(objects.map((object) => kindsOfHead(scene, object)));
  const heads = new Set(objects.map(({ to }) => scene.tokens[to - 1]?.text));
  const rest = objects.slice(1);
  tally.add(one(LISTED.shape, shape));
  tally.add(three(LISTED.number, shape, Math.min(objects.length, MOST), Number(commas)));
  tally.add(two(LISTED.alike, shape, Number(kinds.size === 1)));
  tally.add(one(LISTED.overCommas, Number(commas)));
  tally.add(one(LISTED.sameHead, Number(heads.size < objects.length)));
  tally.add(one(LISTED.verbInside, Number(objects.some(({ from, to }) => holdsTag(scene, TAG.verb, from, to)))));
  tally.add(
    one(
      LISTED.laterGoverned,
      Number(rest.some(({ to }) => verb.government.accept(scene.tokens[to - 1], scene.heads, true) !== null)),
    ),
  );
  return propose(verb, { objects, range });
}
