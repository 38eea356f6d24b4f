import { activityCategorySchema } from '../../../schema/activity.js';
import { measureSchema } from '../../../schema/count.js';
import { sectionRoleSchema } from '../../../schema/section-role.js';
import { WORD_KINDS } from '../../clause/read-words.js';
import { TAG_NAMES } from '../../clause/word-kind.js';
import { CHARACTERS } from './character.js';
import { CONTEXT_WORDS } from './context-word.js';
import { EvidenceSpace } from './family.js';
import { OBJECT_KINDS } from './object-kind.js';
import { REGISTERS } from './register.js';
import { FACT_CLASSES } from './word-facts.js';

/** All evidence that speaks for or against a proposal. What each piece weighs stands in `weights/activity-weight.txt`. */
export const SPACE = new EvidenceSpace();

/** A tag, or the end of the clause. */
export const EDGE = TAG_NAMES.length;
const TAGS = [...TAG_NAMES, 'edge'];
const YES = ['no', 'yes'];
const VERB_TAGS = ['verb', 'verbal-noun', 'short-verb'];

/** How the verb and its object stand: none, behind it, before it, behind 对 or 把, in a clause before, behind another verb. */
export const FRAMES = ['alone', 'behind', 'before', 'disposed', 'carried', 'governed'] as const;
export const FRAME = { alone: 0, behind: 1, before: 2, disposed: 3, carried: 4, governed: 5 } as const;

/** What stands behind an object in a clause before, as which it is carried over to the verb. */
const CARRIED_OVER = ['other', 'verb', 'label'];
export const CARRIED = { other: 0, verb: 1, label: 2 } as const;

/** How the objects are made of what stands there. */
export const SHAPES = ['whole', 'each', 'named', 'summed', 'numbered', 'commas', 'introduced'] as const;
export const SHAPE = { whole: 0, each: 1, named: 2, summed: 3, numbered: 4, commas: 5, introduced: 6 } as const;

/** How an object is told apart from others of its sort. */
export const STATES = ['bare', 'modified', 'specific', 'named', 'counted', 'money'] as const;
export const STATE = { bare: 0, modified: 1, specific: 2, named: 3, counted: 4, money: 5 } as const;

/** Where an object begins: behind the verb, a host, a date, a 的, a number; before the verb, behind a preposition. */
export const STARTS = ['verb', 'host', 'date', 'attributive', 'count', 'clause', 'preposition', 'list'] as const;
export const START = {
  verb: 0,
  host: 1,
  date: 2,
  attributive: 3,
  count: 4,
  clause: 5,
  preposition: 6,
  list: 7,
} as const;

/** What the lexicons say that the activity would be. */
export const CATEGORIES = ['none', ...activityCategorySchema.options] as const;

/** How often the objects of a verb are counted in running text, from never to more than every seventh. */
export const COUNTED_RATES = ['unknown', 'never', 'seldom', 'sometimes', 'often', 'mostly'] as const;
/** How often a verb has no object at all. */
export const ALONE_RATES = ['unknown', 'seldom', 'sometimes', 'often', 'mostly'] as const;

export const LENGTHS = ['0', '1', '2', '3', '4', '7', '11', '17', 'more'] as const;
const FEW = ['0', '1', '2', '3', '4', '5', '6'];
const SOME = ['0', '1', '2'];
/** What ends a clause. */
const STOPS = ['comma', 'colon', 'end', 'line'];
export const STOP = { comma: 0, colon: 1, end: 2, line: 3 } as const;
const AVERAGES = ['short', 'medium', 'long'];

const family = (name: string, ...values: readonly (readonly string[])[]) => SPACE.family(name, ...values);

/** Of every proposal. */
export const PROPOSAL = { any: family('proposal', ['any']) } as const;

