import type { AttributeValue } from '../../grammar/attributes.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { TokenRange } from '../../grammar/match.js';
import type { Token } from '../token/token.js';
import type { BodyCandidate } from './body-candidate.js';
import { DISTINCTIVE, Evidence, PARTICULAR } from './evidence.js';
import { featureRules, featureRulesBefore } from './feature-rules.js';

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
    latin: has(Evidence.latin),
    part: candidate.part,
    titled: candidate.title > 0,
    'space-behind': tokens[to]?.space === true,
    ...said(featureRules(tokens, candidate)),
  };
}

/** The same of words that are asked about as if they were a body's name. */
export function featuresOfRange(tokens: readonly Token[], { from }: TokenRange): BodyFeatures {
  return { sort: 'asked', ...said(featureRulesBefore(tokens, from)) };
}

function sortOf(candidate: BodyCandidate): string {
  if (candidate.mustAct) return 'place';
  if (candidate.whole) return 'whole';
  const named = candidate.nameless ? NAMED & ~Evidence.proper : NAMED;
  if (candidate.generic && (candidate.evidence & named) === 0) return 'generic';
  return candidate.short ? 'short' : 'plain';
}

/** The features that rules tell of. */
const said = (rules: readonly CompiledRule[]): BodyFeatures =>
  Object.fromEntries(rules.map(({ parameters }) => [String(parameters.as), true]));
