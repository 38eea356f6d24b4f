import { fileURLToPath } from 'node:url';

/** The module that the thread runs: beside the folder of this one in the bundle, and made first where there is no bundle. */
export async function workerModule(): Promise<string> {
  if (!import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('../reader.js', import.meta.url));
  const builder = new URL('../../build/source-worker.ts', import.meta.url).href;
  return (await import(builder)).buildSourceWorker('document/thread/worker.ts');
}
