import type { OrganisationKind } from '../../schema/organisation.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import { isIn } from '../syntax/word-class.js';
import { textLength } from '../token/text-length.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import type { BodyCandidate } from './body-candidate.js';
import { Evidence, PARTICULAR } from './evidence.js';
import type { Judge, Verdict } from './judge.js';
import { kindOf, modifierOf } from './kind-of.js';
import { findLeftEdge } from './left-edge.js';
import type { Pieces } from './pieces.js';
import { textBetween } from './resolve-overlaps.js';
import { roleAt, roleOf, type TokenRole } from './token-role.js';

/** A name of a body, with its canonical form where it shares words with another one. */
export interface NamedBody {
  readonly from: number;
  readonly to: number;
  readonly name?: string;
  /** Characters at the end of the last token that do not belong to the name. */
  readonly trim?: number;
  /** Undefined: as the candidate's. */
  readonly kind?: OrganisationKind | null;
  readonly rule: RuleReference;
  readonly candidate: BodyCandidate;
}

/** A list before a shared last word has at most so many members, of so many tokens each. */
const LONGEST_LIST = 20;
const LONGEST_MEMBER = 4;

/**
 * The bodies among the candidates, lists taken apart: shared last words (市、区双拥办; 天穆、小淀等镇) and shared words
 * before (驻地党委、政府) are given to each member's name.
 *
 * @param certain candidates that are particular bodies by themselves
 */
export function coordinate(
  text: string,
  tokens: readonly Token[],
  candidates: readonly BodyCandidate[],
  certain: ReadonlySet<BodyCandidate>,
  judge: Judge,
): NamedBody[] {
  const bodies: NamedBody[] = [];
  const accepted = new Map<number, NamedBody>();
  const ordered = [...candidates].sort((a, b) => a.from - b.from || b.to - a.to);
  const later = laterMembers(tokens, ordered, certain, judge);
  const add = (body: NamedBody): void => {
    bodies.push(body);
    const known = accepted.get(body.to);
    if (!known || known.from > body.from) accepted.set(body.to, body);
  };
  for (const candidate of ordered) {
    const joint = isJoint(tokens[candidate.from - 1]);
    const before = accepted.get(joint ? beforeAside(tokens, candidate.from - 1) : besideParty(candidate));
    const listed = sharedHead(text, tokens, candidate, certain.has(candidate), judge);
    if (listed.length > 0) {
      for (const body of listed) add(body);
      continue;
    }
    const shared =
      before && sharedModifier(tokens, before, candidate, textBetween(text, tokens, before.from, before.to));
    const alone = certain.has(candidate) || later.has(candidate);
    if (alone || shared !== undefined || follows(tokens, before, candidate, judge)) {
      add(bodyOf(text, tokens, { candidate, before, shared }));
    }
  }
  return bodies;
}

/** A candidate as a body, with what it shares with the one before it. */
function bodyOf(
  text: string,
  tokens: readonly Token[],
  {
    candidate,
    before,
    shared,
  }: { candidate: BodyCandidate; before: NamedBody | undefined; shared: string | undefined },
): NamedBody {
  const { from, to, rule } = candidate;
  const own = textBetween(text, tokens, from, to);
  const name = shared === undefined ? candidate.formal : shared + own.slice(0, own.length - candidate.title);
  const owner = before && isIn(tokens[from - 1], 'own-part') ? before : undefined;
  const kind = owner && (owner.kind ?? kindOf(tokens, owner.candidate));
  const named = name === undefined ? {} : { name };
  return { from, to, trim: candidate.title, rule, candidate, ...named, ...(kind ? { kind } : {}) };
}

/** Where the body before ends that stands beside this one without a mark: 镇党委政府. */
const besideParty = ({ from, head, before, alone }: BodyCandidate): number =>
  from === head && before === 'places' && alone === 'never' ? from : -1;

/** The end of a member of a list before what is said of it in parentheses: 体艺部(王莉任部长)、社团部. */
function beforeAside(tokens: readonly Token[], end: number): number {
  if (!CLOSING.test(tokens[end - 1]?.text ?? '')) return end;
  for (let at = end - 2; at > 0 && end - at <= LONGEST_ASIDE; at--) if (OPENING.test(tokens[at]?.text ?? '')) return at;
  return end;
}

const OPENING = /^[(（]$/;
const CLOSING = /^[)）]$/;
const LONGEST_ASIDE = 16;

function isJoint(token: Token | undefined): boolean {
  return isIn(token, 'list-comma') || isIn(token, 'organisation-conjunction') || isIn(token, 'own-part');
}

