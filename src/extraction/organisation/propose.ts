import type { Attributes } from '../../grammar/attributes.js';
import type { Match } from '../../grammar/match.js';
import { ruleReference } from '../rule-reference.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import type { BodyCandidate, ProposedKind, Standing } from './body-candidate.js';
import { Evidence } from './evidence.js';
import { organisationKind } from './organisation-kind.js';
import { roleOf } from './token-role.js';
import { endingOf } from './vocabulary.js';

/** What a rule's match proposes; null where the match is no body after all. */
export type OrganisationAction = (match: Match, tokens: readonly Token[]) => BodyCandidate | null;

type Words = Readonly<Record<string, unknown>>;

/** What an action says of a body, over what the attributes of its last word say. */
type Stated = Partial<Pick<BodyCandidate, 'alone' | 'withField' | 'before' | 'evidence' | Flag>>;
type Flag = 'whole' | 'short' | 'part' | 'quoted' | 'mustAct';

const NOTHING: Stated = {};

function proposal(match: Match, attributes: Words, stated: Stated = NOTHING): BodyCandidate {
  const { from, to } = match;
  const { whole = false, short = false, part = false, quoted = false, mustAct = false } = stated;
  return {
    from,
    to,
    head: from,
    kind: kindOf(attributes.kind),
    rule: ruleReference(match),
    alone: stated.alone ?? standingOf(attributes.alone, 'never'),
    withField: stated.withField ?? standingOf(attributes.with, 'always'),
    weak: attributes.weak === true,
    branch: attributes.branch === true,
    generic: attributes.generic === true,
    nameless: attributes.nameless === true,
    before: stated.before ?? (attributes.rank === undefined ? 'anything' : 'names'),
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
    title: typeof attributes.title === 'number' ? attributes.title : 0,
    formal: typeof attributes.formal === 'string' ? attributes.formal : undefined,
    evidence: stated.evidence ?? Evidence.none,
  };
}

function kindOf(value: unknown): ProposedKind {
  return value === 'unit' || value === 'self' ? value : (organisationKind(value) ?? 'other');
}

function standingOf(value: unknown, fallback: Standing): Standing {
  return value === 'always' || value === 'acts' || value === 'never' ? value : fallback;
}

/** The attributes of the last token in a class, with the rule's own parameters over them. */
const attributes = (match: Match, tokens: readonly Token[], className: string): Words => ({
  ...tokens[match.to - 1]?.word.classes.get(className),
  ...match.rule.parameters,
});

/** A body known by name: 国务院. */
const named: OrganisationAction = (match, tokens) =>
  proposal(match, attributes(match, tokens, 'organisation-name'), { alone: 'always', before: 'places' });

/** A body by its last word: 教育局. */
const body: OrganisationAction = (match, tokens) => proposal(match, attributes(match, tokens, 'organisation-head'));

/** A body in one word with a title: 党委书记. */
const officer: OrganisationAction = (match, tokens) =>
  proposal(match, attributes(match, tokens, 'organisation-officer'));

/** Shorter words of these tags are places, titles and brands, but for teams (韩国队). */
const SHORTEST_TAGGED = 4;

/** A word that the dictionary knows for a body's name: 苏联政府. Its end says which kind. */
const tagged: OrganisationAction = (match, tokens) => {
  const word = tokens[match.from]?.text ?? '';
  const ending =
    endingOf(word, 'organisation-head') ?? endingOf(word, 'organisation-name') ?? endingOf(word, 'short-head');
  if (ending?.ranked === true && word.length < SHORTEST_TAGGED) {
    return proposal(match, { kind: ending.kind }, { alone: 'acts', withField: 'acts', evidence: Evidence.field });
  }
  if (!ending || (word.length < SHORTEST_TAGGED && ending.placed !== true && ending.kind !== 'party')) return null;
  return proposal(match, { kind: ending.kind }, { alone: 'always', withField: 'always', before: 'places' });
};

/** Endings of common nouns, which recur all through a text. */
const endings = new WeakMap<Word, Attributes | null>();

/** A noun of the lexicon that ends in a last word: 驻村工作队. */
const compound: OrganisationAction = (match, tokens) => {
  const word = tokens[match.from]?.word;
  if (!word) return null;
  let ending = endings.get(word);
  if (ending === undefined) {
    ending = endingOf(word.text, 'organisation-head');
    endings.set(word, ending);
  }
  return ending && proposal(match, { ...ending, alone: ending.with ?? 'always' });
};

/** A place in one word that acts: 东街. */
const placeName: OrganisationAction = (match, tokens) => {
  const rank = endingOf(tokens[match.from]?.text ?? '', 'organisation-rank');
  if (rank?.actor !== true) return null;
  const kind =
    rank.level === 'village' || endingOf(tokens[match.from]?.text ?? '', 'community-rank') ? 'community' : 'government';
  return proposal(match, { kind, with: 'never' }, { mustAct: true, evidence: Evidence.place });
};

/** A quotation that is the name of a body: “暖阳志愿服务队”. */
const quoted: OrganisationAction = (match, tokens) => {
  const ending = endingOf((tokens[match.from]?.text ?? '').slice(1, -1), 'organisation-head');
  if (!ending || ending.with === 'never') return null;
  return proposal(match, { kind: ending.kind }, { alone: 'always', whole: true, quoted: true });
};

/** A last word of one character: 局. */
const short: OrganisationAction = (match, tokens) =>
  proposal(match, { with: 'never', ...attributes(match, tokens, 'short-head') }, { short: true });

/** A unit that a number names: 二大队. Companies and platoons are only known as parts of larger ones. */
const unit: OrganisationAction = (match, tokens) => {
  const words = attributes(match, tokens, 'unit-head');
  return proposal(match, words, { part: words.kind === 'military' && words.alone !== 'always' });
};

/** The author's body: 我局. */
const self: OrganisationAction = (match, tokens) =>
  proposal(match, endingOf(tokens[match.to - 1]?.text ?? '', 'self-head') ?? {}, {
    evidence: Evidence.self,
    alone: 'always',
    whole: true,
  });

/** Troops that are stationed in a place: 驻区部队. */
const garrison: OrganisationAction = (match, tokens) => {
  const name = match.captures.get('name');
  if (name && !endingOf((tokens[name.from]?.text ?? '').slice(1, -1), 'unit-head')) return null;
  return proposal(match, match.rule.parameters, { evidence: Evidence.relation, alone: 'always', whole: true });
};

/** A class of a school, by the rule's own words: 三(1)班. */
const schoolClass: OrganisationAction = (match) =>
  proposal(match, match.rule.parameters, { before: 'places', evidence: Evidence.number });

/** A place that acts: 天穆镇. */
const place: OrganisationAction = (match, tokens) => {
  const last = tokens[match.to - 1];
  const level = last?.word.classes.get('organisation-rank')?.level;
  const community = level === 'village' || isIn(last, 'community-rank');
  const kind = community ? 'community' : 'government';
  const evidence = last && roleOf(last) === 'relation' ? Evidence.relation : Evidence.none;
  return proposal(match, { kind, with: 'never' }, { mustAct: true, evidence });
};

/** The actions that organisation rules may name, besides `skip`. */
export const ORGANISATION_ACTION_TABLE: Readonly<Record<string, OrganisationAction>> = {
  named,
  tagged,
  officer,
  compound,
  quoted,
  'place-name': placeName,
  'school-class': schoolClass,
  body,
  short,
  unit,
  self,
  garrison,
  place,
};
