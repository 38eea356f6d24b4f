import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { compileText } from './grammar-fixture.js';

const first = compileText('', { unit: '元 measure=money\n万元 scale=10000\n人', person: '人 plural\n工人' });
const second = compileText('', { unit: '元 symbol=y measure=count', place: '工人村' });
const vocabulary = createVocabulary([first, second]);

test('a word has all its classes', () => {
  expect([...(vocabulary.lookup('人') ?? [])]).toEqual([
    ['unit', {}],
    ['person', { plural: true }],
  ]);
  expect([...(vocabulary.lookup('万元') ?? [])]).toEqual([['unit', { scale: 10000 }]]);
  expect(vocabulary.lookup('万')).toBeUndefined();
  expect(vocabulary.lookup('')).toBeUndefined();
  expect(vocabulary.lookup('constructor')).toBeUndefined();
});

test('a later room adds attributes and wins where both state one', () => {
  expect(vocabulary.lookup('元')?.get('unit')).toEqual({ measure: 'count', symbol: 'y' });
  expect(createVocabulary([first]).lookup('元')?.get('unit')).toEqual({ measure: 'money' });
});

test('a word that joins a class leaves the words of its old one behind', () => {
  const joined = createVocabulary([compileText('', { a: '甲\n乙', b: '乙' })]);
  expect([...(joined.lookup('甲')?.keys() ?? [])]).toEqual(['a']);
  expect([...(joined.lookup('乙')?.keys() ?? [])]).toEqual(['a', 'b']);
});

test('classes and their words', () => {
  expect(vocabulary.classes).toEqual(new Set(['unit', 'person', 'place']));
  expect(vocabulary.words('unit')).toEqual(['元', '万元', '人']);
  expect(vocabulary.words('nothing')).toEqual([]);
  expect(vocabulary.hasClass('工人', 'person')).toBe(true);
  expect(vocabulary.hasClass('工人', 'unit')).toBe(false);
  expect(vocabulary.hasClass('农民', 'person')).toBe(false);
});

describe('longest', () => {
  test('the longest word that begins here', () => {
    expect(vocabulary.longest('在工人村里', 1)).toBe(4);
    expect(vocabulary.longest('在工人中', 1)).toBe(3);
    expect(vocabulary.longest('在工人村里', 2)).toBe(3);
    expect(vocabulary.longest('工人', 0)).toBe(2);
  });

  test('no word: the offset itself', () => {
    expect(vocabulary.longest('在工', 0)).toBe(0);
    expect(vocabulary.longest('在工', 1)).toBe(1);
    expect(vocabulary.longest('在工', 2)).toBe(2);
    expect(vocabulary.longest('万千', 0)).toBe(0);
    expect(createVocabulary([]).longest('工', 0)).toBe(0);
  });

  test('only words of the classes asked for', () => {
    expect(vocabulary.longest('工人村', 0, new Set(['person', 'unit']))).toBe(2);
    expect(vocabulary.longest('工人村', 0, new Set(['unit']))).toBe(0);
  });

  test('agrees with trying every word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '\ud800', '\0', '一'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.array(word, { maxLength: 4 }), (words, parts) => {
        const entries = [{ attributes: {}, words: words.join('\n') }];
        const small = createVocabulary([{ room: 'r', lexicons: { c: words.length > 0 ? entries : [] }, rules: [] }]);
        const text = parts.join('');
        for (let offset = 0; offset <= text.length; offset++) {
          const lengths = words.filter((one) => text.startsWith(one, offset)).map((one) => one.length);
          expect(small.longest(text, offset)).toBe(offset + Math.max(0, ...lengths));
        }
      }),
    );
  });
});
