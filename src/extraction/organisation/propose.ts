import type { ClassName } from '../../generated/class-name.js';
import type { Match, TokenRange } from '../../grammar/match.js';
import { ruleReference } from '../rule-reference.js';
import { isCompanyForm, isIn } from '../syntax/word-class.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';
import type { Features } from '../token/word.js';
import { attributeOf } from './attribute-of.js';
import type { Before, BodyCandidate, ProposedKind, Standing } from './body-candidate.js';
import { brandBefore } from './brand.js';
import { Evidence } from './evidence.js';
import { linesBehind, nameInHeadline } from './headline.js';
import { membersOf, nameInMember, namesInMembers, worksOf } from './listed.js';
import { organisationKind } from './organisation-kind.js';
import { isPlaceName } from './place-names.js';
import { cellsBelow, columnsOf, isNameCell, namesBodies } from './table.js';
import { roleOf } from './token-role.js';
import { endsName, looksLikePerson, nameWeight, runBefore } from './unknown-name.js';
import { weightOf } from './weights.js';

/** What a rule's match proposes; null where the match is no body after all. */
export type OrganisationAction = (
  match: Match,
  tokens: readonly Token[],
) => BodyCandidate | readonly BodyCandidate[] | null;

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

function kindOf(value: unknown): ProposedKind {
  return value === 'unit' || value === 'self' ? value : (organisationKind(value) ?? 'other');
}

function standingOf(value: unknown, fallback: Standing): Standing {
  return value === 'always' || value === 'acts' || value === 'never' ? value : fallback;
}

/** The attributes of the last token in a class, with the rule's own parameters over them. */
const attributes = (match: Match, tokens: readonly Token[], className: ClassName): Words => ({
  ...tokens[match.to - 1]?.word.classes.get(className),
  ...match.rule.parameters,
});

/** A body known by name: 国务院. */
const named: OrganisationAction = (match, tokens) =>
  proposal(match, attributes(match, tokens, 'organisation-name'), { alone: 'always', before: 'places' });

/** A body by its last word: 教育局. */
const body: OrganisationAction = (match, tokens) => proposal(match, attributes(match, tokens, 'organisation-head'));

/** A body in one word with a title: 党委书记. Behind the body itself the word is all title: 交警总队总队长. */
const officer: OrganisationAction = (match, tokens) => {
  const words = attributes(match, tokens, 'organisation-officer');
  const title = tokens[match.to - 1]?.text ?? '';
  const before = tokens[match.from - 1]?.text ?? '';
  const repeats = before.endsWith(title.slice(0, -Number(words.title ?? 0))) && before.length > 1;
  return repeats ? null : proposal(match, words);
};

/** Shorter words of these tags are places, titles and brands, but for teams (韩国队). */
const SHORTEST_TAGGED = 4;

/** A word that the dictionary knows for a body's name: 苏联政府. Its end says which kind. */
const tagged: OrganisationAction = (match, tokens) => {
  const { text = '', word } = tokens[match.from] ?? {};
  const ending =
    word?.ending('organisation-head') ?? word?.ending('organisation-name') ?? word?.ending('short-head') ?? null;
  if (ending?.ranked === true && text.length < SHORTEST_TAGGED) {
    return proposal(match, { kind: ending.kind }, { alone: 'acts', withField: 'acts', evidence: Evidence.field });
  }
  if (!ending || (text.length < SHORTEST_TAGGED && ending.placed !== true && ending.kind !== 'party')) return null;
  return proposal(match, { kind: ending.kind }, { alone: 'always', withField: 'always', before: 'places' });
};

/** A noun of the lexicon that ends in a last word: 驻村工作队. */
const compound: OrganisationAction = (match, tokens) => {
  const ending = tokens[match.from]?.word.ending('organisation-head') ?? null;
  return ending && proposal(match, { ...ending, alone: ending.with ?? 'always' });
};

