import { describe, expect, test } from 'vitest';
import { parseGrammar } from '../../src/grammar/parse-grammar.js';
import { failureOf } from './grammar-fixture.js';

/** A node without the places, which have tests of their own. */
function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'line' || key === 'column' ? undefined : inner)));
}

function patternOf(text: string): unknown {
  return withoutPlaces(parseGrammar(`let a = ${text}`, 'f').lets[0]?.pattern);
}

const name = (text: string, tests: unknown[] = []) => ({ type: 'name', name: text, tests });
const literal = (text: string) => ({ type: 'literal', text });

describe('elements', () => {
  test.each<[string, unknown]>([
    ["'第'", literal('第')],
    [String.raw`'it\'s \\ so'`, literal(String.raw`it's \ so`)],
    ['unit', name('unit')],
    ['unit-of_2', name('unit-of_2')],
    ['unit[a]', name('unit', [{ attribute: 'a', values: [], negated: false }])],
    [
      "unit[a=b|2 !c !d='x y']",
      name('unit', [
        { attribute: 'a', values: ['b', 2], negated: false },
        { attribute: 'c', values: [], negated: true },
        { attribute: 'd', values: ['x y'], negated: true },
      ]),
    ],
    ['~unit[a]', { ...name('unit', [{ attribute: 'a', values: [], negated: false }]), at: 'end' }],
    ['unit[a]~', { ...name('unit', [{ attribute: 'a', values: [], negated: false }]), at: 'beginning' }],
    ['x & !y', { type: 'conjunction', items: [name('x'), { type: 'negation', item: name('y') }] }],
    ['<n>', { type: 'part-of-speech', prefixes: ['n'], excluded: [] }],
    ['<n|v !vn !vd>', { type: 'part-of-speech', prefixes: ['n', 'v'], excluded: ['vn', 'vd'] }],
    ['a b', { type: 'sequence', items: [name('a'), name('b')] }],
    ['a | b c', { type: 'alternation', options: [name('a'), { type: 'sequence', items: [name('b'), name('c')] }] }],
    ['(a)', name('a')],
    [
      '(a | b)?',
      { type: 'repetition', item: { type: 'alternation', options: [name('a'), name('b')] }, min: 0, max: 1 },
    ],
    ['a{2}', { type: 'repetition', item: name('a'), min: 2, max: 2 }],
    ['a{0,3}', { type: 'repetition', item: name('a'), min: 0, max: 3 }],
    ['a{1,}', { type: 'repetition', item: name('a'), min: 1, max: null }],
    ['x:a?', { type: 'capture', name: 'x', item: { type: 'repetition', item: name('a'), min: 0, max: 1 } }],
    ['x:(y:a)', { type: 'capture', name: 'x', item: { type: 'capture', name: 'y', item: name('a') } }],
    ['!a', { type: 'negation', item: name('a') }],
    ['rule match', { type: 'sequence', items: [name('rule'), name('match')] }],
    ["'#' # a comment 'x'", literal('#')],
    ['a\n  | b', { type: 'alternation', options: [name('a'), name('b')] }],
    ['a # one\n\n  | b', { type: 'alternation', options: [name('a'), name('b')] }],
  ])('%s', (text, expected) => {
    expect(patternOf(text)).toEqual(expected);
  });
});

