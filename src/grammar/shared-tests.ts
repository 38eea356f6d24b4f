import type { Code } from './code.js';
import type { CompiledRule } from './compiled-room.js';
import { ruleCode } from './rule-code.js';
import { stateTests } from './state-tests.js';
import { TokenTests } from './token-test.js';

const shared = new WeakMap<readonly CompiledRule[], TokenTests>();

/** The tests in all rules of a room, for matchers of some of them that read the same tokens: each token is tested once. */
export function sharedTests(rules: readonly CompiledRule[]): TokenTests {
  const known = shared.get(rules);
  if (known) return known;
  const tests = new TokenTests();
  // The rules of a packed room have one list of tests between them.
  let stated: Code['tests'] | undefined;
  for (const rule of rules) {
    const own = ruleCode(rule).tests;
    if (own !== stated) for (const test of own) tests.element(test);
    stated = own;
    stateTests(rule, tests);
  }
  shared.set(rules, tests);
  return tests;
}
