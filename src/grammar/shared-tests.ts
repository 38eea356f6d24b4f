import { codeOf } from './code-of.js';
import type { CompiledRule } from './compiled-room.js';
import { createLookAround } from './look-around.js';
import { TokenTests } from './token-test.js';

const shared = new WeakMap<readonly CompiledRule[], TokenTests>();

/** The tests in all rules of a room, for matchers of some of them that read the same tokens: each token is tested once. */
export function sharedTests(rules: readonly CompiledRule[]): TokenTests {
  const known = shared.get(rules);
  if (known) return known;
  const tests = new TokenTests();
  for (const { code, pattern, after, before } of rules) {
    for (const test of (code ?? codeOf(pattern)).tests) tests.element(test);
    for (const node of after) createLookAround(node, -1, tests);
    for (const node of before) createLookAround(node, 1, tests);
  }
  shared.set(rules, tests);
  return tests;
}
