import { describe, expect, test } from 'vitest';
import { parseLexicon } from '../../src/grammar/parse-lexicon.js';
import { failureOf } from './grammar-fixture.js';

const wordsOf = (text: string) =>
  parseLexicon(text, 'room/unit.txt').entries.map(({ word, attributes }) => [word, attributes]);

test('the class is named by the file', () => {
  expect(parseLexicon('', 'unit.txt')).toEqual({ file: 'unit.txt', name: 'unit', entries: [] });
  expect(parseLexicon('', '/a.b/unit-of-2.txt').name).toBe('unit-of-2');
});

test('each line is a word and its attributes', () => {
  expect(wordsOf('元 measure=money scale=10000\r\n\n  # 角\n份#1\t# 份\n个 bare a=-1.5e3 b=08 c=x=y\n')).toEqual([
    ['元', { measure: 'money', scale: 10000 }],
    ['份#1', {}],
    ['个', { bare: true, a: -1500, b: '08', c: 'x=y' }],
  ]);
});

test('quotes hold blanks, and keep numbers words', () => {
  expect(wordsOf(String.raw`'A 4' name='it\'s' code='12' '#'=1`)).toEqual([
    ['A 4', { name: "it's", code: '12', '#': 1 }],
  ]);
});

test('defaults hold where an entry says nothing else', () => {
  expect(wordsOf('# units\n%default measure=count open\n册\n元 measure=money\n')).toEqual([
    ['册', { measure: 'count', open: true }],
    ['元', { measure: 'money', open: true }],
  ]);
});

test('whole numbers beyond what a number can hold stay words', () => {
  expect(wordsOf('x a=9007199254740993 b=1e400')).toEqual([['x', { a: '9007199254740993', b: '1e400' }]]);
});

test('entries have places', () => {
  expect(parseLexicon('\n  甲', 'a.txt').entries[0]).toMatchObject({ line: 2, column: 3 });
});

test('names of object members are ordinary words and attributes', () => {
  const [entry] = parseLexicon('__proto__ __proto__=1 constructor', 'a.txt').entries;
  expect(Object.entries(entry?.attributes ?? {})).toEqual([
    ['__proto__', 1],
    ['constructor', true],
  ]);
});

describe('errors', () => {
  test.each<[string, number, number, string, string]>([
    ['甲\n%default a', 2, 1, 'an entry', "'%default'"],
    ['%default a\n%default b', 2, 1, 'an entry', "'%default'"],
    ['甲 =1', 1, 3, 'an attribute', "'='"],
    ['甲 a=', 1, 5, 'an attribute', 'end of line'],
    ["'甲", 1, 3, "a closing '", 'end of line'],
    ["'甲'乙", 1, 4, 'a blank', "'乙'"],
    ["'' a", 1, 1, 'a word', "''"],
  ])('%j', (text, line, column, expected, found) => {
    const data = { file: 'r/a.txt', line, column, expected, found };
    expect(failureOf(() => parseLexicon(text, 'r/a.txt'))).toEqual({ code: 'grammar-syntax', ...data });
  });

  test.each<[string, string, number, number, string]>([
    ['甲\n乙\n甲 a', 'a.txt', 3, 1, "'甲' is in this lexicon already"],
    ['甲 a=1 b a', 'a.txt', 1, 9, "the attribute 'a' is stated twice"],
    ['甲', '消防.txt', 1, 1, "'消防' cannot name a class"],
  ])('%j in %s', (text, file, line, column, problem) => {
    expect(failureOf(() => parseLexicon(text, file))).toEqual({ code: 'grammar-check', file, line, column, problem });
  });
});
