import type { ClassName } from '../../../generated/class-name.js';
import type { Match } from '../../../grammar/match.js';
import { ruleReference } from '../../rule-reference.js';
import type { Token } from '../../token/token.js';
import type { Before, BodyCandidate, ProposedKind, Standing } from '../body-candidate.js';
import { Evidence } from '../evidence.js';
import { organisationKind } from '../organisation-kind.js';

type Words = Readonly<Record<string, unknown>>;

/** What an action says of a body, over what the attributes of its last word say. */
type Stated = Partial<Pick<BodyCandidate, 'alone' | 'withField' | 'before' | 'evidence' | Flag>>;
type Flag = 'whole' | 'short' | 'part' | 'quoted' | 'mustAct';

const NOTHING: Stated = {};

/** A candidate of a match, by what the attributes of its last word and the rule say of it. */
export function proposal(match: Match, attributes: Words, stated: Stated = NOTHING): BodyCandidate {
  const { from, to } = match;
  const { whole = false, short = false, part = false, quoted = false, mustAct = false } = stated;
  return {
    from,
    to,
    head: from,
    kind: proposedKind(attributes.kind),
    rule: ruleReference(match),
    alone: stated.alone ?? standingOf(attributes.alone, 'never'),
    withField: stated.withField ?? standingOf(attributes.with, 'always'),
    weak: attributes.weak === true,
    branch: attributes.branch === true,
    generic: attributes.generic === true,
    nameless: attributes.nameless === true,
    before: stated.before ?? beforeOf(attributes),
    ranked: attributes.ranked === true,
    named: attributes.named === true,
    placed: attributes.placed === true,
    office: attributes.office === true,
    own: attributes.own === true,
    verb: attributes.verb === true,
    particle: attributes.particle === true,
    whole,
    short,
    part,
    quoted,
    mustAct,
    recurs: false,
    sure: match.rule.parameters.sure === true,
    once: false,
    shortFor: undefined,
    title: typeof attributes.title === 'number' ? attributes.title : 0,
    formal: typeof attributes.formal === 'string' ? attributes.formal : undefined,
    evidence: stated.evidence ?? Evidence.none,
  };
}

/** What may stand before a last word, as its attribute says; one that has its rank in it needs no field. */
function beforeOf({ before, rank }: Words): Before {
  if (before === 'places' || before === 'names') return before;
  return rank === undefined ? 'anything' : 'names';
}

/** A kind as a lexicon or a rule gives it. */
export function proposedKind(value: unknown): ProposedKind {
  return value === 'unit' || value === 'self' ? value : (organisationKind(value) ?? 'other');
}

function standingOf(value: unknown, fallback: Standing): Standing {
  return value === 'always' || value === 'acts' || value === 'never' ? value : fallback;
}

/** The attributes of the last token in a class, with the rule's own parameters over them. */
export const attributes = (match: Match, tokens: readonly Token[], className: ClassName): Words => ({
  ...tokens[match.to - 1]?.word.classes.get(className),
  ...match.rule.parameters,
});
