import type { TokenRange } from '../../grammar/match.js';
import { textOf } from '../syntax/noun-phrase.js';
import type { Token } from '../token/token.js';

/** The verb as a count gives it: Simplified, and without a complement at its end (降 of 降至, 有 of 只有). */
export function verbText(text: string, tokens: readonly Token[], { from, to }: TokenRange): string {
  const classes = tokens[to - 1]?.word.classes;
  const base = classes?.get('fused-verb')?.base ?? classes?.get('existential')?.base;
  return typeof base === 'string' && to - from === 1 ? base : textOf(text, tokens, { from, to });
}
