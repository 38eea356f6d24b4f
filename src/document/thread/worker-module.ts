import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The source of the module, relative to `src`. */
const ENTRY = 'document/thread/worker.ts';

/**
 * The module that the thread runs: beside the folder of this one in the bundle; made first where there is no bundle,
 * and beside this one where that is part of another module that was made so. Null where it was left behind: a program
 * that was put into one file and moved has it nowhere.
 */
export async function workerModule(): Promise<string | null> {
  // In a bundle for CommonJS a module does not know where it is.
  if (import.meta.url === undefined) return null;
  if (import.meta.url.endsWith('.ts')) {
    const builder = new URL('../../build/source-worker.ts', import.meta.url).href;
    return (await import(builder)).buildSourceWorker(ENTRY);
  }
  const bundled = fileURLToPath(new URL('../reader.js', import.meta.url));
  const made = ENTRY.replaceAll('/', '-').replace(/\.ts$/, '.mjs');
  return [bundled, fileURLToPath(new URL(made, import.meta.url))].find((file) => existsSync(file)) ?? null;
}