describe('files', () => {
  const text = [
    '# amounts',
    "let amount = numeral '多'?",
    '',
    'rule  quantity\r',
    '  pattern    amount unit\r',
    "  pattern    '满'",
    "  not after  '第'",
    '  after      edge',
    '  not  before  x | y',
    '  before     z',
    "  action     count measure=money scale=1e4 code=08 open label='a b'",
    '  priority   -2',
    "  because    'it\\'s five # not six'",
    '  match      共[5份]与[6份]  value=5',
    '  never      第5份',
    'rule other',
    '  pattern a',
  ].join('\n');
  const grammar = parseGrammar(text, 'count/quantity.grammar');

  test('a rule has all its lines', () => {
    const [rule, other] = grammar.rules;
    expect(grammar.file).toBe('count/quantity.grammar');
    expect(grammar.rules).toHaveLength(2);
    expect(other?.name).toBe('other');
    expect(withoutPlaces(rule)).toEqual({
      name: 'quantity',
      patterns: [{ type: 'sequence', items: [name('amount'), name('unit')] }, literal('满')],
      lookAround: [
        { side: 'after', negated: true, pattern: literal('第') },
        { side: 'after', negated: false, pattern: name('edge') },
        { side: 'before', negated: true, pattern: { type: 'alternation', options: [name('x'), name('y')] } },
        { side: 'before', negated: false, pattern: name('z') },
      ],
      actions: [
        { name: 'count', parameters: { measure: 'money', scale: 10000, code: '08', open: true, label: 'a b' } },
      ],
      priorities: [{ value: -2 }],
      reasons: [{ text: "it's five # not six" }],
      examples: [
        {
          type: 'match',
          text: '共5份与6份',
          spans: [
            { start: 1, end: 3 },
            { start: 4, end: 6 },
          ],
          fields: { value: 5 },
        },
        { type: 'never', text: '第5份', spans: [], fields: {} },
      ],
    });
  });

  test('places count from 1', () => {
    expect(grammar.lets[0]).toMatchObject({ name: 'amount', line: 2, column: 5 });
    const [rule] = grammar.rules;
    expect(rule).toMatchObject({ line: 4, column: 1 });
    expect(rule?.patterns[0]).toMatchObject({ line: 5, column: 14 });
    expect(rule?.lookAround[0]).toMatchObject({ line: 7, column: 3, pattern: { line: 7, column: 14 } });
    expect(rule?.examples[0]).toMatchObject({ line: 14, column: 14 });
  });

  test('an empty file, comments and a byte order mark are no errors', () => {
    const empty = { file: 'f', lets: [], rules: [] };
    expect(parseGrammar('', 'f')).toEqual(empty);
    expect(parseGrammar('\uFEFF# nothing\r\n  \n', 'f')).toEqual(empty);
  });
});

describe('errors', () => {
  const element = "a name, '~', a 'literal', '<', '(' or '!'";
  test.each<[string, number, number, string, string]>([
    ['patern x', 1, 1, 'let, rule or a line of a rule', "'patern'"],
    ['rule x\n  pattern a\n  patterns b', 3, 3, 'let, rule or a line of a rule', "'patterns'"],
    ['pattern x', 1, 1, 'let, rule or a line of a rule', "'pattern'"],
    ['rule', 1, 5, 'a name', 'end of line'],
    ['rule 1', 1, 6, 'a name', "'1'"],
    ['rule x y', 1, 8, 'end of line', "'y'"],
    ['let a b', 1, 7, "'='", "'b'"],
    ['let a =', 1, 8, element, 'end of line'],
    ['let a = b |', 1, 12, element, 'end of line'],
    ['let a = (b', 1, 11, "')'", 'end of line'],
    ['let a = b)', 1, 10, 'end of line', "')'"],
    ['let a = b*', 1, 10, 'end of line', "'*'"],
    ['let a = b+', 1, 10, 'end of line', "'+'"],
    ['let a = b{', 1, 11, 'a whole number', 'end of line'],
    ['let a = b{2', 1, 12, "'}'", 'end of line'],
    ['let a = <v', 1, 11, "'>'", 'end of line'],
    ['let a = <>', 1, 10, 'a name', "'>'"],
    ['let a = b[]', 1, 11, "'!' or an attribute", "']'"],
    ['let a = b[c', 1, 12, "']'", 'end of line'],
    ['let a = b[c=', 1, 13, "a 'literal' or an attribute", 'end of line'],
    ["let a = 'b", 1, 9, element, "'''"],
    ['let a = “b”', 1, 9, element, "'“'"],
    ['let a = x:', 1, 11, "'~', a name, a 'literal', '<', '(' or '!'", 'end of line'],
    ['rule x\n  pattern', 2, 10, element, 'end of line'],
    ['rule x\n  action', 2, 9, 'an attribute', 'end of line'],
    ['rule x\n  priority high', 2, 12, 'a whole number', "'high'"],
    ['rule x\n  match', 2, 8, 'an example', 'end of line'],
    ['rule x\n  not  match', 2, 3, 'let, rule or a line of a rule', "'not'"],
  ])('%j', (text, line, column, expected, found) => {
    expect(failureOf(() => parseGrammar(text, 'f.grammar'))).toEqual({
      code: 'grammar-syntax',
      file: 'f.grammar',
      line,
      column,
      expected,
      found,
    });
  });

  test('the message says it all', () => {
    expect(() => parseGrammar('let a b', 'x/y.grammar')).toThrow("x/y.grammar:1:7: expected '=', found 'b'");
  });

  test('a parser that has failed parses the next file', () => {
    expect(() => parseGrammar('rule', 'f')).toThrow();
    expect(parseGrammar('let a = b', 'f').lets).toHaveLength(1);
  });
});
