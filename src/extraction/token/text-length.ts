import type { TokenRange } from '../../grammar/match.js';
import type { Token } from './token.js';

/** How many characters the tokens have, with the blanks between. */
export const textLength = (tokens: readonly Token[], { from, to }: TokenRange): number =>
  (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0);
