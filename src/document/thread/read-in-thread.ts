import { Worker } from 'node:worker_threads';
import { BaogaoError } from '../../error.js';
import type { ReadResult } from '../read-result.js';
import type { ReadAnswer, ReadRequest } from './messages.js';
import { read } from './read.js';
import { workerModule } from './worker-module.js';

/** Far more than a file within the default limits takes. */
const MEMORY_MEGABYTES = 1024;
/** A thread that nobody needs ends after so many milliseconds. */
const IDLE = 10_000;

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file in a thread that can be ended: on a file made for it, or a damaged one, a library may go round in circles,
 * fill the memory, or fail where nobody can catch it. Requests wait for each other, and share the thread. Where the
 * module of the thread is missing, it reads here and now, without these precautions.
 *
 * @throws BaogaoError `takes-too-long`, `takes-too-much-memory`, `file-damaged`, and what the readers throw
 */
export function readInThread(request: ReadRequest): Promise<ReadResult> {
  const answered = last.then(() => ask(request));
  last = answered.catch(() => undefined);
  return answered;
}

async function ask(request: ReadRequest): Promise<ReadResult> {
  const { label: name, format, limits } = request;
  clearTimeout(idle);
  const worker = thread ?? (await startThread());
  if (worker === null) return resultOf(await read(request));
  worker.ref();
  try {
    return resultOf(await answerOf(worker, request));
  } catch (error) {
    if (error instanceof BaogaoError) throw error;
    // What it was doing is not known: the next file gets another one.
    end(worker);
    if (error instanceof OutOfTime) {
      throw new BaogaoError('takes-too-long', { name, limit: limits.milliseconds }, { cause: error });
    }
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new BaogaoError('takes-too-much-memory', { name, limit: MEMORY_MEGABYTES }, { cause: error });
    }
    const problem = error instanceof Error ? error.message : String(error);
    throw new BaogaoError('file-damaged', { name, format, problem }, { cause: error });
  } finally {
    worker.unref();
    idle = setTimeout(() => end(worker), IDLE);
    idle.unref();
  }
}

/** @throws BaogaoError what the readers threw */
function resultOf(answer: ReadAnswer): ReadResult {
  if ('result' in answer) return answer.result;
  throw new BaogaoError(answer.code, answer.data);
}

class OutOfTime extends Error {}

function answerOf(worker: Worker, request: ReadRequest): Promise<ReadAnswer> {
  // Its own bytes, which go over without a further copy; the caller keeps those that were given.
  const bytes = new Uint8Array(request.bytes);
  return new Promise<ReadAnswer>((resolve, reject) => {
    const ended = (): void => reject(new Error('its reader ended'));
    const timer = setTimeout(() => reject(new OutOfTime()), request.limits.milliseconds);
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended);
    };
    const answered = (answer: ReadAnswer): void => {
      settle();
      resolve(answer);
    };
    const failed = (error: Error): void => {
      settle();
      reject(error);
    };
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage({ ...request, bytes }, [bytes.buffer]);
  });
}

async function startThread(): Promise<Worker | null> {
  const module = await workerModule();
  if (module === null) return null;
  const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES } });
  // Its end while it has nothing to do is noticed by the next request.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    if (thread === worker) thread = undefined;
  });
  thread = worker;
  return worker;
}

function end(worker: Worker): void {
  if (thread === worker) thread = undefined;
  void worker.terminate();
}
