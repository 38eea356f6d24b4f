import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT } from './built.js';

/** So many files of one report each. */
const FILES = 400;

/** Characters a second of a folder of files by number of workers, threads and their start included; null where the library is not built. */
export async function workerScaling(
  texts: readonly string[],
  numbers: readonly number[],
): Promise<readonly number[] | null> {
  if (!existsSync(BUILT)) return null;
  const { extractFolder } = (await import(BUILT)) as typeof import('../../src/index.js');
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
      await extractFolder(input, join(folder, `records-${workers}`), { workers, restart: true });
      speeds.push((characters / (performance.now() - start)) * 1_000);
    }
    return speeds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
