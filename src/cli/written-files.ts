import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
const STEP = 1000;

/** A size in bytes as people read it: `12.3 kB`. */
export function sizeShown(bytes: number): string {
  let size = bytes;
  let unit = 0;
  for (; size >= STEP && unit < UNITS.length - 1; unit++) size /= STEP;
  return `${unit === 0 ? size : size.toFixed(1)} ${UNITS[unit]}`;
}

/** The results in the folder of a run, with their sizes. What begins with a dot is the run's own. */
export async function writtenFiles(out: string): Promise<{ readonly file: string; readonly size: string }[]> {
  const names = (await readdir(out).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  const files = names.map((name) => join(out, name));
  return Promise.all(files.map(async (file) => ({ file, size: sizeShown((await stat(file)).size) })));
}
