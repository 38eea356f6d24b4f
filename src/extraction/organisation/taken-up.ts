import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import type { BodyCandidate } from './body-candidate.js';
import { isLasting } from './is-lasting.js';
import type { Judge } from './judge.js';

/**
 * The candidates that are only a last word but take up a body named before them, where they act: 公司 behind 青石公司,
 * 分局 behind 缉私分局.
 *
 * @param certain candidates that are particular bodies by themselves
 */
export function takenUp(
  tokens: readonly Token[],
  candidates: readonly BodyCandidate[],
  certain: ReadonlySet<BodyCandidate>,
  judge: Judge,
): BodyCandidate[] {
  const named = new Set<string>();
  const found: BodyCandidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.from - b.from)) {
    const word = tokens[candidate.head]?.text ?? '';
    if (certain.has(candidate)) {
      for (const ending of endingsOf(word)) if (candidate.from < candidate.head || ending !== word) named.add(ending);
    } else if (named.has(word) && mayTakeUp(tokens, candidate, judge)) found.push(candidate);
  }
  return found;
}

/** A last word alone that acts, or that means one that stands for good. */
function mayTakeUp(tokens: readonly Token[], candidate: BodyCandidate, judge: Judge): boolean {
  const head = tokens[candidate.head];
  if (!isBare(candidate) || isClass(head) || judge.of(tokens, candidate).quantified) return false;
  const standings = judge.standingsOf(tokens, candidate);
  if (standings.has('subject')) return true;
  // Other groups (小分队) are too many.
  if (standings.has('partner') && (candidate.kind !== 'group' || isLasting(head))) return true;
  return isLasting(head) && !isModifier(tokens[candidate.to]);
}

/** 协会建设, 协会的凝聚力, 协会各项工作: what stands there speaks of something else. */
const isModifier = (next: Token | undefined): boolean =>
  next?.kind === 'han' && (isIn(next, 'attributive') || MODIFIED.test(next.word.pos));

const MODIFIED = /^(?:n|vn|b)/;

/** One word of more than a character, without a title. */
const isBare = ({ from, head, mustAct, short, title }: BodyCandidate): boolean =>
  from === head && !mustAct && title === 0 && !short;

/** A word that by itself always means such bodies in general: 政府, 学校. */
const isClass = (token: Token | undefined): boolean => attributeOf(token, 'organisation-head', 'class') === true;

/** A word and the words that it may be shortened to: 有限公司, 公司. */
function endingsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, start) => word.slice(start));
}
