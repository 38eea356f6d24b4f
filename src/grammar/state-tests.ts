import type { CompiledPattern, CompiledRule } from './compiled-room.js';
import { EDGE } from './match-token.js';
import type { TokenTests } from './token-test.js';

/**
 * Numbers the tests of what must stand around a rule's match, before any token is read. The look-around itself
 * (`createLookAround`) is prepared when a match first asks for it, which those of most rules never do in a text.
 */
export function stateTests({ after, before }: CompiledRule, tests: TokenTests): void {
  for (const node of after) state(node, tests);
  for (const node of before) state(node, tests);
}

function state(node: CompiledPattern, tests: TokenTests): void {
  switch (node.type) {
    case 'literal':
      return;
    case 'kind':
      if (node.name !== EDGE) tests.element(node);
      return;
    case 'class':
    case 'part-of-speech':
    case 'conjunction':
      tests.element(node);
      return;
    case 'alternation':
      for (const item of node.items) state(item, tests);
      return;
    case 'negation':
      state(node.item, tests);
      return;
    default:
      throw new TypeError(`look-around cannot hold a ${node.type}`);
  }
}
