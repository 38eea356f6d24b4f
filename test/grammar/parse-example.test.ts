import { describe, expect, test } from 'vitest';
import { parseExample } from '../../src/grammar/parse-example.js';
import { failureOf } from './grammar-fixture.js';

const parse = (raw: string, type: 'match' | 'never' = 'match') => parseExample(type, raw, 'f', { line: 3, column: 8 });

test('brackets mark spans of the text without them', () => {
  expect(parse('  甲[乙丙]丁[戊]')).toEqual({
    type: 'match',
    text: '甲乙丙丁戊',
    spans: [
      { start: 1, end: 3 },
      { start: 4, end: 5 },
    ],
    fields: {},
    line: 3,
    column: 10,
  });
});

test('fields are the last words that look like fields', () => {
  expect(parse('甲 a=b 乙[丙]  value=3.5 unit=元 code=007 none=null blank=').fields).toEqual({
    value: 3.5,
    unit: '元',
    code: '007',
    none: 'null',
    blank: '',
  });
  expect(parse('甲 a=b 乙[丙] value=3').text).toBe('甲 a=b 乙丙');
  expect(parse('[甲] a=1').text).toBe('甲');
});

test('a field needs a blank before it', () => {
  expect(parse('[甲]a=1')).toMatchObject({ text: '甲a=1', fields: {} });
});

test('a backslash makes a character ordinary', () => {
  expect(parse(String.raw`\[甲\][乙\\] a\=1`)).toMatchObject({
    text: String.raw`[甲]乙\ a=1`,
    spans: [{ start: 3, end: 5 }],
    fields: {},
  });
  expect(parse(String.raw`甲\n\t[乙]`).text).toBe('甲\n\t乙');
});

test('there is no comment in an example', () => {
  expect(parse('[甲] # 乙').text).toBe('甲 # 乙');
});

describe('errors', () => {
  test.each<['match' | 'never', string, number, string, string]>([
    ['match', '  ', 8, 'an example', 'end of line'],
    ['match', ' 甲乙', 11, 'a span in [brackets]', 'end of line'],
    ['match', '甲[乙', 11, "']'", 'end of line'],
    ['match', '甲[乙[丙]]', 11, "']'", "'['"],
    ['match', '甲]', 9, "'['", "']'"],
    ['match', '甲[]', 10, 'text between the brackets', "']'"],
    ['match', '[甲]\\', 12, 'a character after the backslash', 'end of line'],
    ['never', '甲[乙]', 9, "text without brackets, or '\\['", "'['"],
    ['never', '甲]', 9, "text without brackets, or '\\]'", "']'"],
  ])('%s %j', (type, raw, column, expected, found) => {
    const data = { file: 'f', line: 3, column, expected, found };
    expect(failureOf(() => parse(raw, type))).toEqual({ code: 'grammar-syntax', ...data });
  });
});
