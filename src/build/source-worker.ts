import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Beside the data that it loads. */
const TARGET = fileURLToPath(new URL('../generated/worker.mjs', import.meta.url));
const ENTRY = fileURLToPath(new URL('../batch/worker.ts', import.meta.url));

let built: Promise<string> | undefined;

/**
 * Makes the module that worker threads run from the sources as they are, and returns its path: Node.js 20 lets no
 * loader of TypeScript into threads. Only for programs that run from the sources themselves, such as tests.
 */
export function buildSourceWorker(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  // Several tests may do this at once: each writes a file of its own, and the last one stays.
  const outfile = `${TARGET}.${randomUUID()}`;
  await build({
    entryPoints: [ENTRY],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
  });
  await rename(outfile, TARGET);
  return TARGET;
}
