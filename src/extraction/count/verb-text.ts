import type { TokenRange } from '../../grammar/match.js';
import { textOf } from '../syntax/noun-phrase.js';
import type { Token } from '../token/token.js';

/**
 * The verb as a count gives it: Simplified, and as the lexicon says that it is without a complement or an adverb (降 of 降至, 有
 * of 只有, 办证 of 上门办证).
 */
export function verbText(text: string, tokens: readonly Token[], { from, to }: TokenRange): string {
  const classes = [...(tokens[to - 1]?.word.classes.values() ?? [])];
  const base = classes.find((attributes) => typeof attributes.base === 'string')?.base;
  return typeof base === 'string' && to - from === 1 ? base : textOf(text, tokens, { from, to });
}