/** A body that would be one by acting is one beside another body in a list: 县武装部、武警中队. */
function follows(
  tokens: readonly Token[],
  before: NamedBody | undefined,
  candidate: BodyCandidate,
  judge: Judge,
): boolean {
  if (before === undefined) return false;
  const verdict = judge.of(tokens, candidate);
  return canAct(candidate, verdict) || (!verdict.quantified && isAlike(tokens, candidate, before.candidate));
}

/** 莲花敬老院 beside 青岚敬老院: of the same last word, or one that ends in it, and told apart by what stands before it. */
const isAlike = (tokens: readonly Token[], candidate: BodyCandidate, other: BodyCandidate | undefined): boolean =>
  other !== undefined &&
  candidate.from < candidate.head &&
  other.from < other.head &&
  endAlike(tokens[candidate.head]?.text ?? '', tokens[other.head]?.text ?? '');

/** 诊断中心 and 中心. */
const endAlike = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

const canAct = (candidate: BodyCandidate, { mayAct, quantified }: Verdict): boolean =>
  !candidate.mustAct && !quantified && (candidate.alone !== 'never' || (mayAct && isToldApart(candidate)));

/** More than a noun stands before the last word, unless it is a department's. */
const isToldApart = ({ evidence, office }: BodyCandidate): boolean =>
  office || (evidence & (PARTICULAR | Evidence.field)) !== 0;

/** Members of a list whose last member is a body by acting: 土地局、建委出资. */
function laterMembers(
  tokens: readonly Token[],
  ordered: readonly BodyCandidate[],
  certain: ReadonlySet<BodyCandidate>,
  judge: Judge,
): ReadonlySet<BodyCandidate> {
  const members = new Set<BodyCandidate>();
  const starts = new Map<number, BodyCandidate>();
  for (let index = ordered.length - 1; index >= 0; index--) {
    const candidate = ordered[index] as BodyCandidate;
    const joined = isJoint(tokens[candidate.to]) && starts.has(candidate.to + 1);
    const verdict = judge.of(tokens, candidate);
    const open = isNamedPlace(candidate) || isAlike(tokens, candidate, starts.get(candidate.to + 1));
    const member = joined && (canAct(candidate, verdict) || (open && !verdict.quantified));
    if (member) members.add(candidate);
    if (member || certain.has(candidate)) starts.set(candidate.from, candidate);
  }
  return members;
}

/** A street or a town in a list of bodies that act is one of them. */
const isNamedPlace = ({ mustAct, evidence }: BodyCandidate): boolean =>
  mustAct && (evidence & (Evidence.proper | Evidence.placeholder | Evidence.place)) !== 0;

/** The rank or relation that a body takes over from the one before it in a list, or undefined. */
function sharedModifier(
  tokens: readonly Token[],
  before: NamedBody,
  candidate: BodyCandidate,
  ownText: string,
): string | undefined {
  if (!takesModifier(tokens, before, candidate)) return undefined;
  // 县人大及其常委会
  if (isIn(tokens[candidate.from - 1], 'own-part')) return before.name ?? ownText;
  return inheritedModifier(tokens, before) ?? firstModifier(tokens, before);
}

/** A body with a name, a place or a rank of its own takes none. */
function takesModifier(tokens: readonly Token[], before: NamedBody, candidate: BodyCandidate): boolean {
  if ((candidate.evidence & (PARTICULAR | Evidence.proper)) !== 0 || candidate.mustAct || candidate.whole) return false;
  if (candidate.kind === 'enterprise' || attributeOf(tokens[candidate.from], 'organisation-head', 'rank')) return false;
  const open = candidate.before === 'anything' || (candidate.before === 'places' && candidate.alone === 'never');
  return !before.candidate.whole && open && !ownBranch(tokens, candidate);
}

/** What the body before has itself taken over. */
function inheritedModifier(tokens: readonly Token[], { name, from, to, candidate }: NamedBody): string | undefined {
  if (name === undefined || candidate.from !== from) return undefined;
  const inherited = name.slice(0, name.length - textLength(tokens, { from, to }));
  return inherited === '' ? undefined : inherited;
}

/** The first word of the body before, or the rank that is in its one word: 县 of 县委. */
function firstModifier(tokens: readonly Token[], { from, to, candidate }: NamedBody): string | undefined {
  const whole = candidate.from === from && from < candidate.head && to === candidate.head + 1;
  const own = whole ? attributeOf(tokens[candidate.head], 'organisation-head', 'rank') : undefined;
  // 山泉镇 of 山泉镇党委
  if (typeof own === 'string') return textOf(tokens, { from, to: candidate.head }) + own;
  const first = tokens[from];
  const role = first && roleOf(first);
  if ((role === 'rank' || role === 'relation') && to - from > 1) return first?.text;
  const rank = attributeOf(first, 'organisation-head', 'rank');
  return typeof rank === 'string' && to - from === 1 ? rank : undefined;
}

