import { shadow } from '../../src/source/shadow.js';
import { type Answer, answers } from './answer.js';
import type { PeerCase, PeerFinding } from './peer-case.js';

/** A kind of difference that is meant, with the reason for it. */
export interface Justification {
  readonly pattern: RegExp;
  readonly reason: string;
}

export type Verdict = 'right' | 'justified' | 'wrong';

/** A case with what the library makes of it. */
export interface Judgement {
  readonly peerCase: PeerCase;
  readonly found: readonly Answer[];
  readonly verdict: Verdict;
  /** Why a difference is justified. */
  readonly reason: string;
}

/** Compares what both find; spans count without blanks and without the words around the number that only one includes. */
export function judge(peerCase: PeerCase, justifications: readonly Justification[]): Judgement {
  const found = answers(peerCase.kind, peerCase.input, peerCase.findings[0]?.text === null);
  if (agrees(peerCase, found)) return { peerCase, found, verdict: 'right', reason: '' };
  const known = justifications.find(({ pattern }) => pattern.test(`${peerCase.kind}: ${peerCase.input}`));
  return { peerCase, found, verdict: known ? 'justified' : 'wrong', reason: known?.reason ?? '' };
}

function agrees({ findings }: PeerCase, found: readonly Answer[]): boolean {
  return findings.length === found.length && findings.every((finding, index) => isSame(finding, found[index]));
}

function isSame({ text, value }: PeerFinding, answer: Answer | undefined): boolean {
  if (!answer) return false;
  const sameText = text === null || isWithin(text, answer.text) || isWithin(answer.text, text);
  return sameText && (value === null || answer.value === null || isEqual(value, answer.value));
}

const plain = (text: string): string => shadow(text).replace(/\s/g, '').toLowerCase();
const isWithin = (a: string, b: string): boolean => plain(b).includes(plain(a));

function isEqual(a: NonNullable<PeerFinding['value']>, b: NonNullable<PeerFinding['value']>): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  const [low, high] = typeof a === 'number' ? [a, a] : a;
  const [min, max] = typeof b === 'number' ? [b, b] : b;
  // A peer that knows no ranges gives their lower end.
  return low === min && (typeof a === 'number' || high === max);
}
