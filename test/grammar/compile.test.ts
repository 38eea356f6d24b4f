import { expect, test } from 'vitest';
import { compileText } from './grammar-fixture.js';

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
      },
      {
        name: 'other',
        file: 'test/rules.grammar',
        line: 12,
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
