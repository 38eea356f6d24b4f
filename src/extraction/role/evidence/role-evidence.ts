import { characterOf } from '../../activity/evidence/character.js';
import { one, three, two } from '../../activity/evidence/family.js';
import { factsOfVerb, nounFactOf } from '../../activity/evidence/word-facts.js';
import type { Token } from '../../token/token.js';
import type { Chunk } from '../chunk.js';
import type { RolePlace, RoleProposal } from '../role-proposal.js';
import { ACTION, BOTH, CLASSES, ITEM, ORDERS, type RoleFamilies, RULES, TAGS } from './role-families.js';
import { kindPlace, type Surroundings, sourcePlace } from './surroundings.js';

const CLASS_PLACES = new Map(CLASSES.map((name, place) => [name, place]));
const TAG_PLACES = new Map<string, number>(TAGS.map((name, place) => [name, place]));
const RULE_PLACES = new Map(RULES.map((name, place) => [name, place]));

/** The orders by what comes first of item and action, of item and number, of action and number, a bit each. */
const ORDERS_BY_PAIR = [
  ...['number-action-item', 'action-number-item', 'other', 'action-item-number'],
  ...['number-item-action', 'other', 'item-number-action', 'item-action-number'],
].map((name) => (ORDERS as readonly string[]).indexOf(name));

/** What speaks for and against an item. */
export const itemEvidence = (item: RoleProposal, around: Surroundings): number[] =>
  evidenceOf(ITEM, item, around, around.lastItem);

/** What speaks for and against an action. */
export const actionEvidence = (action: RoleProposal, around: Surroundings): number[] =>
  evidenceOf(ACTION, action, around, around.lastAction);

function evidenceOf(families: RoleFamilies, proposal: RoleProposal, around: Surroundings, last: number): number[] {
  const { sort, kindBefore, kindBehind, known, like, again } = around;
  const { text, place } = proposal;
  const evidence: number[] = [];
  if (text !== null) evidence.push(one(families.lastCharacter, characterOf(text, -1)));
  const standing = place && standingOf(place, around);
  if (standing) addWords(evidence, families, standing, around);
  for (const name of proposal.sources) {
    const source = sourcePlace(name);
    evidence.push(
      two(families.source, source, sort),
      two(families.kindBefore, source, kindBefore),
      two(families.kindBehind, source, kindBehind),
      two(families.known, source, known),
      three(families.like, source, Number(like), Number(again)),
      two(families.parallel, last, source),
    );
    if (standing) addStanding(evidence, families, standing, source, sort);
  }
  addRules(evidence, families, proposal, around);
  return evidence;
}

/** What the last word is. */
function addWords(
  evidence: number[],
  families: RoleFamilies,
  { last, classes }: Standing,
  { sort, unit }: Surroundings,
): void {
  for (const number of classes) evidence.push(two(families.class, number, sort));
  const fact = nounFactOf(last.word);
  evidence.push(two(families.fact, fact, sort), two(families.unit, fact, unit));
  evidence.push(two(families.counted, factsOfVerb(last.word).counted, sort));
}

