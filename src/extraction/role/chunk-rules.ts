import { role } from '../../generated/role.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { TokenRange } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Token } from '../token/token.js';
import type { ChunkKind } from './chunk-kind.js';

/** Hears which rule tells what the words of a range are; what is heard last of a word holds. */
export type HearChunk = (range: TokenRange, rule: CompiledRule) => void;

/** Several words that are one chunk, by a rule. */
export interface RuleChunk extends TokenRange {
  readonly is: ChunkKind;
  readonly rule: CompiledRule;
}

const matcherOf = (action: string) =>
  createMatcher(
    role.rules.filter((rule) => rule.action === action),
    { actions: [action] },
  );
const chunks = matcherOf('chunk');
const brackets = matcherOf('brackets');

/** The chunk of several words that begins at an index, as the rules of `grammars/role/2-chunk.grammar` say. */
export function ruleChunkAt(tokens: readonly Token[], index: number, limit: number): RuleChunk | null {
  const match = chunks.matchAt(tokens, index, limit);
  return match && { from: index, to: match.to, is: match.rule.parameters.as as ChunkKind, rule: match.rule };
}

/** What brackets at an index belong to the name before them, and where a number stands beside it. */
export function bracketsAt(
  tokens: readonly Token[],
  index: number,
  limit: number,
): readonly { readonly to: number; readonly isBefore: boolean; readonly rule: CompiledRule }[] {
  if (tokens[index]?.text !== '(' || tokens[index - 1]?.end !== tokens[index]?.start) return [];
  const matches = brackets.candidates(tokens, index, limit, index + 1);
  return matches.map(({ to, rule }) => ({ to, isBefore: rule.parameters.beside === 'before', rule }));
}
