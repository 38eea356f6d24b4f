import { limitRule, unknownRules, worthRule } from '../../src/extraction/organisation/unknown-rules.js';
import { spanOf } from '../../src/extraction/token/span-of.js';
import type { Token } from '../../src/extraction/token/token.js';
import type { CompiledRule } from '../../src/grammar/compiled-room.js';
import type { TokenRange } from '../../src/grammar/match.js';
import type { Recognised } from '../../src/grammar/run-examples.js';

/** A text is one name, behind this word or without it. */
const WITH = '与';

/** Which rules of names that nobody knows hold for the words of a text, and for all of it. */
export function unknownDecisions(tokens: readonly Token[]): Recognised[] {
  const last = tokens.length - 1;
  const found = (rule: CompiledRule | null, range: TokenRange): Recognised[] =>
    rule ? [{ ...spanOf(tokens, range), rule: rule.name }] : [];
  const words = tokens.flatMap((token, at) => {
    const range = { from: at, to: at + 1 };
    return [...found(worthRule(token, at === last), range), ...found(limitRule(tokens, at), range)];
  });
  const name = { from: tokens[0]?.text === WITH ? 1 : 0, to: tokens.length };
  return [...words, ...unknownRules(tokens, name).flatMap((rule) => found(rule, name))];
}
