import type { TokenRange } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import { isAttributive } from '../syntax/noun-phrase.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { isFounded, isPartner, isSubject, standsForOne } from './acting.js';
import type { BodyCandidate, Standing } from './body-candidate.js';
import { DISTINCTIVE, Evidence, PARTICULAR } from './evidence.js';
import { roleOf, type TokenRole } from './token-role.js';

/** True if what stands around the name makes a class or a number of it: 各级妇联, 11个派出所, 消防站两个. */
export function isQuantified(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return isQuantifiedBefore(tokens, from) || isCountedBehind(tokens, to);
}

function isQuantifiedBefore(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (!before) return false;
  const role = roleOf(before);
  if (role === 'quantifier' || before.kind === 'numeral') return true;
  if (role === 'rank' && roleOfIndex(tokens, from - 2) === 'quantifier') return true;
  if (isIn(before, 'approximator-inner') && tokens[from - 2]?.kind === 'numeral') return true;
  if (isAttributive(before)) return isQuantifiedPhrase(tokens, from - 1);
  const counter = isIn(before, 'classifier') || isIn(before, 'body-classifier') || isIn(before, 'unit');
  return counter && !isIn(before, 'person-classifier') && isCounted(tokens, from - 2);
}

/** 各乡镇卫生院、村卫生室: the word before the list goes for all of it. */
function isInQuantifiedList(tokens: readonly Token[], from: number): boolean {
  if (!isIn(tokens[from - 1], 'list-comma')) return false;
  for (let index = from - 2; index >= 0 && from - index <= LONGEST_LIST; index--) {
    const token = tokens[index] as Token;
    if (roleOf(token) === 'quantifier') return true;
    if (token.kind === 'break' || (token.kind === 'punctuation' && !isIn(token, 'list-comma'))) return false;
  }
  return false;
}

const LONGEST_LIST = 16;

/** 12个街道的: a number of something not far before 的. */
function isQuantifiedPhrase(tokens: readonly Token[], end: number): boolean {
  for (let index = end - 1; index > 0 && end - index <= LONGEST_OWNER; index--) {
    if (isIn(tokens[index], 'body-classifier') && tokens[index - 1]?.kind === 'numeral') return true;
    if (roleOfIndex(tokens, index) === 'stop') return false;
  }
  return false;
}

const LONGEST_OWNER = 4;

function roleOfIndex(tokens: readonly Token[], index: number): TokenRole | undefined {
  const token = tokens[index];
  return token && roleOf(token);
}

function isCounted(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind === 'numeral' || token?.kind === 'placeholder') return true;
  return isIn(token, 'approximator-inner') || isIn(token, 'organisation-quantifier');
}

const isCountedBehind = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.kind === 'numeral' && isIn(tokens[to + 1], 'body-classifier');

/** True if the candidate is one particular body and no class, kind or part of bodies. */
export function isParticular(tokens: readonly Token[], candidate: BodyCandidate): boolean {
  const { evidence, to } = candidate;
  if (!candidate.whole && isQuantified(tokens, candidate)) return false;
  const next = tokens[to];
  if (isIn(next, 'organisation-class-suffix') && !next?.space) return false;
  if (candidate.particle && (evidence & PARTICULAR) === 0 && next?.word.pos.startsWith('v')) return false;
  if (
    candidate.from === candidate.head &&
    isIn(tokens[candidate.from - 1], 'organisation-whole-place') &&
    !candidate.whole
  )
    return false;
  const body = tokens[candidate.head - 1];
  if (candidate.verb && (isIn(body, 'organisation-head') || isIn(body, 'own-body-word'))) return false;
  if (candidate.mustAct) {
    if ((evidence & ~Evidence.rank & ~Evidence.noun & ~Evidence.field) === 0) return isLoneStreet(tokens, candidate);
    return isSubject(tokens, candidate) || isPartner(tokens, candidate);
  }
  if (isFoundedByName(tokens, candidate)) return true;
  if (candidate.part && !isPartOfTroops(tokens, candidate)) return false;
  return holds(standingOf(candidate), tokens, candidate);
}

/** 设立仿生机器人制造创新中心: what is founded under so long a name is one. */
function isFoundedByName(tokens: readonly Token[], { from, to, head, mustAct }: BodyCandidate): boolean {
  if (mustAct || head - from < LONG_NAME) return false;
  return isFounded(tokens, { from, to }) && !isIn(tokens[to], 'organisation-class-noun');
}

