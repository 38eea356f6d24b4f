import { fileURLToPath } from 'node:url';
import { BaogaoError } from '../../error.js';
import type { WorkerSettings } from './worker-settings.js';

/** Threads that each hold a parser of their own. */
export interface WorkerPool {
  /**
   * Runs a function that the worker module exports. Rejects with what it throws, or with the end of its thread; another
   * thread then takes the place of that one. The signal ends the thread in the middle of what it does.
   */
  run<Result>(name: string, task: unknown, signal?: AbortSignal): Promise<Result>;
  /** Hears of what threads say by themselves, such as that they begin with a task. */
  onMessage(listener: (message: unknown) => void): void;
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>;
}

export interface PoolSettings {
  /** The number of threads. */
  readonly workers: number;
  /** Memory in MiB that JavaScript may take in each. */
  readonly memory?: number;
  /** Whether all threads are ready before the pool is; one if left out. */
  readonly warm?: boolean;
  /** How many tasks may wait for a thread; any number if left out. */
  readonly maxQueue?: number;
  /** What each thread makes its parser from. */
  readonly settings: WorkerSettings;
}

/** @throws BaogaoError `worker-unavailable` where no thread can be started. */
export async function openWorkerPool({ workers, memory, warm, maxQueue, settings }: PoolSettings): Promise<WorkerPool> {
  // Loaded on first need: most programs extract one text after the other.
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: await workerModule(),
    minThreads: workers,
    maxThreads: workers,
    workerData: settings,
    ...(maxQueue !== undefined && { maxQueue }),
    ...(memory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
  });
  const outstanding = new Set<(reason: unknown) => void>();
  // A thread that ends while it has nothing to do leaves tasks in the queue that no thread may take any more.
  pool.on('error', (error) => {
    for (const reject of outstanding) reject(error);
  });
  const opened: WorkerPool = {
    run: (name, task, signal) =>
      new Promise((resolve, reject) => {
        outstanding.add(reject);
        const settle = (): boolean => outstanding.delete(reject);
        pool
          .run(task, { name, ...(signal && { signal }) })
          .then(resolve, reject)
          .finally(settle);
      }),
    onMessage: (listener) => void pool.on('message', listener),
    close: () => pool.destroy(),
  };
  try {
    await Promise.all(Array.from({ length: warm ? workers : 1 }, () => opened.run('ready', null)));
  } catch (error) {
    await opened.close();
    const problem = error instanceof Error ? error.message : String(error);
    throw new BaogaoError('worker-unavailable', { problem }, { cause: error });
  }
  return opened;
}

/** The module that threads run: beside the folder of this one in the bundle, and made first where there is no bundle. */
async function workerModule(): Promise<string> {
  if (!import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('../worker.js', import.meta.url));
  const builder = new URL('../../build/source-worker.ts', import.meta.url).href;
  return (await import(builder)).buildSourceWorker();
}
