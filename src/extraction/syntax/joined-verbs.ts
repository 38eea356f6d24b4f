import type { Token } from '../token/token.js';
import { isConjunction } from './noun-phrase.js';
import { isIn, isNominal, isNominalised, isVerb } from './word-class.js';

/** Whether a verb is joined to the word at an index: 新建 of 新建、改扩建学校. */
export function joinsVerb(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index + 1];
  if (!isIn(mark, 'list-comma') && !isConjunction(mark)) return false;
  return isVerb(tokens[index + 2]) && !isNominalised(tokens, index + 2);
}

/** The word that is listed behind the one at an index: 慰问 of 走访、慰问. */
export function listedAfter(tokens: readonly Token[], index: number): Token | undefined {
  return isIn(tokens[index + 1], 'list-comma') ? tokens[index + 2] : undefined;
}

/** Two verbs of one object, which is the number at `number` or a noun: 张贴 of 张贴、悬挂标语30条. */
export function sharesObject(tokens: readonly Token[], index: number, number: number): boolean {
  if (!isVerb(tokens[index]) || !isVerb(listedAfter(tokens, index))) return false;
  const object = tokens[index + 3];
  return number === index + 3 || (object?.kind === 'han' && isNominal(object));
}

/** Whether the word at an index is joined to a verb before it: 改造 of 新建、改造农田. */
export function followsVerb(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index - 1];
  return (isIn(mark, 'list-comma') || isConjunction(mark)) && isVerb(tokens[index - 2]);
}
