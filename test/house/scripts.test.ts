import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PLACES = ['.github', 'src', 'grammars', 'test', 'examples'];
const READ = /\.(?:ts|md|txt|grammar|json|ya?ml|sh)$/;

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** The files in which people are told of scripts. */
function files(): string[] {
  const inside = PLACES.flatMap((place) =>
    readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' }).map((name) => join(place, name)),
  );
  const above = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  return [...above, ...inside].filter((name) => READ.test(name) && !/node_modules|generated|\.jsonl$/.test(name));
}

describe('the scripts of the package', () => {
  const named = files().flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, script = '']) => ({
      file,
      script,
    })),
  );

  it('are all those that are spoken of', () => {
    // Projects of their own among the examples have scripts of their own.
    const unknown = named.filter(({ file, script }) => !(script in scripts) && !file.startsWith('examples'));
    expect(unknown).toEqual([]);
    expect(named.map(({ script }) => script)).toEqual(expect.arrayContaining(['weigh', 'words', 'fuzz']));
  });

  it('run files that are there', () => {
    const run = Object.values(scripts).flatMap((command) => command.match(/\b(?:src|test)\/[\w/.-]+/g) ?? []);
    for (const path of run) expect(() => readFileSync(join(ROOT, path)), path).not.toThrow();
    expect(run.length).toBeGreaterThan(5);
  });
});
