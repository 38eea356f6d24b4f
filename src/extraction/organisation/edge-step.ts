import { isCompanyForm, isIn, isPreposition, isVerb, isVerbalNoun } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Features } from '../token/word.js';
import { attributeOf } from './attribute-of.js';
import type { Before, BodyCandidate } from './body-candidate.js';
import { type EdgeWeight, edgeWeight } from './edge-weight.js';
import type { Pieces } from './pieces.js';
import { placeBefore } from './place-before.js';
import { roleAt, roleOf, type TokenRole } from './token-role.js';

/** Characters of a place's own name before 县, 镇 and the like. */
const LONGEST_PLACE = 4;

/** A common noun of so many characters may be a piece of a name: the 海棠 of 海棠湾. */
const LONGEST_PIECE = 2;

/** A quotation in plain words (“双拥”) or a parenthesis inside a name is at most so many tokens long. */
const LONGEST_ASIDE = 4;

/** The first of two things that a body is for is at most so many tokens long. */
const LONGEST_PURPOSE = 5;

/** What opens the title of a work, which belongs to no body's name. */
const TITLE = '《';

/** More nouns in a row than this are a phrase before the name. */
const NOUNS = 3;

/** One step to the left: the tokens from `from` on are added. */
export interface Step extends EdgeWeight {
  readonly from: number;
}

