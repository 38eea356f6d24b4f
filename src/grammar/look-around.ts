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
    case 'alternation': {
      const options = node.items.map((item) => createLookAround(item, direction, tests));
      return (tokens, index) => options.some((option) => option(tokens, index));
    }
    case 'negation': {
      const item = createLookAround(node.item, direction, tests);
      return (tokens, index) => !item(tokens, index);
    }
    default:
      throw new TypeError(`look-around cannot hold a ${node.type}`);
  }
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
