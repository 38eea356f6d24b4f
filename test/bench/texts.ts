import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['../../../shared/corpus', '../../examples'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Reports to measure on: the shared corpus where it is at hand, else the examples. */
export function benchTexts(): { folder: string; texts: string[] } {
  const folder = FOLDERS.find((path) => existsSync(path)) ?? '';
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return { folder, texts: files.map((name) => readFileSync(join(folder, name), 'utf8')) };
}
