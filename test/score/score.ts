/**
 * `npm run score [-- --errors N --type T]`: extracts the shared corpus and the annotated reports beside this folder, and
 * compares both with their annotations. Arguments are passed on to the scorer.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createParser, toRecords } from '../../src/index.js';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const scorer = join(shared, 'eval', 'score.mjs');
const own = fileURLToPath(new URL('../reports', import.meta.url));

/** Folders of texts with the folders of their annotations. */
const SETS = [
  { name: 'Shared corpus', texts: join(shared, 'corpus'), gold: join(shared, 'gold', 'dev') },
  { name: 'Annotated test reports', texts: own, gold: own },
];

if (existsSync(scorer)) {
  for (const set of SETS) {
    console.log(`${set.name}:`);
    process.exitCode = score(set, process.argv.slice(2)) || process.exitCode;
  }
} else {
  console.log('Nothing to score with: the scorer is not beside this folder (../shared).');
}

/** The scorer's exit code. */
function score({ texts, gold }: (typeof SETS)[number], scorerArguments: readonly string[]): number {
  const predicted = mkdtempSync(join(tmpdir(), 'baogao-score-'));
  try {
    const parser = createParser();
    for (const file of readdirSync(texts).filter((name) => name.endsWith('.txt'))) {
      const records = toRecords(parser.parse(readFileSync(join(texts, file), 'utf8')), { flavour: 'guide' });
      const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
      writeFileSync(join(predicted, `${basename(file, '.txt')}.jsonl`), lines);
    }
    return spawnSync(process.execPath, [scorer, gold, predicted, ...scorerArguments], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(predicted, { recursive: true });
  }
}
