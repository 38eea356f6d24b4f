import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Beside the data that they load. */
const FOLDER = fileURLToPath(new URL('../generated/', import.meta.url));
const SOURCE = fileURLToPath(new URL('../', import.meta.url));

const built = new Map<string, Promise<string>>();

/**
 * Makes the module that worker threads run from the sources as they are, and returns its path: Node.js 20 lets no
 * loader of TypeScript into threads. Only for programs that run from the sources themselves, such as tests.
 */
export const buildSourceWorker = (): Promise<string> => buildOnce('batch/worker');

/** The same for the processes of a queue's worker. */
export const buildSourceProcess = (): Promise<string> => buildOnce('queue/document-process');

function buildOnce(entry: string): Promise<string> {
  const module = built.get(entry) ?? bundle(entry);
  built.set(entry, module);
  return module;
}

async function bundle(entry: string): Promise<string> {
  const target = join(FOLDER, `${basename(entry)}.mjs`);
  // Several tests may do this at once: each writes a file of its own, and the last one stays.
  const outfile = `${target}.${randomUUID()}`;
  await build({
    entryPoints: [join(SOURCE, `${entry}.ts`)],
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