/** A place in one word that acts: 东街. */
const placeName: OrganisationAction = (match, tokens) => {
  const word = tokens[match.from]?.word;
  const rank = word?.ending('organisation-rank');
  if (rank?.actor !== true) return null;
  const kind = rank.level === 'village' || word?.ending('community-rank') ? 'community' : 'government';
  return proposal(match, { kind, with: 'never' }, { mustAct: true, evidence: Evidence.place });
};

/** The attributes of the word that the quotation ends with inside its marks. */
const endingInside = (token: Token | undefined, className: ClassName): Features | null =>
  token?.word.endingOf(token.text.slice(1, -1), className) ?? null;

/** A quotation that is the name of a body: “暖阳志愿服务队”. */
const quoted: OrganisationAction = (match, tokens) => {
  const ending = endingInside(tokens[match.from], 'organisation-head');
  if (!ending || ending.with === 'never' || tokens[match.from]?.text.startsWith('《')) return null;
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
const self: OrganisationAction = (match, tokens) => {
  const words = { ...tokens[match.to - 1]?.word.ending('self-head'), ...match.rule.parameters };
  return proposal(match, { kind: words.kind }, { evidence: Evidence.self, alone: 'always', whole: true });
};

/** Troops that are stationed in a place: 驻区部队. */
const garrison: OrganisationAction = (match, tokens) => {
  const name = match.captures.get('name');
  if (name && !endingInside(tokens[name.from], 'unit-head')) return null;
  return proposal(match, match.rule.parameters, { evidence: Evidence.relation, alone: 'always', whole: true });
};

/** A class of a school, by the rule's own words: 三(1)班. */
const schoolClass: OrganisationAction = (match) =>
  proposal(match, match.rule.parameters, { before: 'places', evidence: Evidence.number });

/** A part of a body by number: 内二科. */
const numberedPart: OrganisationAction = (match) =>
  proposal(match, match.rule.parameters, { evidence: Evidence.field, withField: 'acts' });

/** The author's place in one word, 我县; whole, since no name goes on before it. */
const ownPlace: OrganisationAction = (match) =>
  proposal(match, { ...match.rule.parameters, with: 'never' }, { mustAct: true, whole: true, evidence: Evidence.self });

/** A place that acts: 天穆镇. */
const place: OrganisationAction = (match, tokens) => {
  const last = tokens[match.to - 1];
  const level = last?.word.classes.get('organisation-rank')?.level;
  const community = level === 'village' || isIn(last, 'community-rank');
  const kind = community ? 'community' : 'government';
  const evidence = last && roleOf(last) === 'relation' ? Evidence.relation : Evidence.none;
  return proposal(match, { kind, with: 'never' }, { mustAct: true, evidence });
};

/** A name that nobody knows, which what stands around it makes a body. */
function unknownName(match: Match, tokens: readonly Token[], { from, to }: TokenRange, trim = 0): BodyCandidate {
  const last = tokens[to - 1];
  const ending = last?.word.endingOf(last.text.slice(0, last.text.length - trim), 'name-ending');
  const stated = ending?.kind ?? match.rule.parameters.kind;
  const candidate = proposal(match, { kind: stated }, { alone: 'always', whole: true });
  const once = match.rule.parameters.once === true;
  const recurs = trim === 0 && !isOrdinary(tokens, { from, to });
  return { ...candidate, from, to, head: from, title: trim, recurs, once };
}

/** A list without 等 has so many members. */
const SEVERAL = 2;

/** xxx电子: a gap and what the company makes. */
const isMasked = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  tokens[from]?.kind === 'placeholder' && to - from === SEVERAL && tokens[from + 1]?.kind === 'han';

/** 电信 is a name only beside those of other companies. */
const isOrdinary = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  to - from === 1 && ORDINARY.test(tokens[from]?.word.pos ?? '');

/** 青岚大学 in one word that the dictionary knows for a body. */
const isTagged = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  to - from === 1 && tokens[from]?.word.pos === 'nt';

/** jieba's tags of common nouns, verbs and adjectives. */
const ORDINARY = /^(?:n|v|vn|a|b|j)$/;

/**
 * Companies in a list that a noun sums up: 牧野、宇诺等企业. With parameter `proper` no ordinary words, with `several` no
 * lone name; `anchored`: one is known to everybody, so that the others may be any words.
 */
const listed: OrganisationAction = (match, tokens) => {
  const { proper, several, anchored } = match.rule.parameters;
  const end = match.captures.get('sum')?.from ?? match.from;
  const glued = isIn(tokens[end], 'glued-list-end') ? 1 : 0;
  const members = membersOf(tokens, end + glued);
  if (several === true && members.length < SEVERAL) return null;
  const least = anchored === true ? weightOf('name-anchored') : 0;
  return members
    .filter(
      (member) =>
        isMasked(tokens, member) ||
        nameWeight(tokens, member) > least ||
        (anchored === true && endsAsCompany(tokens, member)),
    )
    .filter((member) => !(proper === true && isOrdinary(tokens, member)))
    .map((member) => unknownName(match, tokens, member, glued > 0 && member.to > end ? 1 : 0));
};

/** 中豫航空集团 beside a company that everybody knows. */
const endsAsCompany = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  to - from > 1 && isCompanyForm(tokens[to - 1]);

/** Companies before what they build: 宝昱煤制烯烃、创盈晶体等新项目. */
const listedWorks: OrganisationAction = (match, tokens) =>
  namesInMembers(tokens, worksOf(tokens, match.from)).map((name) => unknownName(match, tokens, name));

/** The company before what it builds, behind what that costs: 总投资100亿元的宝昱煤制烯烃项目. */
const invested: OrganisationAction = (match, tokens) => {
  const work = match.captures.get('work');
  const name = work ? nameInMember(tokens, work) : null;
  return name && unknownName(match, tokens, name);
};

/** A name that nobody knows right before the match, if what stands before the name opens it. */
function nameBefore(
  match: Match,
  tokens: readonly Token[],
  opens: (before: Token | undefined) => boolean,
  least = weightOf('name-actor'),
): BodyCandidate | null {
  const from = runBefore(tokens, match.from);
  const name = { from, to: match.from };
  if (from === match.from || !opens(tokens[from - 1]) || looksLikePerson(tokens, name)) return null;
  const last = tokens[match.from - 1];
  if (isIn(last, 'organisation-head') || isIn(last, 'short-head') || isIn(tokens[from], 'organisation-rank'))
    return null;
  const telling = attributeOf(last, 'company-tail', 'common') === undefined && isIn(last, 'company-tail');
  return nameWeight(tokens, name) < (telling ? weightOf('name-told') : least) ? null : unknownName(match, tokens, name);
}

/** A name as the whole subject: 百瑞昇荣获质量奖. */
const actor: OrganisationAction = (match, tokens) =>
  nameBefore(match, tokens, (before) => before === undefined || before.kind !== 'han');

/** A name behind 与, or several: 与昶源会开展活动, 联合岚翎、宇诺共同举办. */
const partner: OrganisationAction = (match, tokens) => {
  const one = nameBefore(match, tokens, isPartner);
  if (one) return one;
  const members = membersOf(tokens, match.from);
  if (members.length < SEVERAL || !isPartner(tokens[(members[0]?.from ?? 0) - 1])) return null;
  if (members.some(({ from }) => isIn(tokens[from], 'organisation-name') || isIn(tokens[from], 'company-word')))
    return null;
  return members
    .filter((member) => nameWeight(tokens, member) > 0 && !isOrdinary(tokens, member) && !isTagged(tokens, member))
    .map((member) => unknownName(match, tokens, member));
};

const isPartner = (before: Token | undefined): boolean => isIn(before, 'organisation-partner');

/** A name before who leads it: 九斗鹿创始人. */
const led: OrganisationAction = (match, tokens) => {
  const name = nameBefore(match, tokens, (before) => before === undefined || endsName(before), weightOf('name-led'));
  // 是九斗鹿创始人
  if (!name || name.to - name.from < SEVERAL) return name;
  const rest = { from: name.from + 1, to: name.to };
  if (tokens[name.from]?.word.pos === 'v' && looksLikePerson(tokens, rest)) return null;
  return isIn(tokens[name.from], 'relational-verb') ? { ...name, from: rest.from, head: rest.from } : name;
};

/** A name behind 入职 and the like, as far as it may go. */
const employer: OrganisationAction = (match, tokens) => {
  const name = match.captures.get('name');
  if (!name) return null;
  let { to } = name;
  for (let at = name.to - 1; at > name.from; at--) if (endsEmployer(tokens[at] as Token)) to = at;
  const range = { from: name.from, to };
  return nameWeight(tokens, range) < weightOf('name-works') ? null : unknownName(match, tokens, range);
};

const endsEmployer = (token: Token): boolean =>
  endsName(token) || (token.text.length > 1 && BEHIND.test(token.word.pos));

/** jieba's tags of what stands behind a name and in none. */
const BEHIND = /^(?:f|t|d|v)/;

/** Characters that make no word before what a company does: 芯曜科技. A gap may stand for them. */
const branded: OrganisationAction = (match, tokens) => {
  const { from: tail, to } = match;
  const brand = tokens[tail]?.space && tokens[tail - 1]?.kind === 'han' ? null : brandBefore(tokens, tail);
  // 3D玻璃, 12吉瓦时电池
  if (!brand || (tokens[brand.from - 1]?.kind === 'numeral' && !tokens[brand.from]?.space)) return null;
  const common = attributeOf(tokens[tail], 'company-tail', 'common') === true;
  if (brand.weight < weightOf(common ? 'brand-of-trade' : 'brand')) return null;
  if (common && (tokens[tail - 1]?.kind !== 'han' || isOfPerson(tokens, brand.from, tail))) return null;
  const { from } = brand;
  return isPlaceName(textOf(tokens, { from, to: tail })) ? null : unknownName(match, tokens, { from, to });
};

/** 陈磊材料, 交陈磊材料: what is a person's is no trade. */
const isOfPerson = (tokens: readonly Token[], from: number, to: number): boolean =>
  [from, from + 1].some(
    (first) =>
      tokens[first]?.word.pos === 'nr' && to - first >= SEVERAL && looksLikePerson(tokens, { from: first, to }),
  );

/** The author's name in a line that holds nothing else but dates and what such a document is: 晨昱社2021年度报告. */
const author: OrganisationAction = (match, tokens) => {
  const name = nameInHeadline(tokens, match.from);
  const last = name && tokens[name.to - 1];
  if (!last || isIn(last, 'organisation-head') || looksLikePerson(tokens, name)) return null;
  const text = textOf(tokens, name);
  const titled = last.word.endingOf(text, 'name-ending')?.titled === true && text.length >= SHORTEST_TITLED;
  if (isIn(last, 'short-head') && !titled) return null;
  return titled || nameWeight(tokens, name) >= weightOf('name-author') ? unknownName(match, tokens, name) : null;
};

/** 社 alone is no name. */
const SHORTEST_TITLED = 3;

/** Each company of a list, known by name or by its neighbours. */
const sideBySide: OrganisationAction = (match, tokens) => {
  const members: BodyCandidate[] = [];
  for (let at = match.from; at < match.to; at += 2) members.push(companyAt(match, tokens, at));
  return members;
};

function companyAt(match: Match, tokens: readonly Token[], at: number): BodyCandidate {
  const words = { ...match.rule.parameters, ...tokens[at]?.word.classes.get('organisation-name') };
  const company = proposal(match, words, { alone: 'always', before: 'places' });
  return { ...company, from: at, to: at + 1, head: at };
}

/** Offices named by what they do, with the word that sums them up: 交警 and 民政 of 交警、民政等部门. */
const offices: OrganisationAction = (match, tokens) => {
  const summed = tokens[match.to - 1]?.text ?? '';
  const found = match.captures.get('office')?.parts ?? [];
  return found.map(({ from, to }) => {
    const words = { ...match.rule.parameters, formal: (tokens[from]?.text ?? '') + summed };
    const office = proposal(match, words, { alone: 'always', before: 'places', whole: true });
    return { ...office, from, to, head: from };
  });
};

/**
 * Names alone on their lines below the header of a column. Where the lines are a table's cells, row by row, every cell of the
 * column is one, and of another column whose cells mostly end as bodies do.
 */
const column: OrganisationAction = (match, tokens) => {
  const lines = linesBehind(tokens, match.from);
  const columns = columnsOf(tokens, lines);
  const names =
    columns === 0 ? lines.slice(1).filter((line) => looksLikeName(tokens, line)) : inTable(tokens, lines, columns);
  return names.map((line) => ({ ...unknownName(match, tokens, line), kind: kindInCell(match, tokens, line) }));
};

function inTable(tokens: readonly Token[], lines: readonly TokenRange[], columns: number): TokenRange[] {
  return Array.from({ length: columns }, (_, column) => cellsBelow(lines, column, columns))
    .filter((cells, column) => column === 0 || namesBodies(tokens, cells))
    .flatMap((cells) => cells.filter((cell) => isNameCell(tokens, cell)))
    .sort((a, b) => a.from - b.from);
}

const looksLikeName = (tokens: readonly Token[], line: TokenRange): boolean =>
  nameWeight(tokens, line) > 0 && !looksLikePerson(tokens, line);

/** What the last word of a name in a cell says, or the rule. */
const kindInCell = (match: Match, tokens: readonly Token[], { to }: TokenRange): ProposedKind =>
  kindOf(tokens[to - 1]?.word.ending('organisation-head')?.kind ?? match.rule.parameters.kind);

/** The short name that a parenthesis gives to the body before it. */
const shortName: OrganisationAction = (match, tokens) => {
  const name = match.captures.get('name');
  if (match.from === 0 || !name) return null;
  const { from, to } = name;
  const quotation = tokens[from]?.kind === 'quoted';
  const candidate = proposal(match, {}, { alone: 'always', whole: true, quoted: quotation });
  return { ...candidate, from, to, head: from, recurs: true, shortFor: { from: match.from - 1, to: match.from } };
};

/** Its first letters in a parenthesis: QLOS. */
const acronym: OrganisationAction = (match, tokens) => {
  const name = match.captures.get('name');
  return name && ACRONYM.test(tokens[name.from]?.text ?? '') ? shortName(match, tokens) : null;
};

/** Capitals, among which may be small letters (CoSI). */
const ACRONYM = /^[A-Z][A-Za-z]{0,8}[A-Z]$/;

/**
 * A name in Latin letters: Linden Foundation. With parameter `named` the letters are all there is to tell the name from
 * other words, with `acronym` they must be capitals.
 */
const latin: OrganisationAction = (match, tokens) => {
  const { named: mustTell, acronym: mustBeCapitals } = match.rule.parameters;
  const letters = tokens.slice(match.from, match.to).filter(({ kind }) => kind === 'latin');
  if (letters.some((token) => isIn(token, 'latin-role')) || !letters.every(({ text }) => BEGINNING.test(text)))
    return null;
  if (mustTell === true && !letters.some(({ text }) => text.length > 1 && CAPITAL.test(text))) return null;
  if (mustBeCapitals === true && !ACRONYM.test(letters[0]?.text ?? '')) return null;
  const candidate = proposal(match, attributes(match, tokens, 'latin-head'), { alone: 'always', whole: true });
  return { ...candidate, recurs: mustBeCapitals === true };
};

/** Letters, and digits behind them. */
const BEGINNING = /^[A-Za-z][A-Za-z0-9.&]*$/;
const CAPITAL = /[A-Z]/;

/** The actions that organisation rules may name, besides `skip`. */
export const ORGANISATION_ACTION_TABLE: Readonly<Record<string, OrganisationAction>> = {
  named,
  tagged,
  officer,
  compound,
  quoted,
  'place-name': placeName,
  'school-class': schoolClass,
  'numbered-part': numberedPart,
  body,
  short,
  unit,
  self,
  garrison,
  place,
  'own-place': ownPlace,
  listed,
  'listed-works': listedWorks,
  invested,
  actor,
  partner,
  led,
  employer,
  branded,
  author,
  'side-by-side': sideBySide,
  offices,
  column,
  'short-name': shortName,
  acronym,
  latin,
};