/** Of the verb. */
export const VERB = {
  kind: family('verb-kind', WORD_KINDS),
  first: family('first-verb-kind', WORD_KINDS),
  tag: family('verb-tag', VERB_TAGS),
  length: family('verb-length', FEW),
  firstCharacter: family('verb-first-character', CHARACTERS),
  lastCharacter: family('verb-last-character', CHARACTERS),
  soleCharacter: family('verb-sole-character', CHARACTERS),
  word: family('verb-word', CONTEXT_WORDS),
  firstWord: family('verb-first-word', CONTEXT_WORDS),
  lastWord: family('verb-last-word', CONTEXT_WORDS),
  verbs: family('verbs', FEW),
  counted: family('verb-counted', COUNTED_RATES),
  alone: family('verb-alone', ALONE_RATES),
  objects: family('verb-objects', FACT_CLASSES),
} as const;

/** Of what stands around the verb. */
export const AROUND = {
  left: family('left', TAGS),
  right: family('right', TAGS),
  leftVerb: family('left-verb', TAGS, VERB_TAGS),
  leftKind: family('left-kind', WORD_KINDS),
  rightKind: family('right-kind', WORD_KINDS),
  stop: family('stop', STOPS),
  before: family('before', TAGS),
  beforeKind: family('before-kind', WORD_KINDS),
  doerBefore: family('doer-before', YES),
  targetVerb: family('target-verb', YES, WORD_KINDS),
  verbsBefore: family('verbs-before', SOME),
  dateInSentence: family('date-in-sentence', YES),
  role: family('role', sectionRoleSchema.options),
  heading: family('heading', YES),
  title: family('title', YES),
  item: family('item', YES),
  opensClause: family('opens-clause', YES),
  opensLine: family('opens-line', YES),
  clause: family('clause', FEW),
  clauses: family('clauses', FEW),
  lineStop: family('line-stop', YES, STOPS),
  runLeft: family('run-left', SOME),
  runRight: family('run-right', SOME),
} as const;

/** Of the surroundings in which the report was written. */
export const REGISTER = {
  any: family('register', REGISTERS),
  kind: family('register-verb-kind', REGISTERS, WORD_KINDS),
  verb: family('register-verb', REGISTERS, CONTEXT_WORDS),
} as const;

/** Of the words around the verb and of the clauses beside its own. */
export const CONTEXT = {
  left: family('left-word', CONTEXT_WORDS),
  secondLeft: family('second-left-word', CONTEXT_WORDS),
  right: family('right-word', CONTEXT_WORDS),
  secondRight: family('second-right-word', CONTEXT_WORDS),
  clauseFirst: family('clause-first-word', CONTEXT_WORDS),
  clauseLast: family('clause-last-word', CONTEXT_WORDS),
  clauseBeforeFirst: family('clause-before-first-word', CONTEXT_WORDS),
  clauseBeforeLast: family('clause-before-last-word', CONTEXT_WORDS),
  clauseBehindFirst: family('clause-behind-first-word', CONTEXT_WORDS),
} as const;

/** Of how verb and object stand. */
export const STANDS = {
  frame: family('frame', FRAMES),
  kind: family('frame-verb', FRAMES, WORD_KINDS),
  left: family('frame-left', FRAMES, TAGS),
  right: family('frame-right', FRAMES, TAGS),
  stop: family('frame-stop', FRAMES, STOPS),
  counted: family('frame-counted', FRAMES, COUNTED_RATES),
  saysAlone: family('says-alone', CATEGORIES),
  aloneCount: family('alone-count', measureSchema.options),
  aloneNext: family('alone-next', TAGS),
  topicEnd: family('topic-end', ['adjacent', 'adverb', 'preposition', 'attributive']),
  dispose: family('dispose', YES),
  carriedOver: family('carried-over', CARRIED_OVER),
} as const;

/** Of the verb whose object the verb at hand ends: 完成 of 完成六所学校改造. */
export const GOVERNED = {
  kind: family('governor-kind', WORD_KINDS),
  adjacent: family('governed-adjacent', YES),
} as const;

