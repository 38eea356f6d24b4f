import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Beside the data that they load. */
const FOLDER = new URL('../generated/', import.meta.url);
const SOURCE = new URL('../', import.meta.url);

const BATCH = 'batch/worker.ts';
const READERS = 'document/thread/worker.ts';

const built = new Map<string, Promise<string>>();

/**
 * Makes the module that worker threads run from the sources as they are, and returns its path: Node.js 20 lets no
 * loader of TypeScript into threads. Only for programs that run from the sources themselves, such as tests.
 *
 * @param entry its source, relative to `src`
 */
export function buildSourceWorker(entry = BATCH): Promise<string> {
  const path = built.get(entry) ?? (entry === BATCH ? bundleBoth() : bundle(entry));
  built.set(entry, path);
  return path;
}

/** The threads of a folder run start the one of readers themselves. */
async function bundleBoth(): Promise<string> {
  const [path] = await Promise.all([bundle(BATCH), bundle(READERS)]);
  return path;
}

async function bundle(entry: string): Promise<string> {
  const target = fileURLToPath(new URL(entry.replaceAll('/', '-').replace(/\.ts$/, '.mjs'), FOLDER));
  // Several tests may do this at once: each writes a file of its own, and the last one stays.
  const outfile = `${target}.${randomUUID()}`;
  await build({
    entryPoints: [fileURLToPath(new URL(entry, SOURCE))],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
  });
  await rename(outfile, target);
  return target;
}
