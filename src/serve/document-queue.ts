import type { TaskBegun } from '../batch/documents/extract-content.js';
import { workerFailure } from '../batch/pool/worker-failure.js';
import type { WorkerPool } from '../batch/pool/worker-pool.js';
import { BaogaoError } from '../error.js';
import { HttpProblem } from './problem/http-problem.js';

/** What waits for a thread. */
interface Waiting {
  readonly start: () => void;
  /** The order of arrival. */
  readonly number: number;
}

/** A function of the worker and what it is called with. */
export interface DocumentJob {
  readonly run: 'content' | 'lineOf';
  /** What it is called with, but for the number. */
  readonly task: object;
  /** What problems call the document. */
  readonly name: string;
  /** Large documents never take all threads, so that small ones need not wait for them. */
  readonly large: boolean;
  /** True for what waits for its turn anyway; everything else is refused where too much waits. */
  readonly patient?: boolean;
  /** Aborted where nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

export interface DocumentQueue {
  /**
   * @throws HttpProblem `overloaded`
   * @throws BaogaoError `time-exceeded`, `worker-failed`
   */
  run<Result>(job: DocumentJob): Promise<Result>;
  /** Documents that wait for a thread. */
  readonly waiting: number;
  /** Documents that threads are at. */
  readonly running: number;
}

export interface QueueLimits {
  readonly workers: number;
  readonly maxQueue: number;
  /** Milliseconds for a document. */
  readonly timeout: number;
}

/** Seconds after which whoever was refused may try again. */
const RETRY_AFTER = '1';

/** Milliseconds that a new thread may take until it begins with its first document. */
const LONGEST_START = 30_000;

/** Hands documents to the threads in the order of arrival, and ends the thread of one that takes too long. */
export function createDocumentQueue(pool: WorkerPool, { workers, maxQueue, timeout }: QueueLimits): DocumentQueue {
  const small: Waiting[] = [];
  const large: Waiting[] = [];
  const mostLarge = Math.max(1, workers - 1);
  let running = 0;
  let runningLarge = 0;
  let arrived = 0;
  let begun = 0;
  /** What to do when a thread begins with a task, by its number. */
  const beginnings = new Map<number, () => void>();
  pool.onMessage((message) => beginnings.get((message as TaskBegun).begun)?.());

  const dispatch = (): void => {
    while (running < workers) {
      const [firstSmall] = small;
      const firstLarge = runningLarge < mostLarge ? large[0] : undefined;
      const isLarge = firstLarge !== undefined && firstLarge.number < (firstSmall?.number ?? Number.POSITIVE_INFINITY);
      const next = isLarge ? large.shift() : small.shift();
      if (next === undefined) return;
      next.start();
    }
  };

  const timed = async <Result>({ run, task, name, large, signal }: DocumentJob): Promise<Result> => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const limit = (milliseconds: number): NodeJS.Timeout => setTimeout(() => controller.abort(), milliseconds);
    begun += 1;
    const number = begun;
    let timer = limit(timeout + LONGEST_START);
    beginnings.set(number, () => {
      clearTimeout(timer);
      timer = limit(timeout);
    });
    try {
      // To end a thread costs more than to end a small document.
      const ending = large && signal ? AbortSignal.any([controller.signal, signal]) : controller.signal;
      return await pool.run<Result>(run, { ...task, number }, ending);
    } catch (error) {
      throw controller.signal.aborted
        ? new BaogaoError('time-exceeded', { name, limit: timeout }, { cause: error })
        : workerFailure(error);
    } finally {
      clearTimeout(timer);
      beginnings.delete(number);
    }
  };

  return {
    async run<Result>(job: DocumentJob): Promise<Result> {
      const mustWait = running >= workers || (job.large && runningLarge >= mostLarge);
      const isFull = mustWait && small.length + large.length >= maxQueue;
      if (isFull && !job.patient) throw new HttpProblem('overloaded', {}, { 'retry-after': RETRY_AFTER });
      await new Promise<void>((start) => {
        const begin = (): void => {
          running += 1;
          if (job.large) runningLarge += 1;
          start();
        };
        arrived += 1;
        (job.large ? large : small).push({ start: begin, number: arrived });
        dispatch();
      });
      try {
        return await timed<Result>(job);
      } finally {
        running -= 1;
        if (job.large) runningLarge -= 1;
        dispatch();
      }
    },
    get waiting() {
      return small.length + large.length;
    },
    get running() {
      return running;
    },
  };
}
