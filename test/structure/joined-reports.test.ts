import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source-text.js';
import { parseStructure } from '../../src/structure/parse-structure.js';

const FOLDER = new URL('../reports/', import.meta.url);
/** Each report is read before so many others; all pairs take as long as a minute. */
const NEIGHBOURS = 3;

const texts = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => ({ file, text: readFileSync(new URL(file, FOLDER), 'utf8').trim() }));

/** Where the reports of a text begin. */
const reportsIn = (text: string): number[] =>
  parseStructure(createSource(text)).root.children.flatMap(({ type, start }) => (type === 'report' ? [start] : []));

const hasTitle = (text: string): boolean => {
  const report = parseStructure(createSource(text)).root.children.find(({ type }) => type === 'report');
  return report?.type === 'report' && report.title !== null;
};

const titled = texts.filter(({ text }) => hasTitle(text));

describe('two reports, one after the other', () => {
  it.each(titled.map(({ file, text }, index) => ({ file, text, index })))('$file before others', ({ text, index }) => {
    for (let step = 1; step <= NEIGHBOURS; step++) {
      const other = titled[(index + step * 5) % titled.length];
      if (other === undefined || other.text === text) continue;
      const joined = `${text}\n\n${other.text}`;
      const behind = reportsIn(other.text).map((start) => start + text.length + 2);
      expect(reportsIn(joined), other.file).toEqual([...reportsIn(text), ...behind]);
    }
  });
});
