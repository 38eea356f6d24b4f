import type { TokenRange } from '../../grammar/match.js';
import { isAttributive } from '../syntax/noun-phrase.js';
import { isAuxiliary, isIn, isNominalised, isPreposition, isVerb, isVerbalNoun } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';

/** Adverbs and times between a subject and its verb are at most so many tokens. */
const LONGEST_GAP = 6;

/** True if the words at `range` stand where one particular body stands: as subject, partner or founded thing. */
export function standsForOne(tokens: readonly Token[], range: TokenRange): boolean {
  return isSubject(tokens, range) || isPartner(tokens, range) || isFounded(tokens, range) || isGuide(tokens, range);
}

/** Behind 会同, 由 and the like. */
export function isPartner(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const before = tokens[from - 1];
  if (!isIn(before, 'organisation-partner')) return false;
  if (isIn(tokens[to], 'organisation-class-noun') && !actsHere(tokens, to, true)) return false;
  return !isAttributive(tokens[to]);
}

/** 在护理部的指导下 */
function isGuide(tokens: readonly Token[], { to }: TokenRange): boolean {
  for (let index = to; index < to + LONGEST_GUIDANCE; index++) {
    const token = tokens[index];
    if (isIn(token, 'guidance')) return isIn(tokens[index + 1], 'guided') || isIn(tokens[index + 2], 'guided');
    const skipped =
      isAttributive(token) ||
      token?.word.pos.startsWith('a') ||
      isIn(token, 'organisation-conjunction') ||
      isIn(token, 'organisation-title');
    if (!skipped) return false;
  }
  return false;
}

/** 的正确 between the body and what it gives. */
const LONGEST_GUIDANCE = 5;

/** Behind 成立 and the like; 了 may stand between. */
export function isFounded(tokens: readonly Token[], { from }: TokenRange): boolean {
  const before = isIn(tokens[from - 1], 'aspect') ? from - 2 : from - 1;
  return isIn(tokens[before], 'body-founding-verb');
}

/** Before a verb, with nothing but adverbs, times and prepositional phrases between. A title behind it counts too. */
export function isSubject(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const next = tokens[to];
  if (isIn(next, 'organisation-title')) return true;
  if (isGoverned(tokens, from)) return false;
  for (let index = to; index < tokens.length && index - to < LONGEST_GAP; index++) {
    const token = tokens[index] as Token;
    if (isIn(token, 'organisation-acting-stop')) return false;
    if (actsHere(tokens, index, index === to)) return true;
    if (isIn(token, 'organisation-partner') || isPreposition(token)) return true;
    const skipped = isAuxiliary(token) || isTime(tokens, index) || /^(?:t|d|f)/.test(token.word.pos);
    if (!skipped) return false;
  }
  return false;
}

/** 12月 and 两次 between a subject and its verb. */
function isTime(tokens: readonly Token[], index: number): boolean {
  const at = tokens[index]?.kind === 'numeral' ? index + 1 : index;
  const unit = tokens[at];
  if (tokens[at - 1]?.kind !== 'numeral') return false;
  return isIn(unit, 'time-unit') || unit?.word.classes.get('classifier')?.event === true;
}

/** Inside a verb's or a preposition's phrase a body is no subject. */
function isGoverned(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (!before || before.kind === 'break' || before.kind === 'marker') return false;
  if (isIn(before, 'organisation-conjunction') || isIn(before, 'organisation-partner')) return false;
  if (isIn(before, 'list-comma') && from - 2 >= 0) return isGovernedList(tokens, from - 1);
  if (isIn(before, 'organisation-stop-time')) return false;
  if (before.kind === 'punctuation') return false;
  // The 来 of 一年来.
  if (isIn(before, 'motion-verb') && isIn(tokens[from - 2], 'time-unit')) return false;
  return isVerb(before) || isIn(before, 'motion-verb') || isIn(before, 'preposition') || isAttributive(before);
}

/** True if what governs the list is a preposition or a verb of going: 到柳河镇、马家湾村义诊. */
function isGovernedList(tokens: readonly Token[], comma: number): boolean {
  for (let index = comma - 1; index >= 0 && comma - index <= LONGEST_LIST; index--) {
    const token = tokens[index] as Token;
    if (isIn(token, 'motion-verb') || (isIn(token, 'preposition') && !isIn(token, 'organisation-partner'))) return true;
    if (token.kind === 'break' || token.kind === 'marker' || isVerb(token)) return false;
    if (token.kind === 'punctuation' && !isIn(token, 'list-comma')) return false;
  }
  return false;
}

const LONGEST_LIST = 16;

function actsHere(tokens: readonly Token[], index: number, adjacent: boolean): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (isIn(token, 'organisation-class-noun'))
    return isIn(token, 'body-founding-verb') && (isObject(next) || isVerbalNoun(next) || isIn(next, 'verb'));
  if (isIn(token, 'relational-verb') || isIn(token, 'existential')) return false;
  if (token.word.pos.startsWith('v') && isIn(next, 'aspect')) return true;
  if (isVerb(token) || isIn(token, 'motion-verb'))
    return !isNominalised(tokens, index) || (adjacent && isIn(token, 'light-verb'));
  if (isVerbalNoun(token)) {
    if (isIn(next, 'finding-verb')) return true;
    return (!adjacent || isObject(next)) && !isIn(next, 'organisation-class-noun') && !isAttributive(next);
  }
  return false;
}

const isPeople = (token: Token): boolean => attributeOf(token, 'organisation-class-noun', 'person') === true;

function isObject(token: Token | undefined): boolean {
  if (!token || (isIn(token, 'organisation-class-noun') && !isPeople(token))) return false;
  if (isPreposition(token) || isIn(token, 'aspect') || token.kind === 'numeral' || token.kind === 'quoted') return true;
  return token.kind === 'han' && /^(?:n|b|j|l|r|s|x)/.test(token.word.pos);
}
