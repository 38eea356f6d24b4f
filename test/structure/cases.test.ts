import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderStructure } from './render-structure.js';

/*
 * A case is `# name`, a passage, `==>` and what `renderStructure` shows of the passage: all of its reports, sections,
 * furniture and diagnostics, and nothing else.
 */
const FOLDER = new URL('./cases/', import.meta.url);

interface StructureCase {
  readonly name: string;
  readonly passage: string;
  readonly expected: string;
}

function parseCases(text: string, file: string): StructureCase[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [head = '', expected] = block.split(/^==>$/m);
      const [name = '', ...passage] = head.split('\n');
      if (expected === undefined) throw new Error(`${file}: '${name}' has no ==>`);
      return { name, passage: passage.join('\n').trim(), expected: trimLines(expected) };
    });
}

const trimLines = (text: string): string =>
  text
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

describe.each(readdirSync(FOLDER).sort())('%s', (file) => {
  it.each(parseCases(readFileSync(new URL(file, FOLDER), 'utf8'), file))('$name', ({ passage, expected }) => {
    expect(renderStructure(passage)).toBe(expected);
  });
});
