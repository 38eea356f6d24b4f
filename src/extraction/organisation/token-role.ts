import { naming } from '../../generated/naming.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import { wordToken } from './as-piece.js';

/**
 * What a token may be to the name of a body that stands behind it. `stop` and `quantifier` never belong to it; `body` is
 * a whole body, `head` the last word of one, `short` one of one character; `proper` looks like a piece of a name.
 */
export const TOKEN_ROLES = [
  ...['stop', 'quantifier', 'conjunction', 'place', 'rank', 'relation', 'self', 'self-place', 'own-body', 'body'],
  ...['head', 'short', 'field', 'proper', 'noun', 'verbal', 'verb-character', 'number', 'placeholder', 'quoted'],
  ...['latin', 'mark'],
] as const;
export type TokenRole = (typeof TOKEN_ROLES)[number];

const roles = new WeakMap<Word, TokenRole>();
const matcher = createMatcher(naming.rules.filter(({ action }) => action === 'word'));

/** The rule of `grammars/naming/1-word.grammar` that tells what a token is to a name; null for the end of a line. */
export const roleRule = (token: Token): CompiledRule | null => matcher.matchAt([wordToken(token)], 0)?.rule ?? null;

/** The role of a token, which its word alone decides. */
export function roleOf(token: Token): TokenRole {
  let role = roles.get(token.word);
  if (role === undefined) {
    role = (roleRule(token)?.parameters.as ?? 'stop') as TokenRole;
    roles.set(token.word, role);
  }
  return role;
}

/** The role of the token at an index; undefined where there is none. */
export function roleAt(tokens: readonly Token[], index: number): TokenRole | undefined {
  const token = tokens[index];
  return token && roleOf(token);
}
