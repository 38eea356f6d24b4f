import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SOURCE = new URL('../../src/', import.meta.url);
const IMPORT = /^(?:import|export) [^;]*?from '(?<path>[^']+)';/gm;

/** The modules that a module loads, itself first, by their paths under `src`; packages by their names. */
function loaded(entry: string): string[] {
  const found = new Set([entry]);
  for (const module of found) {
    const text = readFileSync(new URL(module.replace(/\.js$/, '.ts'), SOURCE), 'utf8');
    for (const { groups, 0: statement } of text.matchAll(IMPORT)) {
      const path = groups?.path ?? '';
      if (statement.startsWith('import type') || statement.startsWith('export type')) continue;
      if (!path.startsWith('.')) throw new Error(`${module} loads the package ${path}`);
      found.add(new URL(path, new URL(module, SOURCE)).href.slice(SOURCE.href.length));
    }
  }
  return [...found];
}

it('baogao/numerals loads no package and no room but grammar, source and numeral', () => {
  const modules = loaded('numerals.js');
  expect(modules).toContain('numeral/read-numeral.js');
  const rooms = new Set(modules.map((module) => module.split('/').slice(0, -1).join('/')));
  expect([...rooms].sort()).toEqual(['', 'generated', 'grammar', 'numeral', 'source']);
  expect(modules.filter((module) => module.startsWith('generated/')).sort()).toEqual([
    'generated/numeral-list.js',
    'generated/numeral.js',
    'generated/script.js',
  ]);
});