/** A name as far as it has been followed to the left. */
export interface Edge {
  readonly tokens: readonly Token[];
  readonly head: number;
  /** What rules say of the words before. */
  readonly pieces: Pieces;
  /** The last word names a branch, so that a place may stand behind the whole body's name. */
  readonly branch: boolean;
  readonly before: Before;
  /** The last word names a department. */
  readonly office: boolean;
  readonly kind: BodyCandidate['kind'];
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
const PARTS: ReadonlySet<TokenRole> = new Set(['head', 'short', 'field', 'number', 'quoted']);
/** What 我 and 我们 may stand before in the name of a part of it: 我们项目部工会, 我第七届学生会. */
const OWNED: ReadonlySet<TokenRole> = new Set(['head', 'number']);
/** Behind these nothing but the place that they speak of may stand. */
const CLOSED: ReadonlySet<TokenRole> = new Set(['self', 'relation']);

const opensName = (role: TokenRole): boolean => OPENING.has(role);

function step(name: string, from: number): Step {
  const { gain, evidence, role, last } = edgeWeight(name);
  return { from, gain, evidence, role, last };
}

/** A step, null where the name ends, undefined where another kind of step is to be tried. */
type TryStep = (edge: Edge, token: Token) => Step | null | undefined;

/** The tokens next to the left that go together, with what they add; null where the name cannot go on. */
export function nextStep(edge: Edge): Step | null {
  const token = edge.tokens[edge.at - 1];
  if (!token) return null;
  for (const attempt of ATTEMPTS) {
    const found = attempt(edge, token);
    if (found !== undefined) return found;
  }
  return STEPS[roleOf(token)]?.(edge, token) ?? null;
}

/** What a rule says of the words right before. */
const pieceStep: TryStep = ({ pieces, at }) => {
  const piece = pieces.get(at);
  return piece && (piece.step === null ? null : step(piece.step, piece.from));
};

/** A blank ends a name, but not one between Latin and Chinese writing (openData 基金会, 青岚大学学生 Linux 俱乐部). */
const gapStep: TryStep = (edge, token) =>
  edge.tokens[edge.at]?.space && token.kind !== 'placeholder' && token.kind !== 'latin' && !setsLatinOff(edge, token)
    ? null
    : undefined;

/** The letters have blanks on both sides, or none behind them but a place or a body before them (杭州 LUG). */
function setsLatinOff({ tokens, at, head }: Edge, before: Token): boolean {
  if (tokens[at]?.kind !== 'latin' || before.kind !== 'han') return false;
  if (at < head) return tokens[at + 1]?.space === true;
  return OWNS_LATIN.has(roleOf(before));
}

const OWNS_LATIN: ReadonlySet<TokenRole> = new Set(['place', 'body', 'head']);

const placeStep: TryStep = ({ tokens, at, right }) => {
  const place = placeBefore(tokens, at);
  if (place < 0) return undefined;
  return step(right === 'place' ? 'place-before-place' : 'place', place);
};

/** 十四届人大, 新二村, 驻青崖 */
const numberedStep: TryStep = ({ tokens, at, right }, token) => {
  const counted = tokens[at - 2]?.kind === 'numeral' || tokens[at - 2]?.kind === 'placeholder';
  if (counted && isIn(token, 'session-word')) return step('session', at - 2);
  if (tokens[at]?.kind === 'numeral' && isIn(token, 'ward-prefix')) return step('ward', at - 1);
  if (isIn(token, 'posting-word') && (opensName(right) || right === 'proper')) return step('posting', at - 1);
  return undefined;
};

/** The classifier of a number ends the name: 三个, ××支. */
const counterStep: TryStep = ({ tokens, at }, token) => {
  if (!isIn(token, 'classifier') && !isIn(token, 'body-classifier')) return undefined;
  const before = tokens[at - 2];
  const counts = before?.kind === 'numeral' || before?.kind === 'placeholder' || isIn(before, 'approximator-inner');
  return counts ? null : undefined;
};

/** 第一, in one word or two. */
const ordinalStep: TryStep = ({ tokens, at, right }, token) => {
  if (isIn(token, 'ordinal-prefix') && tokens[at]?.kind === 'numeral') return step('ordinal', at - 1);
  const whole = token.word.pos === 'm' && token.word.beginning('ordinal-prefix') !== '';
  return whole && !opensName(right) ? step('ordinal', at - 1) : undefined;
};

/** What may stand before the last word at all. 第一 of 市第一商业局, 海军 of 海军北海舰队 also before names that are complete. */
const allowedStep: TryStep = ({ tokens, at, before, right }, token) => {
  if (before === 'anything' || isIn(token, 'organisation-modifier')) return undefined;
  if (token.kind === 'numeral' && isIn(tokens[at - 2], 'ordinal-prefix')) return undefined;
  const role = roleOf(token);
  if (opensName(role) || role === 'placeholder') return undefined;
  // The 乌兰特 of 乌兰特国农业部, the 青石 of 青石镇政府, the 中共 of 中共青崖县委.
  if ((role === 'proper' || role === 'noun') && (right === 'rank' || right === 'proper')) return undefined;
  if (attributeOf(token, 'organisation-name', 'vertical') === true) return undefined;
  return before === 'names' && (role === 'proper' || role === 'body') ? undefined : null;
};

/** What a department does: 学习 of 学习部, or two characters, 审单 of 审单处. */
const dutyStep: TryStep = ({ tokens, at, head, office }, token) => {
  if (!office || at !== head) return undefined;
  if (isVerbalNoun(token) || (isIn(token, 'verb') && isIn(token, 'head-noun'))) return step('duty', at - 1);
  const before = tokens[at - 2];
  // 社 of 区社管部 is a last word elsewhere, and none behind the rank that opens the name.
  const opens = roleAt(tokens, at - 3) === 'rank' && before?.kind === 'han' && DUTY.has(roleOf(before));
  const isPair = isPiece(token) && before?.end === token.start && (opens || isPiece(before));
  return isPair ? step('duty-pieces', at - 2) : undefined;
};

/** One character that means something by itself. */
const isPiece = (token: Token): boolean => token.kind === 'han' && token.text.length === 1 && PIECE.has(roleOf(token));

const PIECE: ReadonlySet<TokenRole> = new Set(['proper', 'noun', 'verbal', 'verb-character']);
/** 组 of 组宣科 is the last word of bodies elsewhere. */
const DUTY: ReadonlySet<TokenRole> = new Set([...PIECE, 'short']);

/** 农业局粮经信息科: two characters between a body and a part of it, whatever they mean elsewhere. */
const dutyOfBodyStep: TryStep = ({ tokens, at, right }, token) => {
  const before = tokens[at - 2];
  if (right !== 'head' || roleAt(tokens, at - 3) !== 'head' || before?.end !== token.start) return undefined;
  const pair = [before, token].every(({ kind, text }) => kind === 'han' && text.length === 1);
  return pair && DUTY.has(roleOf(before)) ? step('duty-of-body', at - 2) : undefined;
};

/** 青石 of 青石镇党委, where the rank is in the last word. */
const placeOfHeadStep: TryStep = ({ tokens, at, head }, token) => {
  const rank = attributeOf(tokens[head], 'organisation-head', 'rank');
  if (at !== head || rank === undefined || roleOf(token) !== 'noun' || token.text.length !== LONGEST_PIECE)
    return undefined;
  const named = opensPlace(tokens[at - 2]) && !isIn(token, 'rank-describer') && !isIn(token, 'organisation-class-noun');
  return named ? step('place-of-noun', at - 1) : undefined;
};

/** 农商联合银行, 社会组织联合党委: what is joint, unless a body or nothing stands before, which then acts with another. */
const jointStep: TryStep = ({ tokens, at, head }, token) => {
  if (at !== head || !isIn(token, 'joint-word')) return undefined;
  if (attributeOf(tokens[head], 'organisation-head', 'joint') !== true) return undefined;
  const before = roleAt(tokens, at - 2);
  return before && JOINED.has(before) && tokens[at - 2]?.end === token.start ? step('field', at - 1) : undefined;
};

const JOINED: ReadonlySet<TokenRole> = new Set(['proper', 'noun', 'field', 'place']);

/** 省海洋与渔业局, 市规划和建设局: two fields of one office. */
const fieldsStep: TryStep = ({ tokens, at, right, kind }, token) => {
  if (kind !== 'government' || (right !== 'head' && right !== 'field') || !isIn(token, 'joining-fields'))
    return undefined;
  const owner = roleAt(tokens, at - 3);
  const isOne = isIn(tokens[at - 2], 'organisation-field') && (owner === 'rank' || owner === 'place');
  return isOne ? step('field', at - 2) : undefined;
};

/** 某县 */
const maskedStep: TryStep = ({ at, right }, token) =>
  isIn(token, 'masking-word') && (right === 'rank' || right === 'head') ? step('placeholder', at - 1) : undefined;

/** 中国—中亚减贫合作中心: two places with a dash between. */
const pairStep: TryStep = ({ tokens, at, right }, token) => {
  if ((right !== 'place' && right !== 'body') || !DASH.test(token.text) || roleAt(tokens, at - 2) !== 'place')
    return undefined;
  return step('place-before-place', at - 2);
};

const DASH = /^[-–—]$/;

/** Tried before the role of the token is asked for. */
const ATTEMPTS: readonly TryStep[] = [
  gapStep,
  pieceStep,
  pairStep,
  maskedStep,
  fieldsStep,
  placeStep,
  numberedStep,
  counterStep,
  ordinalStep,
  placeOfHeadStep,
  jointStep,
  allowedStep,
  dutyStep,
  dutyOfBodyStep,
];

const rankStep: TryStep = ({ tokens, at, right }, token) => {
  const before = tokens[at - 2];
  const quantified = before && roleOf(before) === 'quantifier' && !isIn(before, 'masking-word');
  if (quantified && !token.space) return null;
  if (right === 'rank' || CLOSED.has(right)) return null;
  const common = attributeOf(token, 'organisation-rank', 'common') === true && !isNamePiece(tokens, at - 2);
  return step(`${common ? 'rank-noun' : 'rank'}${right === 'place' ? '-before-place' : ''}`, at - 1);
};

function isNamePiece(tokens: readonly Token[], index: number): boolean {
  const role = roleAt(tokens, index);
  return role === 'proper' || role === 'placeholder';
}

/** 第六纪检监察组; 九十六 before 中学. A number of anything else ends the name. */
const numberStep: TryStep = ({ tokens, at, right }) => {
  if (opensName(right)) return null;
  if (isIn(tokens[at], 'community-rank') && roleAt(tokens, at - 2) === 'proper') {
    return step('proper-character', at - 1);
  }
  if (isHotline(tokens, at)) return step('hotline', at - 1);
  const ordinal = isIn(tokens[at - 2], 'ordinal-prefix');
  if (!ordinal && !isIn(tokens[at], 'unit-head')) return null;
  return step('number', ordinal ? at - 2 : at - 1);
};

/** 市120急救中心: a number to call, between whose it is and the last word. */
function isHotline(tokens: readonly Token[], at: number): boolean {
  if (roleAt(tokens, at) !== 'head' || !HOTLINE.test(tokens[at - 1]?.text ?? '')) return false;
  const owner = roleAt(tokens, at - 2);
  return owner === 'rank' || owner === 'place';
}

const HOTLINE = /^1[0-9]{2}(?:[0-9]{2})?$/;

/** The letters in 校友基金会(QLOS)理事会 are a short name of the body before them. */
function asideStep(tokens: readonly Token[], from: number, at: number, quoted: boolean): Step | null {
  const letters = !quoted && at - from === ACRONYM && tokens[from + 1]?.kind === 'latin';
  return at - from > 2 && !letters ? step(quoted ? 'quoted' : 'parenthesis', from) : null;
}

/** An acronym in brackets is so many tokens. */
const ACRONYM = 3;

/** Quotation marks and parentheses inside a name: 区“双拥”办公室, 恒泰(集团)有限公司. A middle dot stands in foreign names. */
const markStep: TryStep = ({ tokens, at, right }, token) => {
  if (opensName(right)) return null;
  const quoted = isIn(token, 'closing-quote');
  if (!quoted && !isIn(token, 'closing-bracket')) return null;
  const open = quoted ? 'opening-quote' : 'opening-bracket';
  for (let from = at - 2; from >= 0 && at - from <= LONGEST_ASIDE; from--) {
    if (isIn(tokens[from], open)) return asideStep(tokens, from, at, quoted);
  }
  return null;
};

/** A whole body before the last word: 国务院办公厅; 国家税务总局 also before the place of its branch. */
const bodyStep: TryStep = (edge, token) => {
  const { at, right, branch } = edge;
  const isVertical = branch || attributeOf(token, 'organisation-name', 'vertical') === true || isHost(edge, token);
  return opensName(right) && !isVertical ? null : step('body', at - 1);
};

/**
 * Universities, hospitals and laboratories have houses elsewhere, which bear the name of their place behind that of the
 * whole: 宁川大学附属医院青崖医院, 宁川大学青崖创新中心.
 */
function isHost({ tokens, at, head, right, kind }: Edge, token: Token): boolean {
  if (right !== 'place' || kind !== 'institution') return false;
  // A place that says of which rank it is begins a name of its own: 县人民医院|河口镇中心医院.
  const place = tokens[at]?.word;
  const isRanked = (place?.ending('place-suffix') ?? place?.ending('organisation-rank') ?? null) !== null;
  return !isRanked && isHouse(tokens[head]) && hosts(token);
}

const headWords = (token: Token | undefined): Features | null =>
  token?.word.classes.get('organisation-head') ?? token?.word.ending('organisation-head') ?? null;

const isHouse = (token: Token | undefined): boolean =>
  headWords(token)?.hosts === true || headWords(token)?.outpost === true;

const hosts = (token: Token): boolean => headWords(token)?.hosts === true;

/** 二大队八中队 */
function unitStep({ tokens, at, right }: Edge, token: Token): Step | null {
  if (!isIn(token, 'unit-head') || tokens[at - 2]?.kind !== 'numeral' || opensName(right)) return null;
  return step('unit', at - 2 - (isIn(tokens[at - 3], 'ordinal-prefix') ? 1 : 0));
}

/** The last word of another body: a part of this one's name (区委宣传部), unless this one begins anew behind it. */
const headStep: TryStep = (edge, token) => {
  const { at, right, branch } = edge;
  const unit = unitStep(edge, token);
  if (unit) return unit;
  if (opensName(right) || right === 'proper') {
    // 青岚科技有限公司兴化维护中心
    if (branch || (right === 'place' && isCompanyForm(token)) || isHost(edge, token)) return step('inner-body', at - 1);
    const fixed = attributeOf(token, 'organisation-head', 'fixed') === true;
    return fixed && right === 'proper' ? step('head', at - 1) : null;
  }
  return step('head', at - 1);
};

/** The same of one character: 市局 before its parts. */
const shortStep: TryStep = (edge, token) => {
  const { at, right, branch } = edge;
  const unit = unitStep(edge, token);
  if (unit) return unit;
  if (opensName(right)) return branch ? { ...step('inner-body', at - 1), role: 'short' } : null;
  return step(right === 'head' ? 'short-head' : 'short-in-name', at - 1);
};

/** A verb of one character between these and a rank is no name: 编制归县纪委. */
const FULL: ReadonlySet<TokenRole | undefined> = new Set(['noun', 'verbal', 'field']);

const properStep: TryStep = ({ tokens, at, right, properLength }, token) => {
  const length = properLength + token.text.length;
  if (CLOSED.has(right)) return null;
  if (right === 'rank' && length === 1 && token.word.pos === 'v' && FULL.has(roleAt(tokens, at - 2))) return null;
  if (right === 'place') return step(length === 1 ? 'proper-before-place' : 'proper-word-before-place', at - 1);
  if (length > LONGEST_PLACE) return step('distant-proper', at - 1);
  return step(length > 1 ? 'proper' : 'proper-character', at - 1);
};

/** A single verb may be a piece of a name (盛达) only right behind another piece, and where no place follows. */
const verbCharacterStep: TryStep = ({ tokens, at, right }) => {
  const before = tokens[at - 2];
  const inside = !opensName(right) && before?.text.length === 1 && roleOf(before) === 'proper';
  return inside ? step('verb-in-name', at - 1) : null;
};

/** 青石县民政局: a common noun that opens a phrase right before 县 is its name, unless it tells the kind of place (贫困县). */
function namesPlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at - 1];
  const rank = tokens[at];
  if (token?.text.length !== LONGEST_PIECE || rank?.text.length !== 1 || isIn(token, 'rank-describer')) return false;
  if (attributeOf(rank, 'organisation-rank', 'actor') !== true || isIn(token, 'organisation-class-noun')) return false;
  return token.space || opensPlace(tokens[at - 2]);
}