/** Police, fire brigades and troops are no bodies of the place's own. */
function ownBranch(tokens: readonly Token[], { from, to }: BodyCandidate): boolean {
  for (let index = from; index < to; index++) if (modifierOf(tokens[index])) return true;
  return false;
}

/** The bodies of a list that ends in this candidate, itself included; empty if it ends none. */
function sharedHead(
  text: string,
  tokens: readonly Token[],
  candidate: BodyCandidate,
  certain: boolean,
  judge: Judge,
): NamedBody[] {
  const members = summedUp(text, tokens, candidate, judge) ?? [];
  if (members.length > 0) return members;
  if (!certain) return [];
  return (
    ranks(text, tokens, candidate) ??
    ordinals(text, tokens, candidate) ??
    departments(text, tokens, candidate) ??
    places(text, tokens, candidate) ??
    []
  );
}

/** 市、区双拥工作领导小组 */
function ranks(text: string, tokens: readonly Token[], candidate: BodyCandidate): NamedBody[] | null {
  const { from, to, rule } = candidate;
  const rank = rankOf(tokens[from]);
  if (rank === '') return null;
  const rest = textBetween(text, tokens, from, to).slice(rank.length);
  const bodies: NamedBody[] = [];
  for (let at = from - 2; at >= 0 && from - at <= LONGEST_LIST; at -= 2) {
    if (!isJoint(tokens[at + 1]) || !isRank(tokens[at]) || isPartOfName(tokens, at) || isNational(tokens[at])) break;
    bodies.unshift({ from: at, to: at + 1, name: (tokens[at] as Token).text + rest, rule, candidate });
  }
  return bodies.length > 0 ? [...bodies, { from, to, rule, candidate }] : null;
}

const isRank = (token: Token | undefined): boolean => token !== undefined && roleOf(token) === 'rank';

/** The rank that the token is, or begins with where it is a body of one: 县 of 县委, 乡 of 乡政府. */
function rankOf(token: Token | undefined): string {
  if (!token || isRank(token)) return token?.text ?? '';
  const ranked = roleOf(token) === 'head' && !isIn(token, 'organisation-name');
  const rank = ranked ? token.word.beginning('organisation-rank') : '';
  return rank.length === 1 && token.text.length > 1 ? rank : '';
}

/** 中央和市委 are no two committees of one name. */
const isNational = (token: Token | undefined): boolean =>
  attributeOf(token, 'organisation-rank', 'level') === 'national';

/** The 县 of 青崖县 or 全县, and the 区 of 院区. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'placeholder' || (before?.kind === 'han' && !OPENS_LIST.has(roleOf(before)));
}

const OPENS_LIST: ReadonlySet<TokenRole> = new Set(['stop', 'conjunction', 'verbal', 'verb-character']);

/** 澄江大学第一、第二附属医院 */
function ordinals(text: string, tokens: readonly Token[], candidate: BodyCandidate): NamedBody[] | null {
  const { from, to, rule } = candidate;
  if (!isOrdinal(tokens, from) || !isJoint(tokens[from - 1]) || !isOrdinal(tokens, from - 3)) return null;
  const { from: base } = findLeftEdge(tokens, from - 3, candidate, NO_PIECES, () => false);
  if (base === from - 3) return null;
  const baseText = textBetween(text, tokens, base, from - 3);
  const rest = textBetween(text, tokens, from + 2, to);
  const first = { from: base, to: from - 1, name: textBetween(text, tokens, base, from - 1) + rest, rule, candidate };
  return [first, { from, to, name: baseText + textBetween(text, tokens, from, to), rule, candidate }];
}

const NO_PIECES: Pieces = new Map();

const isOrdinal = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens[at], 'ordinal-prefix') && tokens[at + 1]?.kind === 'numeral';

/** 内科、外科党支部; 语文、数学教研组 */
function departments(text: string, tokens: readonly Token[], candidate: BodyCandidate): NamedBody[] | null {
  const { from, head, to, rule } = candidate;
  if (attributeOf(tokens[head], 'organisation-head', 'shared') !== true) return null;
  if (head - from !== 1 || !isDepartment(tokens[from])) return null;
  const own = textBetween(text, tokens, head, to);
  const bodies: NamedBody[] = [];
  for (let at = from - 2; at >= 0 && from - at <= LONGEST_LIST; at -= 2) {
    if (!isJoint(tokens[at + 1]) || !isDepartment(tokens[at])) break;
    bodies.unshift({ from: at, to: at + 1, name: (tokens[at] as Token).text + own, rule, candidate });
  }
  return bodies.length > 0 ? [...bodies, { from, to, rule, candidate }] : null;
}

