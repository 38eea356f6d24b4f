import { expect, test } from 'vitest';
import { parseGrammar } from '../../src/grammar/parse-grammar.js';
import { type Recognised, runExamples } from '../../src/grammar/run-examples.js';

const GRAMMAR = parseGrammar(
  [
    'rule runs',
    '  pattern a',
    '  match 甲[aa]乙[a]  length=1',
    '  match 甲[aa]乙a',
    '  match 甲[a]乙',
    '  match [aa] unit=null length=2',
    '  match [aa] unit=x',
    '  never 甲',
    '  never 甲aa',
    'rule other',
    '  pattern b',
    '  match [b]',
    '  never a',
  ].join('\n'),
  'test/runs.grammar',
);

/** Finds runs of a; the second rule by its name and as the winner of everything else. */
function recognise(text: string): Recognised[] {
  return [...text.matchAll(/a+|b/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    rule: found === 'b' ? 'other' : 'test/runs.grammar:1',
    fields: { length: found.length, unit: null },
  }));
}

test('each example says whether it holds, and where it stands', () => {
  const results = [...runExamples([GRAMMAR], recognise)];
  expect(results.map(({ place, type, problem }) => [place, type, problem])).toEqual([
    ['test/runs.grammar:3', 'match', 'expected length=1, found 2'],
    ['test/runs.grammar:4', 'match', 'expected [aa] at 1, found [aa] at 1, [a] at 4'],
    ['test/runs.grammar:5', 'match', null],
    ['test/runs.grammar:6', 'match', null],
    ['test/runs.grammar:7', 'match', 'expected unit=x, found null'],
    ['test/runs.grammar:8', 'never', null],
    ['test/runs.grammar:9', 'never', 'found [aa] at 1'],
    ['test/runs.grammar:12', 'match', null],
    ['test/runs.grammar:13', 'never', null],
  ]);
  expect(results[0]).toMatchObject({ rule: 'runs', text: '甲aa乙a' });
});
