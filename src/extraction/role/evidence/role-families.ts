import { activity } from '../../../generated/activity.js';
import { count } from '../../../generated/count.js';
import { lexicon } from '../../../generated/lexicon.js';
import { organisation } from '../../../generated/organisation.js';
import { role } from '../../../generated/role.js';
import { CHARACTERS } from '../../activity/evidence/character.js';
import { COUNTED_RATES } from '../../activity/evidence/families.js';
import { EvidenceSpace } from '../../activity/evidence/family.js';
import { FACT_CLASSES } from '../../activity/evidence/word-facts.js';
import { CHUNK_KINDS } from '../chunk-kind.js';
import { ROLE_RULES } from '../role-rules.js';

/**
 * All evidence that speaks for or against what a number counts (item) and the verb that governs it (action). What each piece
 * weighs stands in `weights/role-weight.txt`.
 */
export const ROLE_SPACE = new EvidenceSpace();

const family = (name: string, ...values: readonly (readonly string[])[]) => ROLE_SPACE.family(name, ...values);

/** What sort of number it is. */
export const SORTS = ['count', 'event', 'person', 'self', 'money', 'ratio', 'size'] as const;

/**
 * From where an item or an action is: told by a rule; before the number or behind it, there behind 的, over another number,
 * through a verb, or only the beginning of a phrase; a verb that opens a noun phrase or stands in it; a deed that is counted itself;
 * a name with a verb in it; two verbs together; carried from one of the numbers before.
 */
export const SOURCES = [
  'none',
  'rule',
  'before',
  'behind',
  'behind-of',
  'behind-far',
  'behind-through',
  'beginning',
  'opening',
  'inside',
  'deed-before',
  'deed-behind',
  'name-before',
  'name-behind',
  'pair',
  'last',
  'second-last',
  'third-last',
  'whole',
  'sentence-before',
] as const;
export type Source = (typeof SOURCES)[number];

/** What is known of the number before by the rule that told its roles. */
export const KNOWN = ['nothing', 'acted', 'states', 'part', 'topic'] as const;

/** How item, action and number stand. */
export const ORDERS = [
  'other',
  'item-action-number',
  'action-item-number',
  'action-number-item',
  'item-number-action',
  'number-item-action',
  'number-action-item',
] as const;

/** A part of speech, or a kind of token that has none. */
export const TAGS = [
  ...['other', 'numeral', 'latin', 'punctuation', 'quoted', 'n', 'nr', 'ns', 'nt', 'nz', 'v', 'vn', 'a', 'an', 'ad'],
  ...['b', 'd', 'm', 'q', 't', 'f', 's', 'r', 'i', 'l', 'j', 'x', 'p', 'u'],
] as const;

const KINDS = [...CHUNK_KINDS, 'edge'];
const YES = ['no', 'yes'];
const SOME = ['0', '1', '2'];
const FEW = ['0', '1', '2', '3', '4'];
const TOLD = ['both', 'item', 'action', 'neither'];

/** The rules of `grammars/role`. */
export const RULES: readonly string[] = [...new Set(ROLE_RULES.map(({ name }) => name))];

/** The classes that a word may be of. */
export const CLASSES: readonly string[] = [
  ...new Set([lexicon, count, role, activity, organisation].flatMap(({ lexicons }) => Object.keys(lexicons))),
].sort();

const families = (name: string) =>
  ({
    source: family(`${name}-source`, SOURCES, SORTS),
    kindBefore: family(`${name}-kind-before`, SOURCES, KINDS),
    kindBehind: family(`${name}-kind-behind`, SOURCES, KINDS),
    left: family(`${name}-left`, SOURCES, KINDS),
    right: family(`${name}-right`, SOURCES, KINDS),
    leftTag: family(`${name}-left-tag`, TAGS, SOURCES),
    rightTag: family(`${name}-right-tag`, TAGS, SOURCES),
    pauses: family(`${name}-pauses`, SOURCES, SOME, SORTS),
    acts: family(`${name}-acts`, SOURCES, SOME, SORTS),
    counts: family(`${name}-counts`, SOURCES, SOME, SORTS),
    phrases: family(`${name}-phrases`, SOURCES, SOME),
    stops: family(`${name}-stops`, SOURCES, SOME),
    over: family(`${name}-over`, KINDS, SOURCES),
    known: family(`${name}-known`, SOURCES, KNOWN),
    like: family(`${name}-like`, SOURCES, YES, YES),
    parallel: family(`${name}-parallel`, SOURCES, SOURCES),
    class: family(`${name}-class`, CLASSES, SORTS),
    classSource: family(`${name}-class-source`, CLASSES, SOURCES),
    fact: family(`${name}-fact`, FACT_CLASSES, SORTS),
    counted: family(`${name}-counted`, COUNTED_RATES, SORTS),
    unit: family(`${name}-unit`, FACT_CLASSES, CHARACTERS),
    tag: family(`${name}-tag`, TAGS, SOURCES),
    firstTag: family(`${name}-first-tag`, TAGS, SOURCES),
    tokens: family(`${name}-tokens`, FEW, SOURCES),
    lastCharacter: family(`${name}-last-character`, CHARACTERS),
    first: family(`${name}-first-rule`, YES, SORTS),
    byRule: family(`${name}-by-rule`, RULES),
    byOther: family(`${name}-by-other-rule`, RULES),
    against: family(`${name}-against-rule`, RULES),
    rules: family(`${name}-rules`, FEW),
  }) as const;

export const ITEM = families('item');
export const ACTION = families('action');
export type RoleFamilies = typeof ITEM;

/** Of an item with an action. */
export const BOTH = {
  first: family('both-by-first-rule', YES),
  same: family('both-by-same-rule', YES),
  told: family('told', TOLD, SORTS),
  sources: family('sources', SOURCES, SOURCES),
  order: family('order', ORDERS, SORTS),
  adjacent: family('adjacent', ORDERS, YES),
  overlap: family('overlap', YES),
  objects: family('objects', FACT_CLASSES, FACT_CLASSES),
} as const;
