import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../src/grammar/matcher.js';
import { compileText, ruleText, tokensOf } from './grammar-fixture.js';

/** Patterns that send a matcher that tries one way after another into exponential or quadratic work. */
const HOSTILE: readonly [pattern: string, unit: string][] = [
  ["'x'{1,31} 'y'", 'x'],
  ["('x'? 'x'?){15} 'x' 'y'", 'x'],
  ["(('x' | any) any?){1,8} 'y'", 'x'],
  ["n:('x' | 'xx' | 'xxx'){1,10} 'y'", 'x'],
  ["n:any{0,10} m:any{0,10} o:any{0,10} 'y'", 'x'],
  ['n:any{0,10} m:any{0,10} o:any{0,10} any', 'x'],
  ['(a:any b:any | c:any){1,16}', 'x'],
  ["numeral{0,15} ('y' | '5'{0,15} 'z')", '5/numeral'],
];

/** The steps that a fresh matcher needs for so many copies of a token. */
function stepsFor(pattern: string, unit: string, count: number, method: 'matchAll' | 'candidates'): number {
  const room = compileText(ruleText('r', `pattern ${pattern}`, "not before 'z'"));
  const matcher = createMatcher(room.rules);
  for (const match of matcher[method](tokensOf(`${unit} `.repeat(count)))) match.captures;
  return matcher.steps;
}

describe.each(HOSTILE)('%s', (pattern, unit) => {
  test.each(['matchAll', 'candidates'] as const)('%s: twice the tokens, twice the steps', (method) => {
    const once = stepsFor(pattern, unit, 2_000, method);
    const twice = stepsFor(pattern, unit, 4_000, method);
    expect(twice / once).toBeGreaterThan(1.7);
    expect(twice / once).toBeLessThan(2.1);
  });
});

test('a token costs no more than 32 steps where no match has captures', () => {
  // A token read at each of 32 places, and look-around tested at each.
  expect(stepsFor("'x'{1,31} 'y'", 'x', 4_000, 'matchAll')).toBeLessThan(4_000 * 32 * 2);
});

test('captures cost no more than the instructions of the rule at each token of the match', () => {
  // Three repetitions of ten: some 100 instructions for each of at most 33 places, for one match of 31 tokens.
  expect(stepsFor('n:any{0,10} m:any{0,10} o:any{0,10} any', 'x', 31, 'matchAll')).toBeLessThan(100 * 33 + 1_000);
});

test('captures do not try the same place twice', () => {
  // The first alternative cuts 28 x in some 300,000 ways before it fails at the y.
  const room = compileText(ruleText('r', "pattern (n:('x' 'x' | 'x')){1,15} 'w' | m:'x'{1,30} 'y'"));
  const matcher = createMatcher(room.rules);
  const [match] = matcher.matchAll(tokensOf(`${'x '.repeat(28)}y`));
  expect([...(match?.captures.keys() ?? [])]).toEqual(['m']);
  expect(matcher.steps).toBeLessThan(10_000);
});

test('tokens that begin no match cost one step', () => {
  const room = compileText(ruleText('r', "pattern 'y' any{0,30}"));
  const matcher = createMatcher(room.rules);
  matcher.matchAll(tokensOf('x '.repeat(1_000)));
  expect(matcher.steps).toBeLessThan(1_010);
});

test('the matcher forgets when it has seen too many states, and still finds the same', () => {
  // Which of the last twelve tokens were x makes 4096 states and more.
  const room = compileText(ruleText('r', "pattern any{0,14} 'x' any{12} 'y'"));
  const matcher = createMatcher(room.rules);
  let seed = 7;
  const letters = Array.from({ length: 60_000 }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 16) % 2 === 0 ? 'x' : 'z';
  });
  const tokens = tokensOf([...letters, 'x', ...Array<string>(12).fill('z'), 'y'].join(' '));
  expect(matcher.matchAll(tokens).map(({ to }) => to)).toEqual([tokens.length]);
  expect(
    createMatcher(room.rules)
      .matchAll(tokens.slice(-200))
      .map(({ to }) => to),
  ).toEqual([200]);
});
