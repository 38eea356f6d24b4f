import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGrammars } from '../../src/grammar/load-grammars.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { failureOf, ruleText, tokensOf } from './grammar-fixture.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-'));
  writeFileSync(join(folder, 'vehicle.txt'), '消防车 unit=辆\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('files and texts make one room', () => {
  const rule = { name: 'fire.grammar', text: ruleText('fire', "pattern vehicle '出动'", 'action skip') };
  const { room } = loadGrammars([join(folder, 'vehicle.txt'), rule]);
  expect(createVocabulary([room]).lookup('消防车')?.get('vehicle')).toEqual({ unit: '辆' });
  expect(createMatcher(room.rules).matchAll(tokensOf('消防车 出动', room))).toHaveLength(1);
});

test('rules may use the classes that the caller names', () => {
  const rule = { name: 'a.grammar', text: ruleText('a', 'pattern unit') };
  expect(loadGrammars([rule], { classes: ['unit'] }).room.rules).toHaveLength(1);
  expect(failureOf(() => loadGrammars([rule])).code).toBe('grammar-check');
});

test('nothing makes an empty room', () => {
  expect(loadGrammars([])).toEqual({ room: { room: 'user', lexicons: {}, rules: [] }, grammars: [] });
});

test('lexicons of one name make one class', () => {
  const { room } = loadGrammars([
    { name: 'one/boat.txt', text: '渔船 unit=艘\n' },
    { name: 'two/boat.txt', text: '拖轮\n' },
  ]);
  expect(createVocabulary([room]).words('boat')).toEqual(['渔船', '拖轮']);
});

test('files are read as the caller reads texts', () => {
  const normalise = (text: string): string => text.replaceAll('Ａ', 'A');
  const { room } = loadGrammars([{ name: 'sign.txt', text: 'Ａ４\n' }], { normalise });
  expect(createVocabulary([room]).words('sign')).toEqual(['A４']);
});

describe('errors', () => {
  test('a file that cannot be read', () => {
    const file = join(folder, 'none.grammar');
    const failure = failureOf(() => loadGrammars([file]));
    expect(failure).toMatchObject({ code: 'grammar-unreadable', file });
    expect(failure.problem).toContain('ENOENT');
  });

  test('a folder is no file', () => {
    expect(failureOf(() => loadGrammars([`${folder}/../${folder.split('/').pop()}`])).code).toBe('grammar-unreadable');
  });

  test('a name that says nothing of what is in the file', () => {
    expect(failureOf(() => loadGrammars([{ name: 'words.csv', text: '' }]))).toMatchObject({
      code: 'grammar-unreadable',
      file: 'words.csv',
    });
  });

  test('a class that takes no words', () => {
    const closed = new Map([['title-noun', 'structure']]);
    expect(failureOf(() => loadGrammars([{ name: 'title-noun.txt', text: '纪要' }], { closed }))).toMatchObject({
      code: 'grammar-check',
      file: 'title-noun.txt',
      problem: "'title-noun' is a class of the structure, which is closed",
    });
  });

  test('the text is checked as ours is', () => {
    expect(failureOf(() => loadGrammars([{ name: 'x.grammar', text: 'rule' }]))).toMatchObject({
      code: 'grammar-syntax',
      file: 'x.grammar',
      line: 1,
      column: 5,
    });
  });
});
