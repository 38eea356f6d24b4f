import { describe, expect, it } from 'vitest';
import { readRoom } from '../../src/build/grammars.js';
import { hanCharacters } from '../../src/numeral/han-character.js';
import { firstsOfMark } from '../../src/numeral/mark.js';
import { shadow } from '../../src/source/shadow.js';

const { lexicons } = readRoom('numeral');
const wordsOf = (name: string): string[] =>
  lexicons.filter((lexicon) => lexicon.name === name).flatMap(({ entries }) => entries.map(({ word }) => word));

describe.each(lexicons)('$file', ({ entries }) => {
  const words = entries.map(({ word }) => word);

  it('has words', () => {
    expect(words.length).toBeGreaterThan(0);
  });

  it('is sorted', () => {
    expect(words).toEqual([...words].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('is written as shadows are', () => {
    expect(words.filter((word) => shadow(word) !== word)).toEqual([]);
  });
});

describe('non-numeral.txt', () => {
  it('holds only words that a numeral could be seen in', () => {
    const marks = (['tenth', 'discount', 'half', 'minus'] as const).flatMap(firstsOfMark);
    const seen = (word: string): boolean =>
      [...word].some((character) => {
        const code = character.charCodeAt(0);
        return hanCharacters().has(code) || marks.includes(code);
      });
    expect(wordsOf('non-numeral').filter((word) => !seen(word))).toEqual([]);
  });
});

describe('numeral-divider.txt', () => {
  it('holds only words whose last character begins a word of non-numeral.txt', () => {
    const starts = new Set(wordsOf('non-numeral').flatMap((word) => [word.charAt(0)]));
    expect(wordsOf('numeral-divider').filter((word) => !starts.has(word.at(-1) ?? ''))).toEqual([]);
  });
});
