import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRAMMAR_FOLDER } from '../../src/build/grammars.js';
import { classRows, lexicons } from './lexicon-tables.js';

const known = lexicons();
const readme = readFileSync(join(GRAMMAR_FOLDER, 'README.md'), 'utf8');

/** The rows of the table whose header begins so. */
function rowsOf(header: string): string[] {
  const lines = readme.split('\n');
  const first = lines.findIndex((line) => line.startsWith(header)) + 2;
  return lines.slice(first, lines.indexOf('', first));
}

const cells = (row: string): string[] => row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('`', ''));

describe('the README of the grammars', () => {
  it('lists every class with what its file says of it', () => {
    expect(rowsOf('| Class |')).toEqual(classRows());
  });

  it('lists every feature, with a meaning', () => {
    const features = known.flatMap(({ entries }) => entries.flatMap(({ attributes }) => Object.keys(attributes)));
    const rows = rowsOf('| Feature |').map(cells);
    expect(rows.map(([, name]) => name)).toEqual([...new Set(features)].sort());
    for (const [, name, meaning = ''] of rows) expect(meaning.length, name).toBeGreaterThan(3);
  });

  it('shows a word that has the feature', () => {
    const wrong = rowsOf('| Feature |').filter((row) => {
      const [, name = '', , example = '', word] = cells(row);
      const lexicon = known.find((one) => one.name === example);
      const entry = lexicon?.entries.find((one) => one.word === word);
      return entry?.attributes[name] === undefined;
    });
    expect(wrong).toEqual([]);
  });
});
