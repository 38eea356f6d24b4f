import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/index.js';
import { translate } from '../../../src/output/page/translate.js';

const PAGE = fileURLToPath(new URL('../../../src/output/page', import.meta.url));
const readLabels = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(PAGE, 'labels', `${language}.json`), 'utf8'));
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('labels', () => {
  const chinese = readLabels('zh');
  const source = readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(PAGE, name), 'utf8'))
    .join('\n');

  it('are there in Chinese and in English', () => expect(LANGUAGES).toEqual(['en', 'zh']));

  it.each(LANGUAGES)('have the same keys and the same holes in %s', (language) => {
    const labels = readLabels(language);
    expect(Object.keys(labels)).toEqual(Object.keys(chinese));
    for (const [key, text] of Object.entries(labels)) expect(holes(text), key).toEqual(holes(chinese[key] ?? ''));
  });

  // Fields, terms, types and views have keys put together from a prefix and a name of the schema.
  it.each(Object.keys(chinese).filter((key) => !/^(field|single|term|type|view)\./.test(key)))('%s is used', (key) =>
    expect(source.includes(`'${key}'`) || source.includes(`\`${key.split('.')[0]}.\${`)).toBe(true),
  );

  it('have their holes filled', () => expect(translate('en', 'record.place', { number: 3, total: 5 })).toBe('3 of 5'));
});