const isDepartment = (token: Token | undefined): boolean =>
  isIn(token, 'organisation-field') ||
  (attributeOf(token, 'organisation-head', 'alone') === 'acts' &&
    attributeOf(token, 'organisation-head', 'kind') === 'institution');

/** 宁川、白石、柳岗青崖商会: societies of one place in others, of which the last is named whole. */
function places(text: string, tokens: readonly Token[], candidate: BodyCandidate): NamedBody[] | null {
  const { from, head, to, kind, rule } = candidate;
  const isPlace = (at: number): boolean => roleAt(tokens, at) === 'place';
  if (kind !== 'group' || head < from + 2 || !isPlace(from) || !isPlace(from + 1)) return null;
  const members = membersBefore(tokens, from + 1, false).slice(0, -1);
  const named = members.filter((member) => isPlace(member.from) && member.to - member.from === 1);
  // One of them may be a place that nobody knows.
  if (named.length < 2 || named.length < members.length - 1) return null;
  const rest = textBetween(text, tokens, from + 1, to);
  const others = members.map((member) => {
    const name = textBetween(text, tokens, member.from, member.to) + rest;
    return { ...member, name, rule, candidate };
  });
  return [...others, { from, to, rule, candidate }];
}

/** 天穆、小淀等镇; 洪岗、白坪、柳树湾三个税务所. The last word itself is no body then. */
function summedUp(text: string, tokens: readonly Token[], candidate: BodyCandidate, judge: Judge): NamedBody[] | null {
  const { head, to, rule, mustAct } = candidate;
  // 青岚、白石等水电站项目
  if (candidate.whole || isIn(tokens[to], 'public-works')) return null;
  const from = listEnd(tokens, head) === null ? candidate.from : head;
  const end = from < head - 1 ? null : (listEnd(tokens, from) ?? listEnd(tokens, beforeKind(tokens, head)));
  if (end === null) return null;
  const fields = attributeOf(tokens[head], 'organisation-head', 'shared') === true;
  const members = (candidate.generic ? null : countedMembers(tokens, end.to)) ?? membersBefore(tokens, end.to, fields);
  if (members.length < 2 || !agrees(tokens, { from, end: end.to, members: members.length })) return null;
  const range = { from: members[0]?.from ?? 0, to };
  if (mustAct && judge.standingsOf(tokens, range).size === 0 && !isSubjectInList(tokens, to)) return null;
  const own = textBetween(text, tokens, from, to);
  const kind = kindOf(tokens, candidate);
  return members.map(({ from, to: memberEnd }) => {
    const trim = memberEnd === end.to ? end.trim : 0;
    const whole = textBetween(text, tokens, from, memberEnd);
    const name = whole.slice(0, whole.length - trim);
    return { from, to: memberEnd, trim, name: name.endsWith(own) ? name : name + own, kind, rule, candidate };
  });
}

/** 平岚、莱岗两市: the number right before the rank is that of the members. */
function agrees(
  tokens: readonly Token[],
  { from, end, members }: { from: number; end: number; members: number },
): boolean {
  const count = tokens[end]?.numeral;
  return !isRank(tokens[from]) || end !== from - 1 || count === undefined || count.value === members;
}

/** A list of towns may go on: …等镇和各成员单位,分别…. */
function isSubjectInList(tokens: readonly Token[], to: number): boolean {
  return isIn(tokens[to], 'organisation-conjunction');
}

/**
 * The end of the list before 等, 等20多家 or 三个: the index behind its last token, and how many characters of that token
 * belong to 等 because the dictionary knows a word there (西堤头等镇).
 */
function listEnd(tokens: readonly Token[], from: number): { readonly to: number; readonly trim: number } | null {
  let at = from - 1;
  const glued = gluedEnd(tokens[at]);
  if (glued > 0) return glued === tokens[at]?.text.length ? { to: at, trim: 0 } : { to: at + 1, trim: glued };
  // 平岚、莱岗三市供电公司
  if (isRank(tokens[from]) && tokens[at]?.numeral?.script === 'han') return { to: at, trim: 0 };
  if (!isIn(tokens[at], 'body-classifier')) return null;
  at--;
  while (isIn(tokens[at], 'approximator-inner')) at--;
  if (tokens[at]?.kind !== 'numeral') return null;
  return { to: isIn(tokens[at - 1], 'list-end') ? at - 1 : at, trim: 0 };
}

