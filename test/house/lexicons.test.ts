import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const GRAMMARS = fileURLToPath(new URL('../../grammars', import.meta.url));
const SRC = fileURLToPath(new URL('../../src', import.meta.url));

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

const textOf = (folder: string, names: readonly string[]): string =>
  names.map((name) => readFileSync(join(folder, name), 'utf8').replace(/^\s*(?:#|\/\/|\*).*$/gm, '')).join('\n');

/** Rooms whose lexicons are read whole, by the names of their files: no class of words among them. */
const TABLES = /^(?:dictionary|weights|words)\//;

/** Lexicons that only say what is one word, so that the segmenter does not take it apart: 实施情况, 不在话下. */
const ONE_WORD: ReadonlySet<string> = new Set(['company-word', 'dependent-noun', 'fixed-phrase']);

describe('lexicons', () => {
  const classes = filesOf(GRAMMARS, '.txt')
    .filter((name) => !TABLES.test(name))
    .map((name) => (name.split('/').at(-1) ?? '').replace(/\.txt$/, ''));
  // What a rule captures has names of its own: joiner:(range-joiner).
  const rules = textOf(GRAMMARS, filesOf(GRAMMARS, '.grammar')).replace(/[\w-]+:(?=\S)/g, '');
  const code = textOf(
    SRC,
    filesOf(SRC, '.ts').filter((name) => !name.startsWith('generated/')),
  ).replace(/\bcaptures\??\.get\('[\w-]+'\)/g, '');
  const named = new Set(
    [...rules.matchAll(/[A-Za-z][\w-]*/g), ...code.matchAll(/(?<=['"`])[a-z][\w-]*(?=['"`])/g)].map(String),
  );

  it.each(classes.filter((name) => !ONE_WORD.has(name)))('%s is asked for by a rule or by code', (name) => {
    expect(named.has(name)).toBe(true);
  });

  it('that nobody asks for are there', () => {
    for (const name of ONE_WORD) expect(classes).toContain(name);
  });
});
