import type { AttributeValue } from '../../grammar/attributes.js';
import type { Match, TokenRange } from '../../grammar/match.js';
import type { Token } from '../token/token.js';

/** The captures of a match, or of a part of it: one end of a range. */
export interface Captured {
  /** The first token of a capture. */
  token(name: string): Token | undefined;
  /** The text of a capture. */
  text(name: string): string | undefined;
  /** An attribute that the captured word has in a lexicon class. */
  attribute(name: string, className: string, attribute: string): AttributeValue | undefined;
  has(name: string): boolean;
}

/** The captures that lie inside `range`; the whole match if it is left out. */
export function capturesOf(match: Match, tokens: readonly Token[], range: TokenRange = match): Captured {
  const find = (name: string): TokenRange | undefined =>
    match.captures.get(name)?.parts.find(({ from, to }) => from >= range.from && to <= range.to);
  return {
    token(name) {
      const part = find(name);
      return part && tokens[part.from];
    },
    text(name) {
      const part = find(name);
      if (!part) return undefined;
      let text = '';
      for (let index = part.from; index < part.to; index++) text += tokens[index]?.text ?? '';
      return text;
    },
    attribute(name, className, attribute) {
      const part = find(name);
      return part && tokens[part.from]?.word.classes.get(className)?.[attribute];
    },
    has: (name) => find(name) !== undefined,
  };
}
