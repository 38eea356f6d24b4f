import type { AttributeValue } from '../../grammar/attributes.js';
import type { TokenRange } from '../../grammar/match.js';
import { isIn, isPreposition, isVerb } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import type { BodyCandidate } from './body-candidate.js';
import { DISTINCTIVE, Evidence, PARTICULAR } from './evidence.js';
import { roleOf } from './token-role.js';

const DESCRIBING = Evidence.field | Evidence.noun | Evidence.proper;
const NAMED = Evidence.proper | Evidence.placeholder | Evidence.quoted | Evidence.latin;
const TELLING = Evidence.field | Evidence.quoted | Evidence.number | Evidence.latin;
const PLACED = ~Evidence.rank & ~Evidence.noun & ~Evidence.field;

/** So many words before the last one make a name. */
const LONG_NAME = 3;

/** What is told of a candidate; what does not hold is `false`. */
export type BodyFeatures = Readonly<Record<string, AttributeValue | boolean>>;

/** What the words of a candidate say, by the names under which `particular.grammar` asks for it. */
export function featuresOf(tokens: readonly Token[], candidate: BodyCandidate): BodyFeatures {
  const { from, to, head, evidence, alone, withField } = candidate;
  const has = (flags: number): boolean => (evidence & flags) !== 0;
  return {
    sort: sortOf(candidate),
    alone,
    with: withField,
    kind: candidate.kind,
    particular: has(PARTICULAR),
    distinctive: has(DISTINCTIVE),
    described: has(DESCRIBING),
    telling: has(TELLING),
    'telling-name': has(DISTINCTIVE & ~Evidence.place),
    located: has(PLACED),
    rank: has(Evidence.rank),
    place: has(Evidence.place),
    proper: has(Evidence.proper),
    field: has(Evidence.field),
    noun: has(Evidence.noun),
    inner: has(Evidence.body),
    whole: candidate.whole,
    weak: candidate.weak,
    ranked: candidate.ranked,
    'name-head': candidate.named,
    placed: candidate.placed,
    office: candidate.office,
    particle: candidate.particle,
    bare: from === head,
    long: head - from >= LONG_NAME,
    trade: isIn(tokens[head], 'company-tail'),
    common: attributeOf(tokens[head], 'company-tail', 'common') === true,
    latin: has(Evidence.latin),
    journey: attributeOf(tokens[head], 'short-head', 'journey') === true,
    lone: to - from === 1 && isIn(tokens[from], 'lone-actor'),
    department: isDepartment(tokens[to - 1]),
    organising: attributeOf(tokens[to - 1], 'organisation-head', 'organising') === true,
    specialty: attributeOf(tokens[to - 1], 'organisation-head', 'specialty') === true,
    team: attributeOf(tokens[head], 'short-head', 'team') === true,
    part: candidate.part,
    titled: candidate.title > 0,
    troops: has(Evidence.body) || isOfTroops(tokens, candidate),
    'verb-behind-body': candidate.verb && isBody(tokens[head - 1]),
    'space-behind': tokens[to]?.space === true,
    'listed-class': isInListOfClasses(tokens, from),
    governed: isIn(tokens[from - 1], 'list-comma') && isGovernedList(tokens, from - 1),
  };
}

/** The same of words that are asked about as if they were a body's name. */
export function featuresOfRange(tokens: readonly Token[], { from }: TokenRange): BodyFeatures {
  return { sort: 'asked', governed: isIn(tokens[from - 1], 'list-comma') && isGovernedList(tokens, from - 1) };
}

function sortOf(candidate: BodyCandidate): string {
  if (candidate.mustAct) return 'place';
  if (candidate.whole) return 'whole';
  const named = candidate.nameless ? NAMED & ~Evidence.proper : NAMED;
  if (candidate.generic && (candidate.evidence & named) === 0) return 'generic';
  return candidate.short ? 'short' : 'plain';
}

/** A part of a body, by the last character of its name: 护理部, 儿科. */
const isDepartment = (token: Token | undefined): boolean =>
  token?.word.ending('short-head')?.own === true && attributeOf(token, 'organisation-head', 'room') !== true;

const isBody = (token: Token | undefined): boolean => isIn(token, 'organisation-head') || isIn(token, 'own-body-word');

function isOfTroops(tokens: readonly Token[], { from, to }: BodyCandidate): boolean {
  for (let index = from; index < to; index++) if (isIn(tokens[index], 'organisation-modifier')) return true;
  return false;
}

/** A list before a candidate is looked at for so many tokens. */
const LONGEST_LIST = 16;

/** 各乡镇卫生院、村卫生室: the word before the list goes for all of it. */
function isInListOfClasses(tokens: readonly Token[], from: number): boolean {
  if (!isIn(tokens[from - 1], 'list-comma')) return false;
  for (let index = from - 2; index >= 0 && from - index <= LONGEST_LIST; index--) {
    const token = tokens[index] as Token;
    if (roleOf(token) === 'quantifier') return true;
    if (endsList(token)) return false;
  }
  return false;
}

/** True if what governs the list is a preposition or a verb of going: 到柳河镇、马家湾村义诊. */
function isGovernedList(tokens: readonly Token[], comma: number): boolean {
  for (let index = comma - 1; index >= 0 && comma - index <= LONGEST_LIST; index--) {
    const token = tokens[index] as Token;
    if (
      isIn(token, 'motion-verb') ||
      isIn(token, 'body-pivot-verb') ||
      (isPreposition(token) && !isIn(token, 'organisation-partner'))
    )
      return true;
    if (endsList(token) || isVerb(token)) return false;
  }
  return false;
}

const endsList = (token: Token): boolean =>
  token.kind === 'break' || token.kind === 'marker' || (token.kind === 'punctuation' && !isIn(token, 'list-comma'));
