import type { Token } from '../token/token.js';
import { isConjunction } from './noun-phrase.js';
import { isIn, isNominal, isVerb } from './word-class.js';

/** Two verbs of one object, which is the number at `number` or a noun: 张贴 of 张贴、悬挂标语30条. */
export function sharesObject(tokens: readonly Token[], index: number, number: number): boolean {
  if (!isVerb(tokens[index]) || !isIn(tokens[index + 1], 'list-comma') || !isVerb(tokens[index + 2])) return false;
  const object = tokens[index + 3];
  return number === index + 3 || (object?.kind === 'han' && isNominal(object));
}

/** Whether the word at an index is joined to a verb before it: 改造 of 新建、改造农田. */
export function followsVerb(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index - 1];
  return (isIn(mark, 'list-comma') || isConjunction(mark)) && isVerb(tokens[index - 2]);
}
