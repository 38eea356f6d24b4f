import { expect, it } from 'vitest';
import { readDictionaryText as inBrowsers } from '../../src/segmentation/dictionary-text.browser.js';
import { readDictionaryText } from '../../src/segmentation/dictionary-text.js';

it('is the same for browsers, line by line, whatever the order', () => {
  const [packed, plain] = [inBrowsers(), readDictionaryText()].map((text) => text.split('\n').sort());
  expect(plain?.length).toBeGreaterThan(90_000);
  expect(packed?.length).toBe(plain?.length);
  expect(packed?.filter((line, index) => line !== plain?.[index])).toEqual([]);
});
