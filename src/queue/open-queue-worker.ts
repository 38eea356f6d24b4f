import { availableParallelism } from 'node:os';
import type { Job } from 'bullmq';
import { checked } from '../batch/checked.js';
import { type ToldFailure, toldFailure } from '../batch/documents/told-failure.js';
import { BaogaoError } from '../error.js';
import { type Connection, connect, PREFIX, queueName } from './connection.js';
import type { DocumentJobData } from './document-job.js';
import type { ProcessResult } from './document-process.js';
import type { JobSettings } from './job-settings.js';
import { countDeath, isDone, markDone, readSettings } from './manifest.js';
import { openProcessPool, ProcessDeath } from './process-pool.js';
import { type QueueWorkerOptions, workerOptionsSchema } from './queue-options.js';
import { contentName, resultName } from './store/store.js';
import { encodeResult } from './stored-result.js';

/** From so many processes that died on a document on, the document is to blame. */
const MOST_DEATHS = 2;
/**
 * How often a document may lose its whole worker: machines are switched off, and workers are ended by people, without
 * any fault of the document.
 */
export const MOST_STALLED = 10;
const TIMEOUT = 10 * 60_000;
const STALLED_AFTER = 30_000;

/** A worker that takes documents from a queue. */
export interface QueueWorker {
  /** Takes no more documents, finishes those it has, and ends the processes. */
  close(): Promise<void>;
}

/**
 * Takes documents from a queue and stores their results, until it is closed. Any number of workers, on any machines, may
 * do that at the same time. A document whose worker is lost is taken over by another one; one on which two processes
 * died is a typed failure, as is one that cannot be read.
 *
 * @throws BaogaoError `bad-option`, `package-missing`, `queue-unavailable`, `store-unavailable`
 */
export async function openQueueWorker(options: QueueWorkerOptions = {}): Promise<QueueWorker> {
  const {
    workers = availableParallelism(),
    workerMemory = null,
    timeout = TIMEOUT,
    stalledAfter = STALLED_AFTER,
    onDocument,
    ...address
  } = checked(workerOptionsSchema, options);
  const connection = await connect(address);
  const { Worker } = await import('bullmq');
  const processes = await openProcessPool({ memory: workerMemory, timeout });
  const settingsOf = createSettingsReader(connection);

  /** Stores a result, unless another worker has: the first one stands. */
  async function settle(key: string, { bytes, failed }: ProcessResult): Promise<void> {
    await connection.store.put(resultName(key), bytes);
    await markDone(connection.redis, key, failed);
    onDocument?.({ key, failed });
  }
  const fail = (key: string, failure: ToldFailure): Promise<void> =>
    settle(key, { bytes: encodeResult({ failure }), failed: true });

  async function extract({ data }: Job<DocumentJobData>): Promise<void> {
    const { key, content: hash, name, settings } = data;
    if (await isDone(connection.redis, key)) return;
    const content = await connection.store.get(contentName(hash));
    if (content === null) throw new Error('the content is not in the store');
    try {
      const task = { content, name, settings: await settingsOf(settings), settingsHash: settings };
      await settle(key, await processes.run(task));
    } catch (error) {
      if (error instanceof BaogaoError && error.code === 'time-exceeded') return fail(key, toldFailure(error));
      if (!(error instanceof ProcessDeath)) throw error;
      const deaths = await countDeath(connection.redis, key);
      if (deaths < MOST_DEATHS) throw error;
      await fail(key, poisonous(name, deaths));
    }
  }

  const worker = new Worker<DocumentJobData>(queueName(), extract, {
    ...{ connection: connection.redis, prefix: PREFIX, concurrency: workers },
    ...{ lockDuration: stalledAfter, stalledInterval: stalledAfter, maxStalledCount: MOST_STALLED },
  });
  // Such as a connection that is lost and made again.
  worker.on('error', () => {});
  return {
    async close() {
      await worker.close();
      processes.close();
      await connection.close();
    },
  };
}

export const poisonous = (name: string, deaths: number): ToldFailure =>
  toldFailure(new BaogaoError('document-poisonous', { name, deaths }));

/** Reads settings once: documents of one job come one after the other. */
function createSettingsReader({ redis }: Connection): (hash: string) => Promise<JobSettings> {
  let last: { readonly hash: string; readonly settings: JobSettings } | undefined;
  return async (hash) => {
    if (last?.hash === hash) return last.settings;
    const settings = await readSettings(redis, hash);
    if (settings === null) throw new Error('the settings are not in Redis');
    last = { hash, settings };
    return settings;
  };
}
