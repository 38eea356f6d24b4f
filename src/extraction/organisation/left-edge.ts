import { isIn, isPreposition, isVerbalNoun } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import type { Before, BodyCandidate } from './body-candidate.js';
import { Evidence } from './evidence.js';
import { isPlaceName } from './place-names.js';
import { roleOf, type TokenRole } from './token-role.js';

/** How far left of its last word the name of a body may begin, in characters. */
const REACH = 28;

/** A place name is put together from at most so many tokens. */
const PLACE_TOKENS = 4;

/** Characters of a place's own name before 县, 镇 and the like. */
const LONGEST_PLACE = 4;

/** A common noun of so many characters may be a piece of a name: the 海棠 of 海棠湾. */
const LONGEST_PIECE = 2;

/** A quotation in plain words (“双拥”) or a parenthesis inside a name is at most so many tokens long. */
const LONGEST_ASIDE = 4;

/** What an included token adds. A name begins where the sum is greatest, which is where leaving tokens out costs least. */
const GAIN = {
  place: 2,
  placeBeforePlace: 1.5,
  rank: 2,
  rankBeforePlace: 0.5,
  self: 2,
  relation: 2,
  posting: -0.5,
  number: 1.5,
  unit: 2,
  placeholder: 1.5,
  quoted: 2,
  latin: 1,
  body: 1.5,
  head: 1,
  field: 1,
  proper: 0.4,
  noun: 0.2,
  farNoun: -0.3,
  nounBeforePlace: -0.6,
  verbalNoun: 0.3,
  verb: 0.2,
  farVerb: -0.6,
  verbInName: -0.3,
  properBeforePlace: 0.3,
  conjunction: -1.5,
  parenthesis: 0.3,
} as const;

/** What opens the title of a work, which belongs to no body's name. */
const TITLE = '《';

/** More nouns in a row than this are a phrase before the name. */
const NOUNS = 3;

/** Where a name begins, and what its words say. */
export interface LeftEdge {
  /** Index of the first token. */
  readonly from: number;
  readonly evidence: number;
  /** Tokens looked at; for tests of linearity. */
  readonly steps: number;
}

/** One step to the left: the tokens from `from` on are added. */
interface Step {
  readonly from: number;
  readonly gain: number;
  readonly evidence: number;
  readonly role: TokenRole;
  /** Nothing further left belongs to the name. */
  readonly last?: boolean;
}

/**
 * The left edge of the name whose last word begins with the token at `head`: of all edges within reach, the one whose
 * tokens speak most for belonging to a name.
 *
 * @param options.branch the last word names a part of a body, so that a place may stand behind the whole body's name
 * @param options.before what may stand before the last word
 * @param options.kind of the body, as the last word has it
 * @param options.office the last word names a department, so that what it does stands before it: 学习部
 * @param blocked tells tokens that belong to something else, such as a date
 */
export function findLeftEdge(
  tokens: readonly Token[],
  head: number,
  { branch, before, kind, office }: Pick<BodyCandidate, 'branch' | 'before' | 'kind' | 'office'>,
  blocked: (token: Token) => boolean,
): LeftEdge {
  const limit = (tokens[head]?.start ?? 0) - REACH;
  let best = head;
  let bestEvidence = 0;
  let bestScore = 0;
  let score = 0;
  let evidence = 0;
  let steps = 0;
  const state: State = {
    tokens,
    head,
    branch,
    before,
    office,
    company: kind === 'enterprise',
    at: head,
    right: 'head',
    nouns: 0,
    properLength: 0,
  };
  while (state.at > 0) {
    steps++;
    const token = tokens[state.at - 1];
    if (!token || token.start < limit || blocked(token)) break;
    const step = takeStep(state);
    if (step === null) break;
    score += step.gain;
    evidence |= step.evidence;
    state.nouns = step.role === 'noun' || step.role === 'verbal' ? state.nouns + 1 : 0;
    state.properLength = step.role === 'proper' ? state.properLength + (tokens[state.at - 1]?.text.length ?? 0) : 0;
    state.at = step.from;
    state.right = step.role;
    if (score > bestScore && (step.role !== 'verbal' || office)) {
      bestScore = score;
      best = step.from;
      bestEvidence = evidence;
    }
    if (step.last) break;
  }
  return { from: best, evidence: bestEvidence, steps };
}

