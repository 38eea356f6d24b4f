import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Beside the data that they load. */
const FOLDER = fileURLToPath(new URL('../generated/', import.meta.url));
const SOURCE = fileURLToPath(new URL('../', import.meta.url));

const BATCH = 'batch/worker.ts';
const PROCESS = 'queue/document-process.ts';
/** What those two start themselves. */
const READERS = 'document/thread/worker.ts';

const built = new Map<string, Promise<string>>();

/**
 * Makes the module that worker threads run from the sources as they are, and returns its path: Node.js 20 lets no
 * loader of TypeScript into threads. Only for programs that run from the sources themselves, such as tests.
 *
 * @param entry its source, relative to `src`
 */
export async function buildSourceWorker(entry = BATCH): Promise<string> {
  const [path] = await Promise.all([buildOnce(entry), buildOnce(READERS)]);
  return path;
}

/** The same for the processes of a queue's worker. */
export const buildSourceProcess = (): Promise<string> => buildSourceWorker(PROCESS);

function buildOnce(entry: string): Promise<string> {
  const module = built.get(entry) ?? bundle(entry);
  built.set(entry, module);
  return module;
}

async function bundle(entry: string): Promise<string> {
  const target = join(FOLDER, entry.replaceAll('/', '-').replace(/\.ts$/, '.mjs'));
  // Several tests may do this at once: each writes a file of its own, and the last one stays.
  const outfile = `${target}.${randomUUID()}`;
  await build({
    entryPoints: [join(SOURCE, entry)],
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