function classesOf({ word }: Token): number[] {
  const numbers: number[] = [];
  for (const name of word.classes.keys()) {
    const number = CLASS_PLACES.get(name);
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}

function tagPlace(token: Token | undefined): number {
  if (token && token.kind !== 'han') return TAG_PLACES.get(token.kind) ?? 0;
  const pos = token?.word.pos ?? '';
  return TAG_PLACES.get(pos) ?? TAG_PLACES.get(pos.slice(0, 1)) ?? 0;
}

const MOST_OVER = 2;
const MOST_TOKENS = 4;
const STOPS: ReadonlySet<string> = new Set([';', ':']);

/** Where something stands, what is between it and the number, and with which words it begins and ends, as places in the lists of values. */
interface Standing extends Between {
  readonly last: Token;
  /** The classes of the last word. */
  readonly classes: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly leftTag: number;
  readonly rightTag: number;
  readonly tag: number;
  readonly firstTag: number;
  readonly tokens: number;
}

/** How many of some kinds of chunks are between, and which kinds are. */
interface Between {
  readonly pauses: number;
  readonly acts: number;
  readonly counts: number;
  readonly phrases: number;
  readonly stops: number;
  readonly over: ReadonlySet<number>;
}

function standingOf({ chunks: range, tokens: own }: RolePlace, around: Surroundings): Standing {
  const { chunks, place, tokens } = around;
  const [from, to] = range.to <= place ? [range.to, place] : [place + 1, range.from];
  const last = tokens[own.to - 1] as Token;
  return {
    last,
    classes: classesOf(last),
    left: kindPlace(chunks[range.from - 1]),
    right: kindPlace(chunks[range.to]),
    leftTag: tagPlace(tokens[own.from - 1]),
    rightTag: tagPlace(tokens[own.to]),
    tag: tagPlace(last),
    firstTag: tagPlace(tokens[own.from]),
    tokens: Math.min(MOST_TOKENS, own.to - own.from - 1),
    ...between(chunks, from, to),
  };
}

/** What is between some chunks. */
function between(chunks: readonly Chunk[], from: number, to: number): Between {
  const numbers = { pause: 0, act: 0, count: 0, phrase: 0 };
  let stops = 0;
  const over = new Set<number>();
  for (let at = from; at < to; at++) {
    const chunk = chunks[at] as Chunk;
    const { is, text } = chunk;
    if (is === 'pause' || is === 'act' || is === 'count' || is === 'phrase') numbers[is]++;
    if (STOPS.has(text)) stops++;
    over.add(kindPlace(chunk));
  }
  return {
    pauses: Math.min(MOST_OVER, numbers.pause),
    acts: Math.min(MOST_OVER, numbers.act),
    counts: Math.min(MOST_OVER, numbers.count),
    phrases: Math.min(MOST_OVER, numbers.phrase),
    stops: Math.min(MOST_OVER, stops),
    over,
  };
}

function addStanding(
  evidence: number[],
  families: RoleFamilies,
  standing: Standing,
  source: number,
  sort: number,
): void {
  evidence.push(
    two(families.left, source, standing.left),
    two(families.right, source, standing.right),
    two(families.leftTag, standing.leftTag, source),
    two(families.rightTag, standing.rightTag, source),
    three(families.pauses, source, standing.pauses, sort),
    three(families.acts, source, standing.acts, sort),
    three(families.counts, source, standing.counts, sort),
    two(families.phrases, source, standing.phrases),
    two(families.stops, source, standing.stops),
    two(families.tag, standing.tag, source),
    two(families.firstTag, standing.firstTag, source),
    two(families.tokens, standing.tokens, source),
  );
  for (const kind of standing.over) evidence.push(two(families.over, kind, source));
  for (const name of standing.classes) evidence.push(two(families.classSource, name, source));
}

/** Which rules say it. */
function addRules(
  evidence: number[],
  families: RoleFamilies,
  { rules }: RoleProposal,
  { rule, sort }: Surroundings,
): void {
  const isFirst = rule !== null && rules.includes(rule);
  evidence.push(two(families.first, Number(isFirst), sort), one(families.rules, Math.min(MOST_TOKENS, rules.length)));
  const first = RULE_PLACES.get(rule ?? '');
  if (first !== undefined) evidence.push(one(isFirst ? families.byRule : families.against, first));
  for (const name of rules) {
    const number = RULE_PLACES.get(name);
    if (name !== rule && number !== undefined) evidence.push(one(families.byOther, number));
  }
}

/** What speaks for and against an item with an action. */
export function evidenceOfBoth(item: RoleProposal, action: RoleProposal, around: Surroundings): number[] {
  const { sort, rule, place } = around;
  const isFirst = rule !== null && item.rules.includes(rule) && action.rules.includes(rule);
  const isSame = isFirst || item.rules.some((name) => action.rules.includes(name));
  const evidence = [
    one(BOTH.first, Number(isFirst)),
    one(BOTH.same, Number(isSame)),
    two(BOTH.told, 2 * Number(item.text === null) + Number(action.text === null), sort),
  ];
  addRelation(evidence, item.place, action.place, around, orderOf(item.place, action.place, place));
  for (const ofItem of item.sources) {
    for (const ofAction of action.sources) {
      evidence.push(two(BOTH.sources, sourcePlace(ofItem), sourcePlace(ofAction)));
    }
  }
  return evidence;
}

/** How both stand to each other and to the number. */
function addRelation(
  evidence: number[],
  item: RolePlace | null,
  action: RolePlace | null,
  { sort, tokens }: Surroundings,
  order: number,
): void {
  const [noun, verb] = [item?.tokens, action?.tokens];
  const adjacent = noun && verb && (noun.to === verb.from || verb.to === noun.from);
  const overlap = noun && verb && noun.from < verb.to && verb.from < noun.to;
  evidence.push(
    two(BOTH.order, order, sort),
    two(BOTH.adjacent, order, Number(adjacent === true)),
    one(BOTH.overlap, Number(overlap === true)),
  );
  if (!noun || !verb) return;
  const [object, act] = [tokens[noun.to - 1] as Token, tokens[verb.to - 1] as Token];
  evidence.push(two(BOTH.objects, factsOfVerb(act.word).objects, nounFactOf(object.word)));
}

function orderOf(item: RolePlace | null, action: RolePlace | null, place: number): number {
  if (item === null || action === null) return 0;
  const [ofItem, ofAction] = [item.chunks.from, action.chunks.from];
  const pairs = 4 * Number(ofItem <= ofAction) + 2 * Number(ofItem <= place) + Number(ofAction <= place);
  return ORDERS_BY_PAIR[pairs] ?? 0;
}
