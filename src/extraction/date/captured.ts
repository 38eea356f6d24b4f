import type { ClassName } from '../../generated/class-name.js';
import type { FeatureName } from '../../generated/feature-name.js';
import type { AttributeValue } from '../../grammar/attributes.js';
import type { Match, TokenRange } from '../../grammar/match.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';

/** The captures of a match, or of a part of it: one end of a range. */
export interface Captured {
  /** The first token of a capture. */
  token(name: string): Token | undefined;
  tokens(name: string): readonly Token[];
  /** The text of a capture. */
  text(name: string): string | undefined;
  /** An attribute that the captured word has in a lexicon class. */
  attribute(name: string, className: ClassName, attribute: FeatureName): AttributeValue | undefined;
  has(name: string): boolean;
}

/** The captures that lie inside `range`; the whole match if it is left out. */
export function capturesOf(match: Match, tokens: readonly Token[], range: TokenRange = match): Captured {
  const find = (name: string): TokenRange | undefined =>
    match.captures.get(name)?.parts.find(({ from, to }) => from >= range.from && to <= range.to);
  const list = (name: string): readonly Token[] => {
    const part = find(name);
    return part ? tokens.slice(part.from, part.to) : [];
  };
  return {
    token(name) {
      const part = find(name);
      return part && tokens[part.from];
    },
    tokens: list,
    text(name) {
      const part = find(name);
      return part && textOf(tokens, part);
    },
    attribute(name, className, attribute) {
      const part = find(name);
      return part && tokens[part.from]?.word.classes.get(className)?.[attribute];
    },
    has: (name) => find(name) !== undefined,
  };
}
