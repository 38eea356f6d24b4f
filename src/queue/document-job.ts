import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { PREFIX, queueName } from './connection.js';

/** What the queue hands to a worker: names of what is in the store. */
export interface DocumentJobData {
  /** What the result is stored under. */
  readonly key: string;
  readonly content: string;
  /** A name with the ending that tells the format; never the file's own, which does not matter for the result. */
  readonly name: string;
  readonly settings: string;
}

/** Tries for reasons that are not the document's, such as a store that does not answer. */
const ATTEMPTS = 8;
/** Milliseconds before the second try; each further pause is twice as long. */
const FIRST_PAUSE = 500;

export type DocumentQueue = Queue<DocumentJobData>;

export async function openQueue(redis: Redis): Promise<DocumentQueue> {
  const { Queue } = await import('bullmq');
  return new Queue<DocumentJobData>(queueName(), {
    connection: redis,
    prefix: PREFIX,
    defaultJobOptions: {
      backoff: { type: 'exponential', delay: FIRST_PAUSE },
      // What a document gave is in the store; one whose tries are used up is looked at when the job is collected.
      removeOnComplete: true,
      removeOnFail: false,
    },
  });
}

/** Puts a document into the queue, where it is not there already; one that was given up gets another chance. */
export async function enqueue(queue: DocumentQueue, data: DocumentJobData, attempts = ATTEMPTS): Promise<void> {
  const job = await queue.add('document', data, { jobId: data.key, attempts });
  if (await job.isFailed()) await job.retry('failed');
}
