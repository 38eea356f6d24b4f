/**
 * `npm run score [-- --errors N --type T]`: extracts the shared corpus and compares it with the shared gold.
 * Arguments are passed on to the scorer.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createParser, toRecords } from '../../src/index.js';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const corpus = join(shared, 'corpus');
const gold = join(shared, 'gold', 'dev');

if (existsSync(corpus) && existsSync(gold)) {
  process.exitCode = score(process.argv.slice(2));
} else {
  console.log('Nothing to score: the annotated corpus is not beside this folder (../shared).');
}

function score(scorerArguments: readonly string[]): number {
  const predicted = mkdtempSync(join(tmpdir(), 'baogao-score-'));
  try {
    const parser = createParser();
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt'))) {
      const records = toRecords(parser.parse(readFileSync(join(corpus, file), 'utf8')));
      const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
      writeFileSync(join(predicted, `${basename(file, '.txt')}.jsonl`), lines);
    }
    const scorer = join(shared, 'eval', 'score.mjs');
    return spawnSync(process.execPath, [scorer, gold, predicted, ...scorerArguments], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(predicted, { recursive: true });
  }
}