interface State {
  readonly tokens: readonly Token[];
  readonly head: number;
  /** The last word names a branch, so that a place may stand behind the whole body's name. */
  readonly branch: boolean;
  readonly before: Before;
  /** The last word names a department. */
  readonly office: boolean;
  /** Adjectives before companies are names: 宏远酒业. */
  readonly company: boolean;
  /** Index of the leftmost token included so far, and its role. */
  at: number;
  right: TokenRole;
  nouns: number;
  properLength: number;
}

const OPENING: ReadonlySet<TokenRole> = new Set(['place', 'rank', 'self', 'self-place', 'own-body', 'relation']);
/** What may follow the author's body in the name of a part of it: 我校德育处. */
const PARTS: ReadonlySet<TokenRole> = new Set(['head', 'short', 'field', 'number']);

const opensName = (role: TokenRole): boolean => OPENING.has(role);

/** The tokens next to the left that go together, with what they add; null where the name cannot go on. */
function takeStep(state: State): Step | null {
  const { tokens, at, right } = state;
  const token = tokens[at - 1] as Token;
  const isLocal = (tokens[at] as Token).space && token.kind !== 'placeholder';
  if (isLocal) return null;
  const place = placeBefore(tokens, at);
  if (place >= 0) {
    const gain = right === 'place' ? GAIN.placeBeforePlace : GAIN.place;
    return { from: place, gain, evidence: Evidence.place, role: 'place' };
  }
  if (isIn(token, 'session-word') && tokens[at - 2]?.kind === 'numeral') {
    return { from: at - 2, gain: GAIN.number, evidence: Evidence.none, role: 'number' };
  }
  if (tokens[at]?.kind === 'numeral' && isIn(token, 'ward-prefix')) {
    return { from: at - 1, gain: GAIN.proper, evidence: Evidence.none, role: 'proper' };
  }
  if (isIn(token, 'posting-word') && (opensName(right) || right === 'proper')) {
    return { from: at - 1, gain: GAIN.posting, evidence: Evidence.relation, role: 'field' };
  }
  if (isCounter(tokens, at - 1)) return null;
  const role = roleOf(token);
  if (isIn(token, 'ordinal-prefix') && tokens[at]?.kind === 'numeral') {
    return { from: at - 1, gain: GAIN.number, evidence: Evidence.number, role: 'number' };
  }
  if (token.word.pos === 'm' && token.word.beginning('ordinal-prefix') !== '' && !opensName(right)) {
    return { from: at - 1, gain: GAIN.number, evidence: Evidence.number, role: 'number' };
  }
  if (!mayStandBefore(state.before, role, right) && !standsAnywhere(tokens, at)) return null;
  const duty = state.office && at === state.head ? dutyBefore(tokens, at, role) : 0;
  if (duty > 0) {
    const evidence = duty > 1 ? Evidence.noun | Evidence.proper : Evidence.noun;
    return { from: at - duty, gain: GAIN.noun, evidence, role: 'noun' };
  }
  switch (role) {
    case 'rank':
      return rankStep(state, token);
    case 'relation':
      return { from: at - 1, gain: GAIN.relation, evidence: Evidence.relation, role, last: true };
    case 'self-place':
      return { from: at - 1, gain: GAIN.self, evidence: Evidence.self, role, last: true };
    case 'own-body':
      return PARTS.has(right) ? { from: at - 1, gain: GAIN.self, evidence: Evidence.self, role, last: true } : null;
    case 'self':
      return right === 'rank' ? { from: at - 1, gain: GAIN.self, evidence: Evidence.self, role, last: true } : null;
    case 'number':
      return numberStep(state);
    case 'placeholder':
      return { from: at - 1, gain: GAIN.placeholder, evidence: Evidence.placeholder, role };
    case 'latin':
      return { from: at - 1, gain: GAIN.latin, evidence: Evidence.latin, role };
    case 'quoted':
      return opensName(right) || token.text.startsWith(TITLE)
        ? null
        : { from: at - 1, gain: GAIN.quoted, evidence: Evidence.quoted, role };
    case 'mark':
      return markStep(state, token);
    case 'field':
      return right === 'relation' || right === 'self'
        ? null
        : opensName(right)
          ? { from: at - 1, gain: GAIN.nounBeforePlace, evidence: Evidence.field, role: 'noun' }
          : { from: at - 1, gain: GAIN.field, evidence: Evidence.field, role };
    case 'body':
      return bodyStep(state, token);
    case 'head':
    case 'short':
      return headStep(state, token, role);
    case 'proper':
      return properStep(state, token);
    case 'verb-character':
      return insideName(state)
        ? { from: at - 1, gain: GAIN.verbInName, evidence: Evidence.none, role: 'proper' }
        : null;
    case 'noun':
      return nounStep(state, token);
    case 'verbal':
      return verbalStep(state, token);
    case 'conjunction':
      return conjunctionStep(state);
    default:
      return null;
  }
}

