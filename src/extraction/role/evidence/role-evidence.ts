import { characterOf } from '../../activity/evidence/character.js';
import { one, three, two } from '../../activity/evidence/family.js';
import { factsOfVerb, nounFact } from '../../activity/evidence/word-facts.js';
import type { Token } from '../../token/token.js';
import type { Chunk } from '../chunk.js';
import type { RolePlace, RoleProposal } from '../role-proposal.js';
import { ACTION, BOTH, CLASSES, ITEM, ORDERS, type RoleFamilies, RULES, TAGS } from './role-families.js';
import { kindPlace, type Surroundings, sourcePlace } from './surroundings.js';

const CLASS_PLACES = new Map(CLASSES.map((name, place) => [name, place]));
const TAG_PLACES = new Map<string, number>(TAGS.map((name, place) => [name, place]));
const RULE_PLACES = new Map(RULES.map((name, place) => [name, place]));
const ORDER_PLACES = new Map<string, number>(ORDERS.map((name, place) => [name, place]));

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
  const fact = nounFact(last.text);
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
interface Standing {
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
  /** How many of some kinds of chunks are between, and which kinds are. */
  readonly pauses: number;
  readonly acts: number;
  readonly counts: number;
  readonly phrases: number;
  readonly stops: number;
  readonly over: ReadonlySet<number>;
}

function standingOf({ chunks: range, tokens: own }: RolePlace, { chunks, place, tokens }: Surroundings): Standing {
  const over = range.to <= place ? chunks.slice(range.to, place) : chunks.slice(place + 1, range.from);
  const number = (holds: (chunk: Chunk) => boolean): number => Math.min(MOST_OVER, over.filter(holds).length);
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
    pauses: number(({ is }) => is === 'pause'),
    acts: number(({ is }) => is === 'act'),
    counts: number(({ is }) => is === 'count'),
    phrases: number(({ is }) => is === 'phrase'),
    stops: number(({ text }) => STOPS.has(text)),
    over: new Set(over.map(kindPlace)),
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
  evidence.push(two(BOTH.objects, factsOfVerb(act.word).objects, nounFact(object.text)));
}

function orderOf(item: RolePlace | null, action: RolePlace | null, place: number): number {
  if (item === null || action === null) return 0;
  const parts = [
    { name: 'item', at: item.chunks.from },
    { name: 'action', at: action.chunks.from },
    { name: 'number', at: place },
  ].sort((a, b) => a.at - b.at);
  return ORDER_PLACES.get(parts.map(({ name }) => name).join('-')) ?? 0;
}
