import type { Token } from '../token/token.js';
import { isConjunction } from './noun-phrase.js';
import { isIn, isVerb } from './word-class.js';

/** Whether the word at an index is joined to a verb before it: 改造 of 新建、改造农田. */
export function followsVerb(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index - 1];
  return (isIn(mark, 'list-comma') || isConjunction(mark)) && isVerb(tokens[index - 2]);
}
