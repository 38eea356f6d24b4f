import type { CompiledRule } from '../../grammar/compiled-room.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Token } from '../token/token.js';

/** What rules may say of words to the left of a name's last word: they are a piece of the name, or no name goes on over them. */
export const PIECE_ACTIONS = ['inside', 'outside'] as const;

/** Words that go together to the left of a last word. */
export interface Piece {
  /** First token. */
  readonly from: number;
  /** The step that they are, by its name in `left-edge.txt`; null where no name goes on. */
  readonly step: string | null;
  readonly rule: CompiledRule;
}

/** By the index of the token behind them. */
export type Pieces = ReadonlyMap<number, Piece>;

/**
 * Finds what the rules of `edge.grammar` say of the tokens of a passage. Of rules that speak of the same words the first holds.
 *
 * @param among all rules that read the same tokens
 */
export function createPieceFinder(
  rules: readonly CompiledRule[],
  among: readonly CompiledRule[] = rules,
): (tokens: readonly Token[]) => Pieces {
  const matcher = createMatcher(rules, { actions: PIECE_ACTIONS, among, inOrder: true });
  return (tokens) => {
    const pieces = new Map<number, Piece>();
    for (const match of matcher.candidates(tokens)) {
      const { from, to } = match.captures.get('piece') ?? match;
      const { rule } = match;
      const { action, parameters } = rule;
      if (!pieces.has(to)) pieces.set(to, { from, step: action === 'inside' ? String(parameters.step) : null, rule });
    }
    return pieces;
  };
}