/** What stands before a place's name. */
function opensPlace(before: Token | undefined): boolean {
  if (before?.kind !== 'han') return before?.kind !== 'numeral' && before?.kind !== 'latin';
  return isPreposition(before) || roleOf(before) === 'place' || isIn(before, 'organisation-conjunction');
}

const nounStep: TryStep = (edge, token) => {
  const { tokens, at, right, nouns } = edge;
  // 爱心企业 before 康达公司 says what kind of company it is.
  if (CLOSED.has(right) || (right === 'proper' && isIn(token, 'organisation-list-noun'))) return null;
  if (right === 'rank' && namesPlace(tokens, at)) return step('place-of-noun', at - 1);
  if (isPieceOfName(edge, token)) return step('noun-in-name', at - 1);
  // The x of x市.
  const masked = right === 'placeholder' && roleAt(tokens, at + 1) === 'rank';
  if (masked || opensName(right)) return step('noun-before-place', at - 1);
  return step(nouns >= NOUNS ? 'distant-noun' : 'noun', at - 1);
};

/** 海棠 of 海棠湾公司, 东面, and the 宏远 of 宏远酒业. */
function isPieceOfName({ at, right, company, head }: Edge, token: Token): boolean {
  const { pos } = token.word;
  if (pos === 's' || (right === 'proper' && token.text.length <= LONGEST_PIECE)) return true;
  return company && at === head && pos.startsWith('a');
}

