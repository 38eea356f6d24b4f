import type { Token } from '../token/token.js';
import { isAuxiliary, isIn, isRelational, isVerb, isVerbalNoun } from './word-class.js';

/** A word that 了 may make a verb of, whatever the dictionary says of it: 经历, 通过. */
export function mayTakeAspect(token: Token): boolean {
  const { pos } = token.word;
  if (token.kind !== 'han' || isRelational(token) || isIn(token, 'aspect')) return false;
  if (isIn(token, 'verb-complement')) return true;
  if (isAuxiliary(token)) return false;
  return pos.startsWith('v') || (token.text.length > 1 && /^[nilp]/.test(pos));
}

/** True before 了 着 过, but not of a complement behind its verb: 送上了. */
export function takesAspect(tokens: readonly Token[], index: number): boolean {
  if (!isIn(tokens[index + 1], 'aspect')) return false;
  const before = tokens[index - 1];
  return !isIn(tokens[index], 'verb-complement') || !(isVerb(before) || isVerbalNoun(before));
}
