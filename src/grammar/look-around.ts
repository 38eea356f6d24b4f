import type { CompiledPattern } from './compiled-room.js';
import { EDGE, type MatchToken } from './match-token.js';
import { isEdgeToken, type TokenTests } from './token-test.js';

/** Tests what stands at one side of a match: `index` is the token next to it, which may lie outside the text. */
export type LookAround = (tokens: readonly MatchToken[], index: number) => boolean;

/** Prepares a look-around element; `direction` is -1 for `after` (to the left), 1 for `before`. */
export function createLookAround(node: CompiledPattern, direction: -1 | 1, tests: TokenTests): LookAround {
  switch (node.type) {
    case 'literal':
      return (tokens, index) => spells(tokens, index, direction, node.text);
    case 'kind':
      if (node.name === EDGE) {
        return (tokens, index) => {
          const token = tokens[index];
          return token === undefined || isEdgeToken(token);
        };
      }
      return element(tests.element(node), tests);
    case 'class':
    case 'part-of-speech':
    case 'conjunction':
      return element(tests.element(node), tests);
    case 'alternation':
      return alternation(node.items, direction, tests);
    case 'negation': {
      const item = createLookAround(node.item, direction, tests);
      return (tokens, index) => !item(tokens, index);
    }
    default:
      throw new TypeError(`look-around cannot hold a ${node.type}`);
  }
}

/** Literals are asked about only where the token shows the character that stands next to the match, which is seldom. */
function alternation(items: readonly CompiledPattern[], direction: -1 | 1, tests: TokenTests): LookAround {
  const literals = items.flatMap((item) => (item.type === 'literal' && item.text !== '' ? [item.text] : []));
  const options = items
    .filter((item) => item.type !== 'literal' || item.text === '')
    .map((item) => createLookAround(item, direction, tests));
  const next = (text: string): number => text.charCodeAt(direction === 1 ? 0 : text.length - 1);
  const byCharacter = new Map<number, string[]>();
  for (const literal of literals) byCharacter.set(next(literal), [...(byCharacter.get(next(literal)) ?? []), literal]);
  const spellsOne = (tokens: readonly MatchToken[], index: number): boolean => {
    const alike = byCharacter.get(next(tokens[index]?.text ?? ''));
    return alike?.some((literal) => spells(tokens, index, direction, literal)) ?? false;
  };
  return (tokens, index) => {
    for (const option of options) if (option(tokens, index)) return true;
    return literals.length > 0 && spellsOne(tokens, index);
  };
}

function element(test: number, tests: TokenTests): LookAround {
  return (tokens, index) => {
    const token = tokens[index];
    return token !== undefined && tests.holds(tests.profile(token), test);
  };
}

/** True if the tokens from `index` on, read in `direction`, together spell the literal. */
function spells(tokens: readonly MatchToken[], index: number, direction: -1 | 1, literal: string): boolean {
  let rest = literal;
  for (let at = index; rest !== ''; at += direction) {
    const text = tokens[at]?.text ?? '';
    if (text === '') return false;
    if (direction === 1 ? !rest.startsWith(text) : !rest.endsWith(text)) return false;
    rest = direction === 1 ? rest.slice(text.length) : rest.slice(0, -text.length);
  }
  return true;
}