/** The first of the words that say what kind of bodies the list is of: 等6个乡镇卫生院, 等4个派出人民法庭. */
function beforeKind(tokens: readonly Token[], head: number): number {
  let at = head;
  while (head - at < LONGEST_KIND && KIND.test(tokens[at - 1]?.word.pos ?? '') && roleAt(tokens, at - 1) !== 'place')
    at--;
  return at;
}

const LONGEST_KIND = 2;

/** jieba's tags of what may tell a kind: nouns, verbs and adjectives. */
const KIND = /^(?:n|vn?|b|a)$/;

function gluedEnd(token: Token | undefined): number {
  if (token?.kind !== 'han') return 0;
  return token.word.endingOf(token.text.slice(-1), 'list-end') ? 1 : 0;
}

/** The names before `end`, each between commas or conjunctions; with `fields`, also what bodies are for (语文、数学). */
function membersBefore(tokens: readonly Token[], end: number, fields: boolean): { from: number; to: number }[] {
  const members: { from: number; to: number }[] = [];
  for (let to = end; end - to <= LONGEST_LIST * LONGEST_MEMBER; to = (members[0]?.from ?? 0) - 1) {
    const enclosed = enclosedFrom(tokens, to);
    const from = enclosed >= 0 ? enclosed : openFrom(tokens, to, fields);
    if (from >= to) return [];
    members.unshift({ from, to });
    if (isJoint(tokens[from - 1])) continue;
    return fields || members.some((member) => isMemberName(tokens, member)) ? members : [];
  }
  return [];
}

/** As many members between commas as the number behind them says, whatever they are: 桂馨、文澜、老干部3个诗社. */
function countedMembers(tokens: readonly Token[], end: number): { from: number; to: number }[] | null {
  const count = Number(tokens[end]?.numeral?.value ?? 0);
  if (!(count > 2 && count <= LONGEST_LIST)) return null;
  const members: { from: number; to: number }[] = [];
  let to = end;
  while (members.length < count) {
    const from = memberFrom(tokens, to);
    const last = members.length === count - 1;
    if (isIn(tokens[from - 1], 'list-comma') === last) return null;
    if (from >= to || textLength(tokens, { from, to }) < SHORTEST_NAME) return null;
    members.unshift({ from, to });
    to = from - 1;
  }
  return members;
}

/** A member goes back to a comma, the first one to the verb, the aspect or the mark before it. */
function memberFrom(tokens: readonly Token[], to: number): number {
  let first = to;
  let from = to;
  for (; to - from < LONGEST_MEMBER && tokens[from - 1]?.kind === 'han'; from--) {
    if (first === from && isMemberToken(tokens[from - 1] as Token)) first = from - 1;
  }
  return isIn(tokens[from - 1], 'list-comma') ? from : first;
}

/** The first token of the member that ends before `to`, by what its tokens are. */
function openFrom(tokens: readonly Token[], to: number, fields: boolean): number {
  const belongs = (token: Token | undefined): boolean =>
    token !== undefined && !isJoint(token) && (isMemberToken(token) || (fields && FIELD.has(roleOf(token))));
  let from = to;
  while (to - from < LONGEST_MEMBER && belongs(tokens[from - 1])) from--;
  return from;
}

/** The first token of a short member that stands between two commas, whatever its characters are elsewhere: 松村, 待贤; -1 if none does. */
function enclosedFrom(tokens: readonly Token[], to: number): number {
  let length = 0;
  for (let at = to - 1; at >= 0 && to - at <= LONGEST_MEMBER; at--) {
    const token = tokens[at];
    if (isJoint(token)) return length >= SHORTEST_NAME && length <= LONGEST_NAME ? at + 1 : -1;
    if (token?.kind !== 'han' || !(token.text.length === 1 || isMemberToken(token))) return -1;
    length += token.text.length;
  }
  return -1;
}

const SHORTEST_NAME = 2;
const LONGEST_NAME = 4;

/** What a group is for: 文明共建 of 宣传、文明共建等三个小组. */
const FIELD: ReadonlySet<TokenRole> = new Set(['field', 'verbal', 'head']);
const MEMBER: ReadonlySet<TokenRole> = new Set(['proper', 'place', 'rank', 'noun', 'placeholder', 'latin']);

function isMemberToken(token: Token): boolean {
  const role = roleOf(token);
  return MEMBER.has(role);
}

/** A member is a name if it is a place or holds a piece of a name; a list of common nouns is none. */
function isMemberName(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++) {
    const role = roleOf(tokens[at] as Token);
    if (role === 'place' || role === 'proper' || role === 'placeholder') return true;
  }
  return false;
}
