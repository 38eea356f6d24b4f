import type { ClassName } from '../../generated/class-name.js';
import type { Token } from '../token/token.js';

import { endsInClass } from './word-ending.js';

/** Names of the lexicon classes that syntax asks for. */
const AUXILIARY = 'auxiliary';
const PREPOSITION = 'preposition';
const RELATIONAL = 'relational-verb';
const SUFFIX = 'nominal-suffix';
const VERB = 'verb';
const EXISTENTIAL = 'existential';
const MOTION = 'motion-verb';
const LIST_MARK = 'list-mark';
const ATTRIBUTE = 'attribute';
const MEASURE_NOUN = 'measure-noun';
const QUANTITY_VERB = 'quantity-verb';
const LIGHT_VERB = 'light-verb';
const HEAD_NOUN = 'head-noun';
const PIVOT_VERB = 'pivot-verb';
const MEASURE_ENDING = 'measure-ending';

/** True if the word of the token is in the lexicon class. */
export function isIn(token: Token | undefined, name: ClassName): boolean {
  return token?.word.isIn(name) ?? false;
}

export function isAuxiliary(token: Token | undefined): boolean {
  return isIn(token, AUXILIARY) || (token?.word.pos === 'd' && !isIn(token, VERB));
}

export function isPreposition(token: Token | undefined): boolean {
  return isIn(token, PREPOSITION);
}

/** Names what is measured: 面积, 收入, and words that end as these do (蓄积量). */
export function isMeasureNoun(token: Token | undefined): boolean {
  if (isIn(token, MEASURE_NOUN)) return true;
  return token?.kind === 'han' && /^(?:n|x|l|$)/.test(token.word.pos) && endsInClass(token.word, MEASURE_ENDING);
}

/** Ends as the name of a figure does, and has words before that: 辍学率, which the dictionary takes for a verb. */
export function namesFigure(token: Token | undefined): boolean {
  return token?.kind === 'han' && token.text.length > 2 && endsInClass(token.word, MEASURE_ENDING);
}

/** What form of company it is: 有限公司, 集团. */
export function isCompanyForm(token: Token | undefined): boolean {
  return isIn(token, 'company-form');
}

/** The whole of a place: 全市, 全乡. */
export function isWholePlace(token: Token | undefined): boolean {
  return isIn(token, 'whole-place');
}

/** States a value and governs no object: 达到, 占. */
export function isRelational(token: Token | undefined): boolean {
  return isIn(token, RELATIONAL);
}

/** Says what those who are counted do: 参训 of 参训学员. */
export function takesPart(token: Token | undefined): boolean {
  return isIn(token, 'participial-verb');
}

/** States a value that is not exact: 约为. */
export function statesAbout(token: Token | undefined): boolean {
  return token?.word.attributesIn(RELATIONAL)?.approx === 'about';
}

/**
 * A word that is a verb wherever it stands. One character is a verb only if the lexicon says so: in running text it is
 * more often a piece of a name or of a word that the dictionary lacks.
 */
export function isVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'han' || isIn(token, AUXILIARY)) return false;
  const { pos } = token.word;
  if (!pos.startsWith('v') || pos === 'vn') return false;
  return isLexical(token) || (token.text.length > 1 && !isIn(token, HEAD_NOUN));
}

function isLexical(token: Token): boolean {
  return isIn(token, VERB) || isIn(token, RELATIONAL) || isIn(token, EXISTENTIAL) || isIn(token, MOTION);
}

/** A word that is a verb or a noun, as its place decides: 检查, 培训. */
export function isVerbalNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'han' || isIn(token, AUXILIARY) || isIn(token, RELATIONAL)) return false;
  const { pos } = token.word;
  return pos === 'vn' || (pos.startsWith('v') && isIn(token, HEAD_NOUN) && !isVerb(token));
}

/** Tags of words that may stand inside a noun phrase. Words of no known tag are taken for names. */
const NOMINAL = /^(?:n|vn|a|b|j|l|i|s|z|h|k|f|ng|x|$)/;

/** A token that may stand inside a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  switch (token?.kind) {
    case 'quoted':
    case 'latin':
    case 'placeholder':
      return true;
    case 'han':
      if (isIn(token, AUXILIARY) || isIn(token, RELATIONAL)) return false;
      return NOMINAL.test(token.word.pos) || (token.word.pos.startsWith('v') && !isVerb(token));
    default:
      return false;
  }
}

/**
 * A verb that its neighbours make part of a noun: 达标 of 达标率, 联欢 of 联欢、共建等活动, 捕捞 of 非法捕捞案件, 播种 of
 * 播种面积.
 */
export function isNominalised(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || token.text.length < 2) return false;
  const described = isIn(tokens[index - 1], ATTRIBUTE) && tokens[index - 1]?.end === token.start;
  if (described && !isIn(token, LIGHT_VERB)) return true;
  if (namesBody(tokens, index)) return true;
  if (next?.start === token.end && isAlwaysNominal(next)) return true;
  if (isMeasureNoun(next)) return !isIn(token, QUANTITY_VERB);
  if (isIn(token, LIGHT_VERB)) return isIn(next, LIST_MARK);
  if (next?.start !== token.end) return false;
  return isIn(next, LIST_MARK) || (isIn(next, SUFFIX) && !startsUnknownWord(tokens, index + 1));
}

/** 组织 of 工会组织共有12家: what makes somebody act does not end a clause. */
function namesBody(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (!isIn(tokens[index], PIVOT_VERB) || before?.end !== tokens[index]?.start || !isNominal(before)) return false;
  return isIn(next, EXISTENTIAL) || next?.kind === 'punctuation';
}

/** True for a character that, with the single one behind it, is more likely a word that the dictionary lacks (点位). */
function startsUnknownWord(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next?.kind === 'han' && next.text.length === 1 && next.start === tokens[index]?.end && isNominal(next);
}

/** The noun that its suffix makes of the word before: 户 of 脱贫户, whatever 户 is elsewhere. */
const isAlwaysNominal = (token: Token | undefined): boolean => token?.word.attributesIn(SUFFIX)?.always === true;

export function isNominalSuffix(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (!before || before.text.length < 2 || before.end !== tokens[index]?.start) return false;
  if (!isIn(tokens[index], SUFFIX)) return false;
  // 及时率: such a suffix makes a noun of an adverb too.
  return isNominal(before) || isVerb(before) || (before.kind === 'han' && isAlwaysNominal(tokens[index]));
}
