import { naming } from '../../../generated/naming.js';
import type { Attributes, AttributeValue } from '../../../grammar/attributes.js';
import { holding } from '../../../grammar/holding.js';
import type { MatchToken } from '../../../grammar/match-token.js';
import { createMatcher, type Matcher } from '../../../grammar/matcher.js';
import type { Token } from '../../token/token.js';
import type { NamingWord } from '../naming-words.js';
import { pieceToken } from '../piece-token.js';

/** The rules of `grammars/naming/3-list.grammar` that have one of the actions; the first one in the file decides. */
export function listRules(...actions: readonly string[]): Matcher {
  return createMatcher(
    naming.rules.filter(({ action }) => actions.includes(action)),
    { inOrder: true },
  );
}

const known = new Map<string, MatchToken>();

/** A token that stands for no word, of which rules ask what is said; those of which the same is said are one. */
export function marker(name: NamingWord, said: Readonly<Record<string, AttributeValue | boolean>> = {}): MatchToken {
  let key: string = name;
  for (const each in said) if (said[each] !== false) key += ` ${each}=${said[each]}`;
  let token = known.get(key);
  if (!token) {
    const classes = new Map<string, Attributes>([[name, holding(said)]]);
    // Counted down, since the words of tokens, which matchers remember by their numbers, are counted up.
    token = { start: 0, end: 0, text: '', kind: 'name', word: { text: '', pos: '', classes, index: -1 - known.size } };
    known.set(key, token);
  }
  return token;
}

/** Adds the tokens of a range, as far as there are such, to what rules see. */
export function addPieces(window: MatchToken[], tokens: readonly Token[], from: number, to: number): void {
  const end = Math.min(tokens.length, to);
  for (let index = Math.max(0, from); index < end; index++) window.push(pieceToken(tokens[index] as Token));
}
