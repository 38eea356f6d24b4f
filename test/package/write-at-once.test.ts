import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtOnce } from '../../src/build/write-at-once.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-written-'));
  writeFileSync(join(folder, 'date.ts'), 'old date');
  writeFileSync(join(folder, 'worker.mjs'), 'worker');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('what is written takes the place of files of the same names, and others stay', async () => {
  await writeAtOnce(folder, async (staged) => {
    writeFileSync(join(staged, 'date.ts'), 'new date');
    writeFileSync(join(staged, 'count.ts'), 'new count');
    expect(read('date.ts')).toBe('old date');
  });
  expect(readdirSync(folder).sort()).toEqual(['count.ts', 'date.ts', 'worker.mjs']);
  expect([read('date.ts'), read('count.ts'), read('worker.mjs')]).toEqual(['new date', 'new count', 'worker']);
});

test('where a later file has an error, none is written', async () => {
  const writing = writeAtOnce(folder, async (staged) => {
    writeFileSync(join(staged, 'date.ts'), 'new date');
    throw new Error('count.grammar:1:1');
  });
  await expect(writing).rejects.toThrow('count.grammar:1:1');
  expect(readdirSync(folder).sort()).toEqual(['date.ts', 'worker.mjs']);
  expect(read('date.ts')).toBe('old date');
});

test('a folder that is not there is made', async () => {
  const inner = join(folder, 'generated');
  await writeAtOnce(inner, async (staged) => writeFileSync(join(staged, 'date.ts'), 'date'));
  expect(readdirSync(inner)).toEqual(['date.ts']);
});