/** So many tokens before `at` say what a department does: 学习 of 学习部, or two characters, 审单 of 审单处. */
function dutyBefore(tokens: readonly Token[], at: number, role: TokenRole): number {
  const token = tokens[at - 1] as Token;
  if (isVerbalNoun(token) || (isIn(token, 'verb') && isIn(token, 'head-noun'))) return 1;
  const before = tokens[at - 2];
  const isPair = isPiece(token, role) && before?.end === token.start && isPiece(before, roleOf(before));
  return isPair ? 2 : 0;
}

/** One character that means something by itself. */
const isPiece = ({ text, kind }: Token, role: TokenRole): boolean =>
  kind === 'han' && text.length === 1 && PIECE.has(role);

const PIECE: ReadonlySet<TokenRole> = new Set(['proper', 'noun', 'verbal', 'verb-character']);

/** 第一 of 市第一商业局, 海军 of 海军北海舰队: also before names that are complete. */
function standsAnywhere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at - 1];
  if (token?.kind === 'numeral') return isIn(tokens[at - 2], 'ordinal-prefix');
  return isIn(token, 'organisation-modifier');
}

function mayStandBefore(before: Before, role: TokenRole, right: TokenRole): boolean {
  if (before === 'anything' || opensName(role) || role === 'placeholder') return true;
  // The 乌兰特 of 乌兰特国农业部.
  if (role === 'proper' && (right === 'rank' || right === 'proper')) return true;
  return before === 'names' && (role === 'proper' || role === 'body');
}

/** The classifier of a number: 三个, ××支. */
function isCounter(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!isIn(token, 'classifier') && !isIn(token, 'body-classifier')) return false;
  const before = tokens[index - 1];
  return before?.kind === 'numeral' || before?.kind === 'placeholder' || isIn(before, 'approximator-inner');
}

/** Index of the first token of the longest place name that ends before `at`, or -1. */
export function placeBefore(tokens: readonly Token[], at: number): number {
  const last = tokens[at - 1] as Token;
  if (last.kind !== 'han') return -1;
  let found = roleOf(last) === 'place' ? at - 1 : -1;
  let text = last.text;
  // 从化区政府: the 区 is in the word behind.
  const rank = isIn(tokens[at], 'organisation-head') ? (tokens[at]?.word.beginning('place-suffix') ?? '') : '';
  for (let from = at - 2; from >= 0 && at - from <= PLACE_TOKENS; from--) {
    const token = tokens[from] as Token;
    if (token.kind !== 'han' || (tokens[from + 1] as Token).space) break;
    text = token.text + text;
    if (isPlaceName(text + rank) && roleOf(token) === 'stop' && isPieceOfPlace(tokens, from, text + rank, at)) found = from;
    if (isPlaceName(text) && (roleOf(token) !== 'stop' || isPieceOfPlace(tokens, from, text, at))) found = from;
  }
  return found;
}

/**
 * The 含 of 含山县 is a word of its own elsewhere. What may stand before any place, 从 or 会同, is a piece only of a name
 * in full that is no name without it, and not where a body begins: 从化区, but 会同县公安局.
 */
function isPieceOfPlace(tokens: readonly Token[], from: number, place: string, at: number): boolean {
  const token = tokens[from] as Token;
  const rest = place.slice(token.text.length);
  if (isPlaceName(rest)) return false;
  if (!isPreposition(token) && !isIn(token, 'organisation-partner')) return true;
  const listed = isIn(tokens[from - 1], 'list-comma') || isIn(tokens[at], 'list-comma');
  return listed || (token.text.length === 1 && rest.length > 1);
}

