import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_COMMAND } from './built.js';

/** So many files of one report each. */
const FILES = 400;

/** Characters a second of a folder of files by number of workers, the command and its start included; null where the library is not built. */
export function workerScaling(texts: readonly string[], numbers: readonly number[]): readonly number[] | null {
  if (!existsSync(BUILT_COMMAND)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'baogao-bench-'));
  try {
    const input = join(folder, 'reports');
    mkdirSync(input);
    const names = Array.from({ length: FILES }, (_, index) => `${index}.txt`);
    names.forEach((name, index) => {
      writeFileSync(join(input, name), texts[index % texts.length] ?? '');
    });
    const characters = names.reduce((sum, _, index) => sum + (texts[index % texts.length]?.length ?? 0), 0);
    const speeds: number[] = [];
    for (const workers of numbers) {
      const start = performance.now();
      const output = join(folder, `records-${workers}`);
      execFileSync(process.execPath, [BUILT_COMMAND, 'extract', input, '--out', output, '--workers', String(workers)]);
      speeds.push((characters / (performance.now() - start)) * 1_000);
    }
    return speeds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
