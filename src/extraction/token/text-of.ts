import type { TokenRange } from '../../grammar/match.js';
import type { Token } from './token.js';

/** The text of the tokens without the blanks between. */
export const textOf = (tokens: readonly Token[], { from, to }: TokenRange): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
