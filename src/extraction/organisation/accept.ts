import type { Span } from '../../source/span.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { BodyCandidate } from './body-candidate.js';
import { Evidence } from './evidence.js';

/** Shorter last words are as often the topic of a title as its author: 妇联双拥工作总结. */
const LONG_HEAD = 3;

const NAMED = Evidence.proper | Evidence.placeholder | Evidence.quoted | Evidence.latin;

/** At the head of the report's title a body is the author, also one that would need to act elsewhere: 消防救援大队2021年工作总结. */
export function opensTitle(tokens: readonly Token[], candidate: BodyCandidate, title: Span | null): boolean {
  const { from, head, to, evidence, kind, mustAct, withField } = candidate;
  if (!title || tokens[from]?.start !== title.start) return false;
  if (isIn(tokens[to], 'organisation-class-noun') || isIn(tokens[to], 'organisation-class-suffix')) return false;
  if (mustAct) return kind === 'community' && (evidence & (NAMED | Evidence.place)) !== 0;
  // 物业公司工作总结 is written for all of them.
  if (kind === 'enterprise' && (evidence & ~(Evidence.field | Evidence.noun)) === 0) return false;
  const long = from < head || (tokens[head]?.text.length ?? 0) >= LONG_HEAD;
  return long && (withField !== 'never' || from < head);
}

/** Alone on its line a name signs the report. */
export function isSignature(tokens: readonly Token[], { from, to, head, mustAct }: BodyCandidate): boolean {
  const ends = (token: Token | undefined): boolean => token === undefined || token.kind === 'break';
  return !mustAct && from < head && ends(tokens[from - 1]) && ends(tokens[to]);
}