const verbalStep: TryStep = ({ tokens, at, right, head, office }, token) => {
  if (opensName(right) || (isIn(token, 'policy-verb') && (at < head || !office))) return null;
  if (isIn(token, 'verb-fact') && (at < head || (isVerb(token) && !office))) return null;
  if (token.word.pos === 'vn') return step('verbal-noun', at - 1);
  const subject = roleAt(tokens, at - 2);
  if (subject === 'head' || subject === 'body') return null;
  return step(at === head ? 'verb' : 'distant-verb', at - 1);
};

/** 军人及优抚对象法律援助中心: the name goes on only where it plainly begins with a place not far before. */
const conjunctionStep: TryStep = ({ tokens, at, right }) => {
  if (opensName(right) || right === 'head') return null;
  for (let index = at - 2; index >= 0 && at - index <= LONGEST_PURPOSE; index--) {
    const role = roleAt(tokens, index);
    if (role === 'rank' || role === 'place' || role === 'body') {
      return at - index > 2 ? step('conjunction', at - 1) : null;
    }
    if (role !== 'noun' && role !== 'field' && tokens[index]?.word.pos !== 'vn') return null;
  }
  return null;
};

const fieldStep: TryStep = ({ at, right }) => {
  if (CLOSED.has(right)) return null;
  return step(opensName(right) ? 'field-before-place' : 'field', at - 1);
};

/** What a token of each role adds; one of another role ends the name. */
const STEPS: Readonly<Partial<Record<TokenRole, TryStep>>> = {
  rank: rankStep,
  relation: ({ at }) => step('relation', at - 1),
  'self-place': ({ at }) => step('self', at - 1),
  'own-body': ({ at, right }) => (PARTS.has(right) ? step('self', at - 1) : null),
  self: ({ at, right, head }) => (right === 'rank' || (at < head && OWNED.has(right)) ? step('self', at - 1) : null),
  number: numberStep,
  placeholder: ({ at }) => step('placeholder', at - 1),
  latin: ({ at }) => step('latin', at - 1),
  quoted: ({ at, right }, { text }) => (opensName(right) || text.startsWith(TITLE) ? null : step('quoted', at - 1)),
  mark: markStep,
  field: fieldStep,
  body: bodyStep,
  head: headStep,
  short: shortStep,
  proper: properStep,
  'verb-character': verbCharacterStep,
  noun: nounStep,
  verbal: verbalStep,
  conjunction: conjunctionStep,
};
