import { expect, test } from 'vitest';
import { compile } from '../../src/grammar/compile.js';
import { parseGrammar } from '../../src/grammar/parse-grammar.js';
import { parseLexicon } from '../../src/grammar/parse-lexicon.js';
import { compileText, failureOf, ruleText } from './grammar-fixture.js';

test('a room is plain JSON with its lets written out', () => {
  const grammar = [
    "let amount = n:numeral[bare] 'x'?",
    '',
    'rule quantity',
    '  pattern amount unit[measure=money]',
    '  pattern <n !nr>',
    '  not after edge',
    '  before any',
    '  action count scale=2',
    '  priority 3',
    "  because 'five'",
    '  match [5]',
    '  never 6',
    'rule other',
    '  pattern han',
    '  match [a]',
    '  never b',
  ].join('\n');
  const room = compileText(grammar, { unit: '元 measure=money\n份\n角 measure=money', empty: '' });
  const bare = { attribute: 'bare', values: [], negated: false };
  const money = { attribute: 'measure', values: ['money'], negated: false };
  const literal = { type: 'literal', text: 'x' };
  expect(room).toEqual({
    room: 'test',
    lexicons: {
      unit: [
        { attributes: { measure: 'money' }, words: '元\n角' },
        { attributes: {}, words: '份' },
      ],
      empty: [],
    },
    rules: [
      {
        name: 'quantity',
        file: 'test/rules.grammar',
        line: 3,
        pattern: {
          type: 'alternation',
          items: [
            {
              type: 'sequence',
              items: [
                {
                  type: 'sequence',
                  items: [
                    { type: 'capture', name: 'n', item: { type: 'kind', name: 'numeral', tests: [bare] } },
                    { type: 'repetition', item: literal, min: 0, max: 1 },
                  ],
                },
                { type: 'class', name: 'unit', tests: [money] },
              ],
            },
            { type: 'part-of-speech', prefixes: ['n'], excluded: ['nr'] },
          ],
        },
        after: [{ type: 'negation', item: { type: 'kind', name: 'edge' } }],
        before: [{ type: 'kind', name: 'any' }],
        action: 'count',
        parameters: { scale: 2 },
        priority: 3,
        because: 'five',
      },
      {
        name: 'other',
        file: 'test/rules.grammar',
        line: 13,
        pattern: { type: 'kind', name: 'han' },
        after: [],
        before: [],
        action: 'other',
        parameters: {},
        priority: 0,
      },
    ],
  });
  expect(JSON.parse(JSON.stringify(room))).toEqual(room);
});

test('a room has no two rules and no two classes of one name', () => {
  const grammar = (file: string, ...names: string[]) =>
    parseGrammar(names.map((name) => ruleText(name, 'pattern any')).join(''), file);
  expect(failureOf(() => compile('r', [], [grammar('a.grammar', 'x', 'y'), grammar('b.grammar', 'z', 'y')]))).toEqual({
    code: 'grammar-check',
    file: 'b.grammar',
    line: 5,
    column: 1,
    problem: "the room has a rule 'y' already",
  });
  expect(failureOf(() => compile('r', [parseLexicon('', 'p/x.txt'), parseLexicon('', 'q/x.txt')], []))).toEqual({
    code: 'grammar-check',
    file: 'q/x.txt',
    line: 1,
    column: 1,
    problem: "the room has a class 'x' already",
  });
});
