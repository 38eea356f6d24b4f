import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  activityCategorySchema,
  activityStatusSchema,
  againstSchema,
  approximationSchema,
  comparisonFormSchema,
  comparisonKindSchema,
  dateKindSchema,
  directionSchema,
  LANGUAGES,
  measureSchema,
  organisationKindSchema,
} from '../../../src/index.js';
import { termsOf } from '../../../src/output/page/client/editable-fields.js';
import { translate } from '../../../src/output/page/translate.js';

const PAGE = fileURLToPath(new URL('../../../src/output/page', import.meta.url));
/** The page of two reports has the same labels. */
const COMPARISON = fileURLToPath(new URL('../../../src/compare/page', import.meta.url));
const readLabels = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(PAGE, 'labels', `${language}.json`), 'utf8'));
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('labels', () => {
  const chinese = readLabels('zh');
  const source = [PAGE, COMPARISON]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(path, 'utf8'))
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

  it.each([
    ['measure', measureSchema],
    ['approx', approximationSchema],
    ['date', dateKindSchema],
    ['organisation', organisationKindSchema],
    ['category', activityCategorySchema],
    ['status', activityStatusSchema],
    ['comparison', comparisonKindSchema],
    ['direction', directionSchema],
    ['form', comparisonFormSchema],
    ['against', againstSchema],
  ])('let a person choose every %s that there is, and no other', (group, schema) =>
    expect(termsOf(group).map(({ term }) => term)).toEqual([...schema.options]),
  );
});