const roleAt = (tokens: readonly Token[], index: number): TokenRole | undefined => {
  const token = tokens[index];
  return token && roleOf(token);
};

function rankStep({ tokens, at, right }: State, token: Token): Step | null {
  const before = tokens[at - 2];
  if (before && roleOf(before) === 'quantifier' && !token.space) return null;
  if (right === 'rank' || right === 'self' || right === 'relation') return null;
  const gain = right === 'place' ? GAIN.rankBeforePlace : GAIN.rank;
  const common = attributeOf(token, 'organisation-rank', 'common') === true && !isNamePiece(before);
  return { from: at - 1, gain, evidence: common ? Evidence.noun : Evidence.rank, role: 'rank' };
}

function isNamePiece(token: Token | undefined): boolean {
  const role = token && roleOf(token);
  return role === 'proper' || role === 'placeholder';
}

/** 第六纪检监察组; 九十六 before 中学. A number of anything else ends the name. */
function numberStep({ tokens, at, right }: State): Step | null {
  if (opensName(right)) return null;
  if (isIn(tokens[at], 'community-rank') && roleAt(tokens, at - 2) === 'proper') {
    return { from: at - 1, gain: GAIN.proper, evidence: Evidence.none, role: 'proper' };
  }
  if (isHotline(tokens, at)) return { from: at - 1, gain: GAIN.field, evidence: Evidence.field, role: 'field' };
  const ordinal = isIn(tokens[at - 2], 'ordinal-prefix');
  const isUnit = isIn(tokens[at], 'unit-head');
  if (!ordinal && !isUnit) return null;
  return { from: ordinal ? at - 2 : at - 1, gain: GAIN.number, evidence: Evidence.number, role: 'number' };
}

/** 市120急救中心: a number to call, between whose it is and the last word. */
function isHotline(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at - 1];
  const owner = tokens[at - 2];
  if (!owner || roleOf(tokens[at] as Token) !== 'head' || !HOTLINE.test(token?.text ?? '')) return false;
  return roleOf(owner) === 'rank' || roleOf(owner) === 'place';
}

const HOTLINE = /^1[0-9]{2}(?:[0-9]{2})?$/;

/** Quotation marks and parentheses inside a name: 区“双拥”办公室, 恒泰(集团)有限公司. A middle dot stands in foreign names. */
function markStep({ tokens, at, right }: State, token: Token): Step | null {
  if (opensName(right)) return null;
  const open = isIn(token, 'closing-quote') ? 'opening-quote' : isIn(token, 'closing-bracket') ? 'opening-bracket' : '';
  if (open === '') return null;
  for (let from = at - 2; from >= 0 && at - from <= LONGEST_ASIDE; from--) {
    if (isIn(tokens[from], open)) {
      const quoted = open === 'opening-quote';
      const gain = quoted ? GAIN.quoted : GAIN.parenthesis;
      return at - from > 2 ? { from, gain, evidence: quoted ? Evidence.quoted : 0, role: 'quoted' } : null;
    }
  }
  return null;
}

/** A whole body before the last word: 国务院办公厅; 国家税务总局 also before the place of its branch. */
function bodyStep({ at, right, branch }: State, token: Token): Step | null {
  if (opensName(right) && !branch && attributeOf(token, 'organisation-name', 'vertical') !== true) return null;
  const evidence = Evidence.body | Evidence.place;
  return { from: at - 1, gain: GAIN.body, evidence, role: 'body' };
}

/** The last word of another body: a part of this one's name (区委宣传部), unless this one begins anew behind it. */
function headStep({ tokens, at, right, branch }: State, token: Token, role: TokenRole): Step | null {
  if (isIn(token, 'unit-head') && tokens[at - 2]?.kind === 'numeral' && !opensName(right)) {
    const ordinal = isIn(tokens[at - 3], 'ordinal-prefix') ? 1 : 0;
    return { from: at - 2 - ordinal, gain: GAIN.unit, evidence: Evidence.number | Evidence.body, role: 'head' };
  }
  if (opensName(right)) return branch ? { from: at - 1, gain: 0, evidence: Evidence.body, role } : null;
  const fixed = attributeOf(token, 'organisation-head', 'fixed') === true;
  if (right === 'proper' && role === 'head' && branch) {
    return { from: at - 1, gain: 0, evidence: Evidence.body, role };
  }
  if (right === 'proper' && role === 'head' && !fixed) return null;
  if (role === 'short' && right !== 'head') return { from: at - 1, gain: GAIN.proper, evidence: Evidence.none, role };
  const gain = role === 'short' ? GAIN.rank : GAIN.head;
  return { from: at - 1, gain, evidence: role === 'short' ? Evidence.rank : Evidence.body, role };
}

