import { openWorkerPool, type PoolSettings, type WorkerPool } from './worker-pool.js';

/**
 * Opens a pool for some work and closes it behind it. The signal ends the threads in the middle of what they do: to wait
 * for a large document would take too long for who wants to stop; what the pool was asked for fails then.
 *
 * @throws BaogaoError `worker-unavailable`, and what the work throws
 */
export async function withPool(
  settings: PoolSettings,
  signal: AbortSignal | undefined,
  work: (pool: WorkerPool) => Promise<void>,
): Promise<void> {
  if (signal?.aborted) return;
  const pool = await openWorkerPool(settings);
  const stop = (): void => void pool.close();
  signal?.addEventListener('abort', stop);
  try {
    if (!signal?.aborted) await work(pool);
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}
