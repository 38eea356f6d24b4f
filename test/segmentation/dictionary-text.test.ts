import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dictionaryFrequencies, dictionaryWords, partOfSpeech } from '../../src/segmentation/dictionary.js';
import { findDictionaryFiles } from '../../src/segmentation/dictionary-files.js';
import { dictionaryText } from '../../src/segmentation/dictionary-text.js';

const file = readFileSync(findDictionaryFiles().dictionary, 'utf8');

it('is the same as the file, line by line, whatever the order', () => {
  const [packed, plain] = [dictionaryText(), file].map((text) => text.split('\n').sort());
  expect(plain?.length).toBeGreaterThan(90_000);
  expect(packed?.length).toBe(plain?.length);
  expect(packed?.filter((line, index) => line !== plain?.[index])).toEqual([]);
});

it('tells of each word what the file says', () => {
  const { values, indexOf } = dictionaryFrequencies();
  const wrong = file.split('\n').filter((line) => {
    const [word = '', frequency, tag] = line.split(' ');
    return (
      line !== '' && (values[indexOf(dictionaryWords().find(word))] !== Number(frequency) || partOfSpeech(word) !== tag)
    );
  });
  expect(wrong).toEqual([]);
});

it.each(['', '展开展', '某某某某', 'ab'])('has no word %j', (word) => {
  expect(dictionaryWords().find(word)).toBe(-1);
  expect(partOfSpeech(word)).toBe('');
});
