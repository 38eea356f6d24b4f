import { describe, expect, it } from 'vitest';
import { recogniseNumerals } from '../../src/numerals.js';
import { readCases } from './read-cases.js';

describe.each([...readCases(new URL('cases/', import.meta.url))])('%s', (_file, cases) => {
  it.each(cases)('$name', ({ passage, numerals }) => {
    const found = recogniseNumerals(passage);
    expect(found.map(({ start, end, ...numeral }) => numeral)).toEqual(numerals);
    for (const { start, end, text } of found) expect(passage.slice(start, end)).toBe(text);
  });
});