/** So many words before the last make a name. */
const LONG_NAME = 3;

/** At the head of the report's title a body is the author, also one that would need to act elsewhere: 消防救援大队2021年工作总结. */
export function opensTitle(tokens: readonly Token[], candidate: BodyCandidate, title: Span | null): boolean {
  const { from, head, to, evidence, kind, mustAct, withField } = candidate;
  if (!title || tokens[from]?.start !== title.start || isQuantified(tokens, candidate)) return false;
  if (isIn(tokens[to], 'organisation-class-noun') || isIn(tokens[to], 'organisation-class-suffix')) return false;
  if (mustAct) return kind === 'community' && (evidence & (NAMED | Evidence.place)) !== 0;
  const long = from < head || (tokens[head]?.text.length ?? 0) >= LONG_HEAD;
  return long && (withField !== 'never' || from < head);
}

/** Alone on its line a name signs the report. */
export function isSignature(tokens: readonly Token[], { from, to, head, mustAct }: BodyCandidate): boolean {
  const ends = (token: Token | undefined): boolean => token === undefined || token.kind === 'break';
  return !mustAct && from < head && ends(tokens[from - 1]) && ends(tokens[to]);
}

/** Shorter last words are as often the topic of a title as its author: 妇联双拥工作总结. */
const LONG_HEAD = 4;

/** 街道 alone is the street office where it acts. */
function isLoneStreet(tokens: readonly Token[], candidate: BodyCandidate): boolean {
  const { from, to } = candidate;
  return to - from === 1 && isIn(tokens[from], 'lone-actor') && standsForOne(tokens, candidate);
}

function isPartOfTroops(tokens: readonly Token[], { from, to, evidence }: BodyCandidate): boolean {
  if ((evidence & Evidence.body) !== 0) return true;
  for (let index = from; index < to; index++) if (isIn(tokens[index], 'organisation-modifier')) return true;
  return false;
}

/** When the words of the name make it a particular body. */
export function standingOf(candidate: BodyCandidate): Standing {
  const { evidence, weak, alone, withField, whole } = candidate;
  if (whole) return 'always';
  const particular = (evidence & PARTICULAR) !== 0;
  const named = candidate.nameless ? NAMED & ~Evidence.proper : NAMED;
  if (candidate.generic && (evidence & named) === 0) {
    if (particular && (evidence & DESCRIBING) !== 0) return 'always';
    return (evidence & Evidence.field) === 0 ? alone : withField;
  }
  if (candidate.short) return shortStanding(candidate);
  if (particular) return weak && (evidence & DISTINCTIVE) === 0 ? 'acts' : 'always';
  if (alone === 'always') return 'always';
  if ((evidence & (Evidence.proper | Evidence.body)) !== 0) return 'always';
  if ((evidence & Evidence.field) !== 0) return withField;
  if ((evidence & Evidence.noun) !== 0) return withField === 'always' ? 'acts' : withField;
  return alone;
}

const DESCRIBING = Evidence.field | Evidence.noun | Evidence.proper;

const NAMED = Evidence.proper | Evidence.placeholder | Evidence.quoted | Evidence.latin;

const TELLING = Evidence.field | Evidence.quoted | Evidence.number | Evidence.latin;

/** A rank and one character make a body of few: 市局, but not 市会. */
function shortStanding({ evidence, ranked, named, placed, office, withField }: BodyCandidate): Standing {
  if ((evidence & PARTICULAR) !== 0) {
    const more = named ? DISTINCTIVE & ~Evidence.place : TELLING;
    return ranked || (placed && (evidence & Evidence.place) !== 0) || (evidence & more) !== 0 ? 'always' : 'never';
  }
  if (named && (evidence & Evidence.proper) !== 0) return 'always';
  if ((evidence & Evidence.body) !== 0) return 'acts';
  if ((evidence & Evidence.field) !== 0) return withField;
  return office && (evidence & (Evidence.noun | Evidence.proper)) !== 0 ? 'acts' : 'never';
}

function holds(standing: Standing, tokens: readonly Token[], candidate: BodyCandidate): boolean {
  return (
    standing === 'always' ||
    (standing === 'acts' && standsForOne(tokens, candidate) && !isInQuantifiedList(tokens, candidate.from))
  );
}
