import { describe, expect, test } from 'vitest';
import { capturesByAction } from '../../src/grammar/action-captures.js';
import { compileText, failureOf, ruleText } from './grammar-fixture.js';

const lexicons = { unit: '份 measure=count\n元 measure=money', place: '京' };

function failure(grammar: string, options = {}): Record<string, unknown> {
  const { code, file, ...rest } = failureOf(() => compileText(grammar, lexicons, options));
  expect({ code, file }).toEqual({ code: 'grammar-check', file: 'test/rules.grammar' });
  return rest;
}

describe('names', () => {
  test.each<[string, number, number, string]>([
    [ruleText('a', 'pattern numeral units'), 2, 17, "no class, let or kind of token is called 'units'"],
    [
      ruleText('a', 'pattern unit', 'not after unit | nothing'),
      3,
      18,
      "no class, let or kind of token is called 'nothing'",
    ],
    ['let b = unit c', 1, 14, "no class, let or kind of token is called 'c'"],
    ['let b = unit b?', 1, 14, "'b' is defined by itself"],
    ['let b = (c unit)\nlet c = unit | d\nlet d = b{2}', 3, 9, "'b' is defined by itself"],
    ['let b = unit\nlet b = place', 2, 5, "'b' is defined twice"],
    ['let unit = place', 1, 5, "'unit' is a class already"],
    ['let numeral = unit', 1, 5, "'numeral' has a meaning already"],
    ['let b = unit\nlet c = b[measure]', 2, 9, "'b' has no attributes"],
    ['let c = latin[measure]', 1, 9, "'latin' has no attributes"],
    ['let b = unit\nlet c = ~b', 2, 10, "'~' is for classes, and 'b' is none"],
    ['let c = latin~', 1, 9, "'~' is for classes, and 'latin' is none"],
    [`${ruleText('a', 'pattern unit')}\n${ruleText('a', 'pattern place')}`, 6, 1, "rule 'a' is defined twice"],
  ])('%j', (grammar, line, column, problem) => {
    expect(failure(grammar)).toEqual({ line, column, problem });
  });
});

describe('rules', () => {
  test.each<[string, number, number, string]>([
    ['rule a\nmatch [x]\nnever y', 1, 1, "rule 'a' has no pattern"],
    ['rule a\npattern unit\nnever y', 1, 1, "rule 'a' has no 'match' example"],
    ['rule a\npattern unit\nmatch [x]', 1, 1, "rule 'a' has no 'never' example"],
    [ruleText('a', 'pattern unit', 'action a', 'action b'), 4, 8, "rule 'a' has two actions"],
    [ruleText('a', 'pattern unit', 'priority 1', 'priority 2'), 4, 10, "rule 'a' has two priorities"],
    [ruleText('a', 'pattern unit', "because 'x'", "because 'y'"), 4, 9, "rule 'a' has two reasons"],
  ])('%j', (grammar, line, column, problem) => {
    expect(failure(grammar)).toEqual({ line, column, problem });
  });

  test('actions are checked where they are known', () => {
    const grammar = ruleText('a', 'pattern unit', 'action counts');
    expect(failure(grammar, { actions })).toEqual({
      line: 3,
      column: 8,
      problem: "unknown action 'counts'",
    });
    expect(compileText(grammar, lexicons).rules[0]?.action).toBe('counts');
    expect(compileText(ruleText('a', 'pattern unit', 'action skip'), lexicons, { actions }).rules).toHaveLength(1);
  });

  test('without an action line the action is the one with the name of the rule', () => {
    expect(failure(ruleText('a', 'pattern unit'), { actions }).problem).toBe("unknown action 'a'");
  });
});

describe('captures', () => {
  test.each<[string, number, number, string]>([
    ['value:numeral amount:unit', 2, 23, "capture 'amount': the action 'count' takes inner, unit, value"],
    ['value:numeral', 2, 9, "a match without the capture 'unit', which the action 'count' needs"],
    ['value:numeral unit:unit?', 2, 9, "a match without the capture 'unit', which the action 'count' needs"],
    ['value:numeral unit:(unit?)', 2, 9, "a match without the capture 'unit', which the action 'count' needs"],
    ['value:numeral (unit:unit | numeral)', 2, 9, "a match without the capture 'unit', which the action 'count' needs"],
  ])('%s', (pattern, line, column, problem) => {
    expect(failure(ruleText('a', `pattern ${pattern}`, 'action count'), { actions })).toEqual({
      line,
      column,
      problem,
    });
  });

  test.each(['value:numeral unit:unit', 'value:numeral inner:any? (unit:unit | unit:numeral)', 'amount'])(
    '%s',
    (pattern) => {
      const grammar = `let amount = value:numeral unit:unit\n${ruleText('a', `pattern ${pattern}`, 'action count')}`;
      expect(compileText(grammar, lexicons, { actions }).rules).toHaveLength(1);
    },
  );

  test('those of `skip` are anything', () => {
    const grammar = ruleText('a', 'pattern what:unit', 'action skip');
    expect(compileText(grammar, lexicons, { actions }).rules).toHaveLength(1);
  });

  test('what an action takes and needs is told by the rules that name it', () => {
    const { rules } = compileText(
      [
        ruleText('a', 'pattern value:numeral unit:unit', 'pattern unit:unit low:numeral?', 'action count'),
        ruleText('b', 'pattern (value:numeral | any) unit:unit{1,2}', 'action count'),
      ].join('\n'),
      lexicons,
    );
    expect(capturesByAction(rules).get('count')).toEqual({
      taken: new Set(['value', 'unit', 'low']),
      needed: new Set(['unit']),
    });
  });
});