function properStep({ at, right, properLength }: State, token: Token): Step | null {
  const length = properLength + token.text.length;
  if (right === 'self' || right === 'relation') return null;
  if (right === 'place' && length === 1) {
    return { from: at - 1, gain: GAIN.properBeforePlace, evidence: Evidence.proper, role: 'proper' };
  }
  if (right === 'place') return { from: at - 1, gain: GAIN.nounBeforePlace, evidence: 0, role: 'proper' };
  const gain = length > LONGEST_PLACE ? GAIN.farNoun : GAIN.proper;
  return { from: at - 1, gain, evidence: length > 1 ? Evidence.proper : Evidence.none, role: 'proper' };
}

/** 青石县民政局: a common noun that opens a phrase right before 县 is its name, unless it tells the kind of place (贫困县). */
function namesPlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at - 1] as Token;
  const rank = tokens[at] as Token;
  if (token.text.length !== LONGEST_PIECE || rank.text.length !== 1 || isIn(token, 'rank-describer')) return false;
  if (attributeOf(rank, 'organisation-rank', 'actor') !== true || isIn(token, 'organisation-class-noun')) return false;
  const before = tokens[at - 2];
  if (!before || token.space) return true;
  if (before.kind !== 'han') return before.kind !== 'numeral' && before.kind !== 'latin';
  return isPreposition(before) || roleOf(before) === 'place' || isIn(before, 'organisation-conjunction');
}

/** A single verb may be a piece of a name (盛达) only right behind another piece, and where no place follows. */
function insideName({ tokens, at, right }: State): boolean {
  const before = tokens[at - 2];
  return !opensName(right) && before !== undefined && before.text.length === 1 && roleOf(before) === 'proper';
}

function nounStep({ tokens, at, right, nouns, company, head }: State, token: Token): Step | null {
  if (right === 'self' || right === 'relation') return null;
  if (right === 'rank' && namesPlace(tokens, at)) {
    return { from: at - 1, gain: GAIN.place, evidence: Evidence.place, role: 'place' };
  }
  if (token.word.pos === 's') return { from: at - 1, gain: GAIN.noun, evidence: Evidence.proper, role: 'proper' };
  if (right === 'proper' && token.text.length <= LONGEST_PIECE) {
    return { from: at - 1, gain: GAIN.noun, evidence: Evidence.proper, role: 'proper' };
  }
  if (company && at === head && token.word.pos.startsWith('a')) {
    return { from: at - 1, gain: GAIN.noun, evidence: Evidence.proper, role: 'proper' };
  }
  const gain = opensName(right) ? GAIN.nounBeforePlace : nouns >= NOUNS ? GAIN.farNoun : GAIN.noun;
  return { from: at - 1, gain, evidence: Evidence.noun, role: 'noun' };
}

function verbalStep({ tokens, at, right, head }: State, token: Token): Step | null {
  if (opensName(right)) return null;
  const noun = token.word.pos === 'vn';
  const subject = tokens[at - 2];
  if (!noun && subject && (roleOf(subject) === 'head' || roleOf(subject) === 'body')) return null;
  const gain = noun ? GAIN.verbalNoun : at === head ? GAIN.verb : GAIN.farVerb;
  return { from: at - 1, gain, evidence: Evidence.noun, role: 'verbal' };
}

/** 军人及优抚对象法律援助中心: the name goes on only where it plainly begins with a place not far before. */
function conjunctionStep({ tokens, at, right }: State): Step | null {
  if (opensName(right) || right === 'head') return null;
  for (let index = at - 2; index >= 0 && at - index <= LONGEST_ASIDE; index--) {
    const token = tokens[index] as Token;
    const role = roleOf(token);
    if (role === 'rank' || role === 'place' || role === 'body') {
      return at - index > 2 ? { from: at - 1, gain: GAIN.conjunction, evidence: 0, role: 'conjunction' } : null;
    }
    if (role !== 'noun' && role !== 'field') return null;
  }
  return null;
}