/** Of an object: the last one, or the first of several. */
const object = (name: string) =>
  ({
    state: family(`${name}-state`, STATES),
    governed: family(`${name}-governed`, YES, STATES),
    says: family(`${name}-says`, CATEGORIES),
    kind: family(`${name}-kind`, OBJECT_KINDS),
    kindState: family(`${name}-kind-state`, OBJECT_KINDS, STATES),
    verb: family(`verb-${name}`, WORD_KINDS, OBJECT_KINDS),
    verbState: family(`verb-${name}-state`, WORD_KINDS, STATES),
    countedState: family(`counted-${name}-state`, COUNTED_RATES, STATES),
    headTag: family(`${name}-head`, TAGS),
    lastCharacter: family(`${name}-last-character`, CHARACTERS),
    penultimateCharacter: family(`${name}-penultimate-character`, CHARACTERS),
    headLength: family(`${name}-head-length`, FEW),
    fact: family(`${name}-fact`, FACT_CLASSES),
    factState: family(`${name}-fact-state`, FACT_CLASSES, STATES),
    measure: family(`${name}-measure`, measureSchema.options),
    bareNumber: family(`${name}-bare-number`, YES),
    length: family(`${name}-length`, LENGTHS),
    tokens: family(`${name}-tokens`, FEW),
    verbs: family(`${name}-verbs`, SOME),
    attributives: family(`${name}-attributives`, SOME),
    lists: family(`${name}-lists`, SOME),
    inside: family(`${name}-inside`, TAGS),
    vague: family(`${name}-vague`, YES),
    first: family(`${name}-first`, TAGS),
    firstHead: family(`${name}-first-head`, TAGS, OBJECT_KINDS),
    verbsHead: family(`${name}-verbs-head`, SOME, OBJECT_KINDS),
    firstKind: family(`${name}-first-kind`, WORD_KINDS),
    start: family(`${name}-start`, STARTS),
    next: family(`${name}-next`, TAGS),
    nextHead: family(`${name}-next-head`, TAGS, TAGS),
    nextKind: family(`${name}-next-kind`, WORD_KINDS),
    firstWord: family(`${name}-first-word`, CONTEXT_WORDS),
    lastWord: family(`${name}-last-word`, CONTEXT_WORDS),
    wordBefore: family(`word-before-${name}`, CONTEXT_WORDS),
    wordBehind: family(`word-behind-${name}`, CONTEXT_WORDS),
    secondBehind: family(`second-word-behind-${name}`, CONTEXT_WORDS),
    word: family(`word-in-${name}`, CONTEXT_WORDS),
    register: family(`${name}-register`, REGISTERS, OBJECT_KINDS),
    registerWord: family(`${name}-register-word`, REGISTERS, CONTEXT_WORDS),
    penultimateWord: family(`${name}-penultimate-word`, CONTEXT_WORDS),
  }) as const;

export const OBJECT = object('object');
export const MEMBER = object('member');
export type ObjectFamilies = typeof OBJECT;

/** The families that tell what an activity is, besides whether it is one. */
export const CATEGORY_FAMILIES = [
  VERB.kind,
  VERB.first,
  VERB.objects,
  STANDS.frame,
  STANDS.kind,
  STANDS.saysAlone,
  OBJECT.says,
  OBJECT.kind,
  OBJECT.verb,
  OBJECT.fact,
  OBJECT.headTag,
  OBJECT.measure,
  REGISTER.any,
  REGISTER.verb,
  OBJECT.register,
] as const;

/** Of several objects together. */
export const LISTED = {
  shape: family('shape', SHAPES),
  frame: family('shape-frame', SHAPES, FRAMES),
  number: family('shape-number', SHAPES, FEW, YES),
  alike: family('alike', SHAPES, YES),
  unknown: family('unknown-member', SHAPES, YES),
  shortest: family('shortest-member', SHAPES, FEW),
  average: family('average-member', SHAPES, AVERAGES),
  governed: family('governed-members', SHAPES, YES),
  quoted: family('quoted-member', SHAPES, YES),
  tail: family('tail', SHAPES, YES, OBJECT_KINDS),
  tailTokens: family('tail-tokens', SHAPES, FEW),
  etCetera: family('et-cetera', SHAPES, YES),
  etCeteraAverage: family('et-cetera-average', SHAPES, AVERAGES),
  joined: family('joined-inside', YES),
  overCommas: family('over-commas', YES),
  verbInside: family('verb-inside', YES),
  laterGoverned: family('later-governed', YES),
  sameHead: family('same-head', YES),
} as const;