/** An action as the library has them. */
const actions = new Map([
  ['count', { taken: new Set(['value', 'inner', 'unit']), needed: new Set(['value', 'unit']) }],
]);

describe('patterns', () => {
  test.each<[string, number, number, string]>([
    ['unit?', 2, 9, 'a pattern that can match nothing'],
    ['unit | place{0,2} numeral?', 2, 9, 'a pattern that can match nothing'],
    ['unit{0,33}', 2, 9, 'a pattern that can match nothing'],
    ['unit{33}', 2, 9, 'a pattern of up to 33 tokens; 32 is the most'],
    ['(unit{2} place?){11}', 2, 10, 'a pattern of up to 33 tokens; 32 is the most'],
    [`unit '${'长'.repeat(32)}'`, 2, 9, 'a pattern of up to 33 tokens; 32 is the most'],
    ['unit{2,}', 2, 9, 'a repetition without an upper bound'],
    ['place unit{3,2}', 2, 15, 'a repetition of 3 to 2'],
    ['place unit{0}', 2, 15, 'a repetition of 0 to 0'],
    ['place unit{-1,2}', 2, 15, 'a repetition of -1 to 2'],
    ["place ''", 2, 15, 'an empty literal'],
    ['place !unit', 2, 15, "'!' is for look-around and for '&'"],
    ['place & (unit place)', 2, 18, "'&' joins tests of one token, not a sequence"],
    ['place & unit?', 2, 9, 'a pattern that can match nothing'],
    ['place & edge', 2, 17, "'edge' is for look-around only"],
    ['place edge', 2, 15, "'edge' is for look-around only"],
    ['place break', 2, 15, "'break' is for look-around only"],
    ['(unit{1,32}){1000}', 2, 10, 'a pattern of more than 20000 elements'],
  ])('%s', (pattern, line, column, problem) => {
    expect(failure(ruleText('a', `pattern ${pattern}`))).toEqual({ line, column, problem });
  });

  test('the longest pattern is allowed', () => {
    expect(compileText(ruleText('a', 'pattern unit{1,32}'), lexicons).rules).toHaveLength(1);
  });

  test('lets that double each other are found before they fill the memory', () => {
    const lets = Array.from({ length: 60 }, (_, index) => `let b${index + 1} = b${index} | b${index}`);
    const grammar = ['let b0 = unit', ...lets, ruleText('a', 'pattern b60')].join('\n');
    expect(failure(grammar)).toEqual({ line: 63, column: 9, problem: 'a pattern of more than 20000 elements' });
  });
});

describe('look-around', () => {
  test.each<[string, number, string]>([
    ['unit place', 11, 'look-around tests one element, not a sequence'],
    ['unit | place?', 18, 'look-around tests one element, not a repetition'],
    ['x:unit', 11, 'look-around tests one element, not a capture'],
  ])('%s', (pattern, column, problem) => {
    expect(failure(ruleText('a', 'pattern unit', `not after ${pattern}`))).toEqual({ line: 3, column, problem });
  });

  test('a let that is one element will do', () => {
    expect(
      compileText(`let b = unit | !'x'\n${ruleText('a', 'pattern unit', 'after b')}`, lexicons).rules,
    ).toHaveLength(1);
  });
});

describe('lexicons', () => {
  test('a class may not be called as a kind of token', () => {
    expect(failureOf(() => compileText('', { numeral: '甲' }))).toEqual({
      code: 'grammar-check',
      file: 'test/numeral.txt',
      line: 1,
      column: 1,
      problem: "'numeral' cannot name a class",
    });
  });

  test('classes of other rooms may be used', () => {
    expect(compileText(ruleText('a', 'pattern person[x]'), {}, { classes: ['person'] }).rules).toHaveLength(1);
  });
});
