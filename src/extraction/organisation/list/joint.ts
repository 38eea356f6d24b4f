import type { CompiledRule } from '../../../grammar/compiled-room.js';
import type { Token } from '../../token/token.js';
import type { Word } from '../../token/word.js';
import { pieceToken } from '../piece-token.js';
import { listRules } from './list-rules.js';

const matcher = listRules('joint');
const known = new WeakMap<Word, CompiledRule | null>();

/** The rule by which the token at an index joins two bodies; null if it does not. */
export function jointAt(tokens: readonly Token[], index: number): CompiledRule | null {
  const token = tokens[index];
  if (!token) return null;
  let rule = known.get(token.word);
  if (rule === undefined) {
    rule = matcher.matchAt([pieceToken(token)], 0)?.rule ?? null;
    known.set(token.word, rule);
  }
  return rule;
}

/** 及其: what stands behind is a part of the body before. */
export const joinsPart = (tokens: readonly Token[], index: number): boolean =>
  jointAt(tokens, index)?.parameters.part === true;
